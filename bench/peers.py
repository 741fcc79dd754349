"""The peers of bench/run: the same figures with DuckDB and with PM4Py."""

import sys


def duckdb_map(path):
    import duckdb

    db = duckdb.connect()
    rows = db.execute(
        """
        WITH event AS (SELECT "case" AS trajectory, step, "timestamp" AS happened FROM read_csv(?)),
        move AS (
            SELECT lag(step) OVER w AS came_from, step, happened - lag(happened) OVER w AS wait
            FROM event WINDOW w AS (PARTITION BY trajectory ORDER BY happened)
        )
        SELECT came_from, step, count(*), median(epoch(wait)) FROM move WHERE came_from IS NOT NULL GROUP BY 1, 2
        """,
        [path],
    ).fetchall()
    print(len(rows), "transitions")


def pm4py_map(path):
    import pm4py

    follows, starts, ends = pm4py.discover_dfg(pm4py.read_xes(path))
    print(len(follows), "transitions")


def versions():
    import importlib.metadata as found

    print("DuckDB", found.version("duckdb") + ", PM4Py", found.version("pm4py") + ", process_mining as in bench/peer/Cargo.lock")


if __name__ == "__main__":
    {"duckdb": lambda: duckdb_map(sys.argv[2]), "pm4py": lambda: pm4py_map(sys.argv[2]), "versions": versions}[sys.argv[1]]()
