-- When it ended, as the organisation said last; none while it goes on. The customer can say that it is not
-- over, and then it is none again.
ALTER TABLE trajectory ADD COLUMN ended_at {time};

-- What a promise answers: a call or a talk that was asked for, a wish. Whatever answers that keeps the
-- promise.
ALTER TABLE promise ADD COLUMN about_id {id};
-- The step of the route that is promised, when the route itself promises it.
ALTER TABLE promise ADD COLUMN step_id {id} REFERENCES step (id);

-- What the organisation did and did not explain yet is looked for each day.
CREATE INDEX moment_unexplained ON moment (trajectory_id)
    WHERE benefit IS NULL AND side = 'organisation' AND withdrawn_at IS NULL;
