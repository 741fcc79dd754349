// What somebody types is kept once, on the own page, and is never lost or shown to somebody else: two tabs
// with two people, a session that ends, a shared computer, a server that is away, with JavaScript and
// without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, desktop, faults, phone, signIn, start, toWhole } from '../lib.mjs';

let hullie;
let chromium;
before(async () => { hullie = await start(); chromium = await browser(); });
after(async () => { await chromium?.close(); await hullie?.stop(); });

const context = (options = {}) => chromium.newContext({ viewport: phone, locale: 'nl-NL', ...options });
const form = (address) => `${address}/mine/moments/new`;
const button = 'form[action="/mine/moments/new"] button.main';
const number = 'form[action="/mine/moments/new"] input[name=mark]';
// the page of steps itself: the address of the form begins in the same way, and shows what was typed as well
const steps = (url) => /^\/mine(\/(road|said|whole))?$/.test(url.pathname);
const stored = (tab) => tab.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));

async function open(tab, link) {
  await tab.goto(link);
  // a link may ask for one press before it opens
  const enter = tab.locator('main form[action^="/l/"] button');
  if (await enter.count()) await enter.first().click();
  await tab.waitForURL(/\/mine(\/expectation)?$/);
  // the first time, the customer says nothing about what they expect
  if (tab.url().endsWith('/expectation')) {
    await tab.click('button[name=skip]');
    await toWhole(tab);
  }
}

async function fill(tab, title, words) {
  await tab.goto(form(hullie.address));
  await tab.fill('#title', title);
  await tab.fill('#words', words);
  await tab.fill('#day', '2026-06-10');
  await tab.check('input[name=value][value="2"]', { force: true });
  await tab.check('input[name=quote]');
}

const chosen = (tab) => tab.evaluate(() => ({
  title: document.querySelector('#title').value,
  words: document.querySelector('#words').value,
  value: document.querySelector('input[name=value]:checked')?.value,
  quote: document.querySelector('input[name=quote]').checked,
}));

const EMPTY = { title: '', words: '', value: undefined, quote: false };

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`two tabs with two people: nothing lands on the page of the other, ${how}`, async () => {
    const device = await context({ javaScriptEnabled });
    const one = await device.newPage();
    await open(one, hullie.yara);
    const title = `Van Yara ${how}`;
    await fill(one, title, 'Dit is van mij.');
    const other = await device.newPage();
    await open(other, hullie.daan);
    await one.click(button);
    const said = await one.innerText('main');
    assert.match(said, /Dit is nog niet bewaard/);
    assert.match(said, /iemand anders/);
    assert.doesNotMatch(await one.innerText('body'), /Daan/);
    if (javaScriptEnabled) assert.deepEqual(await faults(one), []);
    assert.equal(await one.inputValue('main textarea, main input[name=words]'), 'Dit is van mij.');
    await other.goto(`${hullie.address}/mine/whole`);
    assert.ok(!(await other.content()).includes(title), 'not on the page of the other');
    // what the page says to do: the own link in another tab, then the button
    await open(other, hullie.yara);
    await one.click('main form button.main');
    await one.waitForURL(steps);
    assert.ok((await one.content()).includes(title));
    await device.close();
  });

  test(`a session that ends while somebody types loses nothing, ${how}`, async () => {
    const device = await context({ javaScriptEnabled });
    const tab = await device.newPage();
    await open(tab, hullie.yara);
    const title = `Sessie voorbij ${how}`;
    await fill(tab, title, 'Een lang verhaal.');
    const inside = async () => (await device.cookies())
      .filter((cookie) => /customer/.test(cookie.name)).length;
    assert.equal(await inside(), 1, 'there is a session to end');
    await device.clearCookies({ name: /customer/ });
    assert.equal(await inside(), 0);
    await tab.click(button);
    assert.match(await tab.innerText('main'), /Open eerst uw eigen link in een ander tabblad/);
    const second = await device.newPage();
    await open(second, hullie.yara);
    if (javaScriptEnabled) {
      await second.goto(form(hullie.address));
      await second.waitForFunction(() => document.querySelector('#title').value !== '');
      assert.deepEqual(await chosen(second), { title, words: 'Een lang verhaal.', value: '2', quote: true });
    }
    await tab.click('main form button.main');
    await tab.waitForURL(steps);
    assert.ok((await tab.content()).includes(title));
    await device.close();
  });

  test(`the same form sent twice is kept once: back and send, ${how}`, async () => {
    const device = await context({ javaScriptEnabled });
    const tab = await device.newPage();
    await open(tab, hullie.yara);
    const title = `Terug en nog eens ${how}`;
    await fill(tab, title, 'Eén keer.');
    const first = await tab.inputValue(number);
    assert.ok(first.length > 20, 'the form says which sending it is');
    await tab.click(button);
    await tab.waitForURL(steps);
    await tab.goBack();
    if ((await tab.inputValue('#title')) !== title) await fillAgain(tab, title);
    const second = await tab.inputValue(number);
    if (javaScriptEnabled) assert.equal(second, first, 'the number comes back with the form');
    await tab.click(button);
    await tab.waitForURL(steps);
    await tab.goto(`${hullie.address}/mine/whole`);
    const times = await tab.locator(`text="${title}"`).count();
    // without the script the browser may ask for a new form after "back": who sends that one tells it anew
    assert.equal(times, second === first ? 1 : 2);
    await device.close();
  });
}

