// Everything works without this file. It keeps what is being typed on this device until the server says that
// it was kept, says that a slow request is being worked on, and stops a second click from sending twice.
const status = document.getElementById('status');
const DAYS = 7;
const START = 'hullie.';
// A draft belongs to a person and a form; both are opaque here. Without storage there are no drafts.
const box = (() => { try { localStorage.getItem(START); return localStorage; } catch { return null; } })();
const me = (document.documentElement.dataset.me || '').split(' ').filter(Boolean);
const drafts = () => (box ? Object.keys(box).filter((key) => key.startsWith(START)) : []);
const read = (key) => { try { return JSON.parse(box.getItem(key)); } catch { return null; } };
// when the storage is full, the form itself still has everything
const write = (key, draft) => { try { box.setItem(key, JSON.stringify(draft)); } catch { /* see above */ } };
const forget = (half) => {
  for (const key of drafts()) if (key.startsWith(`${START}${half}.`)) box.removeItem(key);
};

// Drafts of somebody else go when a new person comes in on that side of the site. Old ones go by themselves.
for (const key of drafts()) {
  const [half, person] = key.slice(START.length).split('.');
  const here = me.filter((one) => one.startsWith(`${half}.`));
  const draft = read(key);
  const others = here.length > 0 && !here.includes(`${half}.${person}`);
  if (others || !draft || Date.now() - draft.at > DAYS * 86400000) box.removeItem(key);
}

// Only the server knows whether something was kept: what was sent is asked after by its number.
async function settle(key) {
  const draft = read(key);
  if (!draft?.sent) return;
  try {
    const answer = await fetch(`/sent/${draft.sent}`);
    if (!answer.ok) return;
    if ((await answer.json()).kept) box.removeItem(key);
  } catch { /* no connection: the draft stays */ }
}

const fields = (form) => [...form.elements].filter((field) => field.name && field.matches(
  'textarea,select,input:not([type=hidden],[type=password],[type=submit],[type=file])'));
const isBox = (field) => field.matches('[type=radio],[type=checkbox]');
const typed = (form) => fields(form).map((field) => [
  field.name, field.value, isBox(field) ? field.checked : null]);

function putBack(form, draft) {
  const left = [...draft.typed];
  for (const field of fields(form)) {
    const at = left.findIndex(([name, value, on]) => (
      name === field.name && (on === null || value === field.value)));
    if (at < 0) continue;
    const [[, value, on]] = left.splice(at, 1);
    if (on === null) field.value = value; else field.checked = on;
    // what somebody filled in is not put away behind a summary
    const filled = on === null ? value !== '' && !field.matches('select') : on;
    if (filled) field.closest('details')?.setAttribute('open', '');
  }
  const said = document.createElement('p');
  said.className = 'hint';
  said.textContent = status?.dataset.back;
  form.prepend(said);
}

const settled = Promise.all(drafts().map(settle));
const again = document.getElementById('problem');
for (const mark of document.querySelectorAll('input[data-keep]')) {
  const { form, dataset: { keep } } = mark;
  const key = START + keep;
  // who goes back to a form that was sent gets its number back too, so that the same words are not kept twice
  const before = history.state?.[keep];
  if (before && performance.getEntriesByType('navigation')[0]?.type === 'back_forward') mark.value = before;
  let touched = false;
  form.addEventListener('input', () => {
    touched = true;
    if (box) write(key, { at: Date.now(), typed: typed(form) });
  });
  form.addEventListener('submit', () => {
    const draft = box && read(key);
    if (draft) write(key, { ...draft, sent: mark.value });
    history.replaceState({ ...history.state, [keep]: mark.value }, '');
  });
  // a form that is shown again has the newest words in it already
  if (box && !again) {
    settled.then(() => {
      const draft = read(key);
      if (draft?.typed && !touched) putBack(form, draft);
    });
  }
}
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = '1';
    // who leaves takes everything along
    const half = { '/mine/leave': 'c', '/guest/leave': 'g', '/sign-out': 's' }[form.getAttribute('action')];
    if (half) forget(half);
    event.submitter?.setAttribute('aria-busy', 'true');
    setTimeout(() => { if (status) status.textContent = status.dataset.busy; }, 600);
  });
}
// Lists with boxes to tick can be walked with the arrow keys; the slash goes to the search field.
addEventListener('keydown', (event) => {
  const at = document.activeElement;
  if (event.key === '/' && !at?.matches('input:not([type=checkbox]),textarea,select')) {
    const search = document.querySelector('[type=search]');
    if (search) { event.preventDefault(); search.focus(); }
  }
  const list = at?.closest('[data-keys]');
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!list || !step || !at.matches('[type=checkbox]')) return;
  const boxes = [...list.querySelectorAll('[type=checkbox]')];
  boxes[boxes.indexOf(at) + step]?.focus();
  event.preventDefault();
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  for (const button of document.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
  if (status) status.textContent = '';
});
