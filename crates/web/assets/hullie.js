// Everything works without this file. It keeps what is being typed on this device until it has arrived, says that a slow request
// is being worked on, and stops a second click from sending twice.
const status = document.getElementById('status');
const draft = (address) => 'hullie:' + address;
const forms = [...document.querySelectorAll('form[data-keep]')];

// What was sent has arrived when a page comes that is not the same form again, or that says so itself.
const sent = sessionStorage.getItem('hullie-sent');
const kept = document.querySelector('[data-kept]')?.dataset.kept;
if (sent && !document.getElementById('problem') && !forms.some((form) => form.getAttribute('action') === sent)) {
  sessionStorage.removeItem(draft(sent));
}
if (kept) sessionStorage.removeItem(draft(kept));
sessionStorage.removeItem('hullie-sent');

for (const form of forms) {
  const key = draft(form.getAttribute('action'));
  const areas = form.querySelectorAll('textarea,select,input:not([type=hidden],[type=password],[type=radio],[type=checkbox])');
  try {
    const typed = JSON.parse(sessionStorage.getItem(key) || '{}');
    for (const area of areas) if (typed[area.name] && (!area.value || area.matches('select'))) area.value = typed[area.name];
  } catch { sessionStorage.removeItem(key); }
  form.addEventListener('input', () => {
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries([...areas].map((area) => [area.name, area.value]))));
  });
}
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = '1';
    if (form.dataset.keep) sessionStorage.setItem('hullie-sent', form.getAttribute('action'));
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