async function fillAgain(tab, title) {
  await tab.fill('#title', title);
  await tab.fill('#words', 'Eén keer.');
  await tab.fill('#day', '2026-06-10');
  await tab.check('input[name=value][value="2"]', { force: true });
  await tab.check('input[name=quote]');
}

test('on a shared computer nobody finds the words of who was there before', async () => {
  const device = await context();
  const tab = await device.newPage();
  await open(tab, hullie.yara);
  await fill(tab, 'Mijn diagnose', 'Dit gaat niemand iets aan.');
  assert.ok((await stored(tab)).includes('diagnose'), 'there is something to find');
  // without leaving: the next one opens an own link on the same device
  await open(tab, hullie.daan);
  await tab.goto(form(hullie.address));
  await tab.waitForTimeout(300);
  assert.deepEqual(await chosen(tab), EMPTY);
  assert.ok(!(await stored(tab)).includes('diagnose'));
  // with leaving: nothing stays on the device
  await fill(tab, 'Ook van mij', 'En dit ook niet.');
  assert.ok((await stored(tab)).includes('Ook van mij'));
  await tab.goto(`${hullie.address}/mine/whole`);
  await tab.click('form[action="/mine/leave"] button');
  await tab.waitForURL(`${hullie.address}/`);
  assert.equal(await tab.evaluate(() => Object.keys(localStorage).length), 0);
  await device.close();
});

test('a draft stays until the server says that it was kept, and only then goes', async () => {
  const device = await context();
  const tab = await device.newPage();
  await open(tab, hullie.yara);
  const words = { title: 'Bewaar dit', words: 'Nog niet weg.', value: '2', quote: true };
  await fill(tab, words.title, words.words);
  // the server cannot be reached at the moment of sending
  await device.setOffline(true);
  await tab.click(button, { noWaitAfter: true }).catch(() => {});
  await tab.waitForTimeout(300);
  await device.setOffline(false);
  // other pages are no sign that it arrived
  for (const page of ['/mine', '/nergens', '/services']) await tab.goto(`${hullie.address}${page}`);
  assert.match(await stored(tab), /"sent\\?":/, 'it was sent, and nothing came of it');
  await tab.goto(form(hullie.address));
  await tab.waitForFunction(() => document.querySelector('#title').value !== '');
  assert.deepEqual(await chosen(tab), words);
  assert.match(await tab.innerText('main'), /staat er weer/);
  // the other language keeps everything, answers and ticks too
  await tab.click('nav a[hreflang=en]');
  await tab.waitForFunction(() => (
    document.documentElement.lang === 'en' && document.querySelector('#title').value !== ''));
  assert.deepEqual(await chosen(tab), words);
  await tab.click(button);
  await tab.waitForURL(steps);
  assert.ok((await tab.content()).includes(words.title), 'it was kept');
  await tab.waitForFunction(() => Object.keys(localStorage).length === 0);
  await tab.goto(form(hullie.address));
  await tab.waitForTimeout(300);
  assert.deepEqual(await chosen(tab), EMPTY);
  await device.close();
});

test('drafts of staff go at sign-out and are not shown to a colleague', async () => {
  const device = await context({ viewport: desktop });
  const tab = await device.newPage();
  await signIn(tab, hullie.address, 'samira@veldhaven.example');
  await tab.goto(`${hullie.address}/reflection`);
  await tab.fill('#words', 'alleen voor mijzelf');
  await tab.goto(`${hullie.address}/desk`);
  await tab.goto(`${hullie.address}/reflection`);
  await tab.waitForFunction(() => document.querySelector('#words').value !== '');
  await tab.click('form[action="/sign-out"] button');
  await tab.waitForURL(`${hullie.address}/`);
  assert.ok(!(await stored(tab)).includes('mijzelf'));
  // and when somebody is out without leaving, the next one on the device does not find it either
  await signIn(tab, hullie.address, 'samira@veldhaven.example');
  await tab.goto(`${hullie.address}/reflection`);
  await tab.fill('#words', 'van wie hier zat');
  assert.ok((await stored(tab)).includes('van wie hier zat'), 'there is something to find');
  await device.clearCookies();
  await signIn(tab, hullie.address, 'bert@veldhaven.example');
  await tab.goto(`${hullie.address}/reflection`);
  await tab.waitForTimeout(300);
  assert.equal(await tab.inputValue('#words'), '');
  assert.ok(!(await stored(tab)).includes('van wie hier zat'));
  await device.close();
});

test('reload of an answer that shows a link once makes no second customer', async () => {
  const device = await context({ viewport: desktop });
  const tab = await device.newPage();
  await signIn(tab, hullie.address, 'samira@veldhaven.example');
  await tab.goto(`${hullie.address}/trajectories/new`);
  await tab.fill('#name', 'Herladen Een');
  await tab.selectOption('select[name=service]', { index: 1 });
  await tab.click('main form button.main');
  await tab.waitForSelector('.secret');
  for (let n = 0; n < 2; n += 1) await tab.reload();
  assert.match(await tab.innerText('main'), /Dit was al gemaakt/);
  await tab.goto(`${hullie.address}/desk/search?q=Herladen`);
  assert.equal(await tab.locator('main a.row').count(), 1);
  await device.close();
});
