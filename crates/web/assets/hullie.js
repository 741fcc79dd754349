// Everything works without this file. It keeps what is being typed on this device until it is sent, says that a slow request is
// being worked on, and stops a second click from sending twice.
const status = document.getElementById('status');
for (const form of document.querySelectorAll('form[data-keep]')) {
  const key = 'hullie:' + form.dataset.keep;
  const areas = form.querySelectorAll('textarea');
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) || '{}');
    for (const area of areas) if (!area.value && kept[area.name]) area.value = kept[area.name];
  } catch { sessionStorage.removeItem(key); }
  form.addEventListener('input', () => {
    const kept = {};
    for (const area of areas) kept[area.name] = area.value;
    sessionStorage.setItem(key, JSON.stringify(kept));
  });
}
// a page that says "kept" means that the typed words arrived
const kept = document.querySelector('[data-kept]');
if (kept) sessionStorage.removeItem('hullie:' + kept.dataset.kept);
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = '1';
    if (button) button.setAttribute('aria-busy', 'true');
    setTimeout(() => { if (status) status.textContent = status.dataset.busy; }, 600);
  });
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  if (status) status.textContent = '';
});
