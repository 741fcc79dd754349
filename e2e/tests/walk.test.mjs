// The customer and the employee walk the same path on one shared page, with whoever comes along: a daughter,
// another organisation, a new colleague. Each journey is walked with JavaScript and without; the hand-over is
// walked in English.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import {
  PASSWORD, browser, desktop, enter, momentsOn, phone, signIn, start, tabTo, toWhole,
} from '../lib.mjs';

let hullie;
let chromium;
before(async () => { hullie = await start(); chromium = await browser(); });
after(async () => { await chromium?.close(); await hullie?.stop(); });

async function visitor(options = {}) {
  const context = await chromium.newContext({ viewport: phone, locale: 'nl-NL', ...options });
  return context.newPage();
}

async function asStaff(who, options = {}) {
  const page = await visitor({ viewport: desktop, ...options });
  await signIn(page, hullie.address, `${who}@veldhaven.example`);
  return page;
}

async function asYara(options = {}) {
  const page = await visitor(options);
  await enter(page, hullie.yara);
  await toWhole(page);
  return page;
}

const done = (...pages) => Promise.all(pages.map((page) => page.context().close()));

// Every journey has customers and colleagues of its own, so that none depends on another.
let count = 0;
const own = (name) => `${name} ${(count += 1)}`;

// Samira starts with a customer. Gives the page of the customer for staff, and the personal link.
async function newCustomer(samira, name) {
  await samira.goto(`${hullie.address}/trajectories/new`);
  await samira.fill('#name', name);
  const services = await samira.$$eval('#service option',
    (all) => all.map((one) => [one.value, one.textContent]));
  await samira.selectOption('#service', services.find(([, label]) => /werk|work/.test(label))[0]);
  await samira.click('main form button.main');
  const link = await samira.innerText('.secret');
  const base = new URL(await samira.getAttribute('main a.main', 'href'), hullie.address).href;
  return { base, link };
}

// The first time, the customer says nothing about what they expect.
async function firstVisit(page, link) {
  await enter(page, link);
  await page.waitForURL('**/mine/expectation');
  await page.click('button[name=skip]');
  await toWhole(page);
}

// The administrator lets a colleague in, who can then sign in.
async function newColleague(name, team) {
  const dorien = await asStaff('dorien');
  await dorien.goto(`${hullie.address}/accounts`);
  const who = name.toLowerCase().replace(' ', '-');
  await dorien.fill('#name', name);
  await dorien.fill('#email', `${who}@veldhaven.example`);
  await dorien.selectOption('#role', 'employee');
  await dorien.getByLabel(team).check();
  await dorien.fill('#password', PASSWORD);
  await dorien.click('main form button.main');
  await dorien.waitForSelector(`th:has-text("${name}")`);
  await done(dorien);
  return who;
}

// An employee writes down what happened; `more` fills the other fields.
async function happened(page, base, title, more = {}) {
  await page.goto(`${base}/moments/new`);
  await fillHappened(page, title, more);
  await page.click('main form button.main');
  await page.waitForURL('**?kept**');
  await toWhole(page);
}

async function fillHappened(page, title, { turn = '', ...more } = {}) {
  await page.fill('#title', title);
  await page.fill('#benefit', 'U weet waar u aan toe bent.');
  await page.selectOption('#side', 'organisation');
  if (turn) await page.selectOption('#turn', turn);
  for (const [field, text] of Object.entries(more)) await page.fill(`#${field}`, text);
}

// A day after the one that the program has in its calendar.
async function dayAfter(page, base, days) {
  await page.goto(`${base}/moments/new`);
  const day = new Date(`${await page.inputValue('#day')}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

// Opens a form by its link and sends it, filled in.
async function put(page, link, fields) {
  await link.click();
  await page.waitForURL('**/do/**');
  for (const [field, text] of Object.entries(fields)) await page.fill(`#${field}`, text);
  await page.click('main form button.main');
  await page.waitForURL('**?kept**');
}

const momentLink = (page, title) => page.locator('.felt a[href*="/moments/"]', { hasText: title });
const says = async (page, text) => assert.match(await page.innerText('main'), text);

for (const javaScriptEnabled of [true, false]) {
  const script = `script ${javaScriptEnabled ? 'on' : 'off'}`;

  test(`a wish becomes an agreement that both see and that both have something of, ${script}`, async () => {
    const samira = await asStaff('samira', { javaScriptEnabled });
    const { base, link } = await newCustomer(samira, own('Noor'));
    const noor = await visitor({ javaScriptEnabled });
    await firstVisit(noor, link);
    await noor.click('summary:has-text("Meer wat u kunt doen")');
    await put(noor, noor.getByRole('link', { name: 'Zeg wat u wilt en belangrijk vindt' }),
      { words: 'ik wil om half drie op het schoolplein staan' });

    const wishes = (page) => page.locator('section:has(#wishes)');
    await samira.goto(`${base}/whole`);
    assert.match(await wishes(samira).innerText(), /ik wil om half drie op het schoolplein staan/);
    await put(samira, wishes(samira).getByRole('link', { name: 'Zeg wat wij willen' }),
      { words: 'Wij willen dat u het volhoudt.' });
    // what cannot be otherwise is not shared without its reason, and what was typed stays
    await wishes(samira).getByRole('link', { name: 'Zeg wat niet anders kan, en waarom' }).click();
    await samira.fill('#words', 'De les begint om negen uur.');
    await samira.click('main form button.main');
    await samira.waitForSelector('#problem');
    assert.match(await samira.innerText('#problem'), /Pas met een reden kunt u dit delen\./);
    assert.equal(await samira.inputValue('#words'), 'De les begint om negen uur.');
    await samira.fill('#more', 'De school bepaalt de tijden.');
    await samira.click('main form button.main');
    await samira.waitForURL('**?kept**');
    await put(samira, wishes(samira).getByRole('link', { name: 'Doe een voorstel' }),
      { words: 'U stopt elke dag om twee uur.' });

    await noor.goto(`${hullie.address}/mine/whole`);
    const open = await wishes(noor).innerText();
    for (const words of [/Wij willen dat u het volhoudt\./,
      /De les begint om negen uur\.\s+De reden: De school bepaalt de tijden\./,
      /Nog geen afspraak\. Het geldt pas als u het er allebei mee eens bent\./]) assert.match(open, words);
    await wishes(noor).getByRole('button', { name: 'Ik ben het hiermee eens' }).click();
    // a yes is said where what was open stands
    await noor.waitForURL('**/mine?kept**');
    await toWhole(noor);
    await samira.goto(`${base}/whole`);
    for (const page of [noor, samira])
      assert.match(await wishes(page).innerText(), /Dit is afgesproken\. Allebei mee eens\./);

    await put(noor, wishes(noor).getByRole('link', { name: 'Zeg wat het u oplevert' }),
      { words: 'rust in de ochtend' });
    await put(samira, wishes(samira).getByRole('link', { name: 'Zeg wat het u oplevert' }),
      { words: 'Wij hoeven niet opnieuw te zoeken.' });
    await noor.goto(`${hullie.address}/mine/whole`);
    for (const page of [noor, samira]) {
      const text = await wishes(page).innerText();
      assert.match(text, /rust in de ochtend/);
      assert.match(text, /Wij hoeven niet opnieuw te zoeken\./);
      assert.equal(text.match(/Nog niet bevestigd\./g).length, 2);
      // only the own side can say that it came
      assert.equal(await wishes(page).getByRole('button', { name: 'Ja, dit is gelukt' }).count(), 1);
    }
    await done(samira, noor);
  });

  test(`a daughter tells on behalf of her mother until her link is closed, ${script}`, async () => {
    const samira = await asStaff('samira', { javaScriptEnabled });
    await samira.locator('a[href^="/trajectories/"]', { hasText: 'Yara' }).first().click();
    await toWhole(samira);
    const title = own('Wij belden met de school');
    await happened(samira, samira.url().replace(/\/whole$/, ''), title);
    const yara = await asYara({ javaScriptEnabled });
    await yara.goto(`${hullie.address}/mine/people`);
    await yara.fill('#name', 'Sanne, mijn dochter');
    await yara.click('form[action="/mine/people"] button');
    await yara.waitForSelector('.secret, input[name=same]');
    // she told something here before, in the journey with the other script: it is asked whether it is she
    if (await yara.locator('input[name=same]').count() > 0) {
      await says(yara, /Onder deze naam is hier al verteld\. Is het dezelfde als toen\?/);
      await yara.check('input[name=same]');
      await yara.click('form[action="/mine/people"] button');
      await yara.waitForSelector('.secret');
    }

    const sanne = await visitor({ javaScriptEnabled });
    await enter(sanne, await yara.innerText('.secret'));
    await toWhole(sanne);
    await momentLink(sanne, title).click();
    await sanne.fill('textarea[name=words]', 'mijn moeder was er blij mee');
    await sanne.check('input[name=whose][value=theirs]');
    await sanne.check('input[name=value][value="5"]');
    await sanne.click('main form button.main');
    await sanne.waitForURL('**?kept');

    await yara.goto(`${hullie.address}/mine/whole`);
    const felt = yara.locator('.moment', { has: yara.locator('h3', { hasText: title }) }).locator('.felt');
    assert.match(await felt.innerText(), /Verteld door Sanne, mijn dochter\.\s+mijn moeder was er blij mee/);
    await yara.goto(`${hullie.address}/mine/people`);
    await yara.getByRole('button', { name: /Laat niet meer meekijken.*Sanne, mijn dochter/ }).click();
    await yara.getByRole('button', { name: /Laat niet meer meekijken/ }).waitFor({ state: 'detached' });

    const response = await sanne.reload();
    assert.equal(response.status(), 401);
    await says(sanne, /Open deze pagina met de link die u van ons kreeg\./);
    assert.doesNotMatch(await sanne.innerText('body'), /Yara/);
    await yara.goto(`${hullie.address}/mine/whole`);
    assert.match(await felt.innerText(), /mijn moeder was er blij mee/, 'what she told stays');
    await done(samira, yara, sanne);
  });

  test(`another organisation sees the one moment it was asked for and nothing else, ${script}`, async () => {
    const yara = await asYara({ javaScriptEnabled });
    const curator = 'De curator van de bakkerij stuurde uw loongegevens';
    const moment = await momentLink(yara, curator).evaluate((link) => link.href);
    const others = (await yara.$$eval('.fact h3', (titles) => titles.map((title) => title.textContent)))
      .filter((title) => title !== curator);
    assert.ok(others.length > 8);
    const told = /negen dagen met mijn hart|zorg in|ontevreden/;
    assert.match(await yara.textContent('main'), told, 'Yara reads what she told');
    await yara.goto(moment);
    await yara.click('summary:has-text("Meer over dit moment")');
    await yara.getByRole('link', { name: 'Vraag een andere organisatie om mee te kijken' }).click();
    const party = own('Curator De Groot');
    await yara.fill('#party', party);
    await yara.click('main form button.main');
    await yara.waitForSelector('.secret');
    const link = await yara.innerText('.secret');

    const guest = await visitor({ viewport: desktop, javaScriptEnabled });
    await enter(guest, link);
    await guest.waitForURL('**/guest');
    const seen = await guest.innerText('body');
    assert.match(seen, new RegExp(curator));
    for (const title of others) assert.ok(!seen.includes(title), `the guest sees "${title}"`);
    assert.doesNotMatch(seen, told, 'the guest reads nothing that Yara told');
    const words = own('Ik mailde zodra ik de map gevonden had.');
    await guest.fill('#words', words);
    await guest.click('main form button.main');
    await guest.waitForSelector(`.told:has-text("${words}")`);

    await yara.goto(`${hullie.address}/mine/whole`);
    const fact = yara.locator('.moment', { has: yara.locator('h3', { hasText: curator }) }).locator('.fact');
    const shown = await fact.textContent();
    assert.match(shown, /Verteld door een andere organisatie/);
    assert.ok(shown.includes(words) && shown.includes(party));
    await yara.goto(`${moment}/invite`);
    await yara.getByRole('button', { name: new RegExp(`Sluit dit.*${party}`) }).click();
    await yara.waitForURL('**/mine/people?closed');

    await guest.fill('#words', 'nog iets');
    await guest.click('main form button.main');
    await guest.waitForSelector('h1:has-text("Dit is nog niet bewaard")');
    await says(guest, /De klant heeft deze uitnodiging gesloten/);
    await guest.goto(link);
    await says(guest, /De klant heeft deze uitnodiging gesloten/);
    await yara.goto(`${hullie.address}/mine/whole`);
    assert.ok((await fact.textContent()).includes(words), 'what was told stays');
    await done(yara, guest);
  });

  test('the page tells from whom to whom a customer was handed over and who has read the story, in English, '
    + script, async () => {
    const english = { javaScriptEnabled, locale: 'en-GB' };
    const zita = own('Zita');
    const who = await newColleague(zita, 'Team Inkomen');
    const samira = await asStaff('samira', english);
    const name = own('Kofi');
    const { base, link } = await newCustomer(samira, name);
    await samira.goto(`${base}/whole`);
    await samira.getByRole('link', { name: 'Let somebody else help from now on' }).click();
    await samira.waitForURL('**/hand-over');
    await says(samira, /There is no short story yet that the customer agrees with\./);
    await samira.selectOption('#to', { label: `${zita}, Income team` });
    await samira.click('main form button.main');
    await samira.waitForSelector('#problem');
    assert.match(await samira.locator('#to option:checked').innerText(), new RegExp(zita),
      'what was chosen is still there');
    await samira.fill('#words', 'The money comes first now.');
    await samira.click('main form button.main');
    await samira.waitForURL('**/desk?handed');

    const kofi = await visitor(english);
    await firstVisit(kofi, link);
    const chain = kofi.locator('section:has(#chain)');
    assert.match(await chain.innerText(), /From Work team to Income team/);
    assert.match(await chain.innerText(), /The reason: The money comes first now\./);
    assert.match(await chain.innerText(), /The new employee has not said yet that this page was read\./);
    await says(kofi, /Income team helps you\./);

    const colleague = await asStaff(who, english);
    await colleague.getByRole('link', { name: new RegExp(name) }).first().click();
    await colleague.getByRole('button', { name: 'I have read this page' }).click();
    await colleague.waitForURL('**?kept');
    await toWhole(colleague);
    await colleague.waitForSelector('text=The new employee read this page on');
    await kofi.reload();
    assert.match(await chain.innerText(), /The new employee read this page on/);
    await done(samira, kofi, colleague);
  });

  test(`the code on paper opens the page on another device, ${script}`, async () => {
    const samira = await asStaff('samira', { javaScriptEnabled });
    const name = own('Wim');
    const { link } = await newCustomer(samira, name);
    const wim = await visitor({ javaScriptEnabled });
    await firstVisit(wim, link);
    await wim.click('summary:has-text("Meer wat u kunt doen")');
    await wim.getByRole('link', { name: 'Op papier' }).click();
    await wim.click('main form button.main');
    await wim.waitForSelector('h1:has-text("Uw stappen")');
    await wim.emulateMedia({ media: 'print' });
    const sheet = await wim.innerText('main');
    const [, code] = sheet.match(/Uw code: ((?:[A-Z2-7]{4}-){3}[A-Z2-7]{4})\n/);
    assert.ok(sheet.includes(`Ga naar ${hullie.address}/code en typ de code.`),
      'the paper tells where to type it');

    const fresh = await visitor({ javaScriptEnabled });
    await fresh.goto(`${hullie.address}/code`);
    await fresh.fill('#code', 'AAAA-AAAA-AAAA-AAAA');
    await fresh.click('main form button.main');
    await fresh.waitForSelector('#problem');
    assert.equal(await fresh.inputValue('#code'), 'AAAA-AAAA-AAAA-AAAA');
    // as somebody types it who does not care for capitals and dashes
    await fresh.fill('#code', ` ${code.toLowerCase().replaceAll('-', ' ')}`);
    await fresh.click('main form button.main');
    // the first use sets a word of the customer's own, before anything is opened
    await fresh.fill('#word', 'mijn oude fiets');
    await fresh.fill('#again', 'mijn oude fiets');
    await fresh.click('main form button.main');
    await toWhole(fresh);
    await says(fresh, new RegExp(`Dag ${name}\\.`));
    await done(samira, wim, fresh);
  });

  test(`the printed page of both is the same page, ${script}`, async () => {
    const samira = await asStaff('samira', { javaScriptEnabled });
    await samira.locator('a[href^="/trajectories/"]', { hasText: 'Yara' }).first().click();
    await toWhole(samira);
    const base = samira.url().replace(/\/whole$/, '');
    // What somebody told stands on the other's page only when that other has answered too (E12). So first the
    // employee takes the other chair at each moment at which only the customer has told: then nothing is left
    // that one of them may not see yet.
    for (const moment of await momentsOn(samira)) {
      await samira.goto(moment);
      if (await samira.locator('input[name=guess]').count() === 0) continue;
      await samira.goto(`${base}/whole`);
      const felt = samira.locator('.felt', { has: samira.locator(`a[href="${new URL(moment).pathname}"]`) });
      if (!/klant: heeft verteld/.test(await felt.textContent())) continue;
      await samira.goto(moment);
      await samira.check('input[name=own][value="3"]');
      await samira.check('input[name=guess][value="2"]');
      await samira.click('main button.main');
      await samira.waitForSelector('#both-title');
    }
    // Compared is everything in print from the heading on, so the whole shared page; above it stands only to
    // whom it is shown. One thing is made alike: who is "u" differs with the reader, and stands as X here.
    // Who looked here is not printed.
    const printed = async (page) => {
      await page.emulateMedia({ media: 'print' });
      const text = await page.innerText('main');
      assert.doesNotMatch(text, /medewerker, las/);
      const start = Math.max(text.indexOf('Uw stappen:'), text.indexOf('Stappen van Yara:'));
      return text.slice(start)
        .replaceAll('De medewerker dacht:', 'U dacht:').replaceAll('De klant zei:', 'U zei:')
        .replace(/(klant|medewerker|u): (heeft|hebt)/g, 'X: heeft')
        .replace(/\b(U|u|Yara)\b/g, 'X').replaceAll('Uw stappen:', 'Stappen van X:')
        .replace(/Wat hebt X hieraan|Wat X hieraan heeft/g, 'Wat X hieraan heeft')
        .replace(/\b(wilt|wil|had|hebt|heeft|weet|was|moest|kwam|zei|vindt|zegt|hoort|zou)\b/g, 'V')
        .replace(/De medewerker V dat X hierover gepraat V\. Het blijft open tot X ja V\./g,
          'Het blijft open tot X V dat X hierover gepraat V.')
        .split('\n').map((line) => line.trim()).filter(Boolean);
    };
    await samira.goto(`${base}/whole`);
    const yara = await asYara({ viewport: desktop, javaScriptEnabled });
    assert.match(await yara.textContent('main'), /medewerker, las/, 'who looked stands on the screen');
    // What her daughter told on her behalf, in a journey above, opens nothing for herself: so she answers
    // there too.
    const spoken = yara.locator('.felt', { hasText: 'Sanne' }).locator('a[href*="/moments/"]');
    const where = await spoken.evaluateAll((links) => links.map((link) => link.href));
    for (const moment of where) {
      await yara.goto(moment);
      // where she answered already it stands beside what she said
      if (await yara.locator('#both-title').count() > 0) continue;
      if (await yara.locator('input[name=value]').count() === 0) continue;
      await yara.check('input[name=value][value="4"]');
      await yara.click('main form button.main');
      await yara.waitForURL('**?kept');
    }
    await yara.goto(`${hullie.address}/mine/whole`);
    await samira.goto(`${base}/whole`);
    const [hers, ours] = [await printed(yara), await printed(samira)];
    for (const part of ['X meldde zich aan', 'Wat X verwachtte', 'Wat is beloofd', 'Wensen en afspraken',
      'Van de een naar de ander', 'Wat nog komt']) {
      assert.ok(hers.includes(part), `"${part}" is on the page`);
    }
    assert.ok(hers.some((line) => line.includes('kies 1 voor een paspoort')),
      'what the customer told is on the page');
    assert.deepEqual(ours, hers);
    await done(samira, yara);
  });

  test(`the order of what happened and how it was can be swapped and is remembered, ${script}`, async () => {
    const page = await asYara({ viewport: desktop, javaScriptEnabled });
    const tracks = async () => {
      if (!await page.$('.past[open]')) await page.click('.past > summary');
      const boxes = await page.$$eval('.moment',
        (moments) => moments.map((moment) => ['.fact', '.felt'].map((track) => {
        const { left, top, width } = moment.querySelector(track).getBoundingClientRect();
        return { left, top, width };
      })));
      assert.ok(boxes.length > 8);
      for (const [fact, felt] of boxes) assert.ok(fact.width > 200 && Math.abs(fact.width - felt.width) < 1,
        'the same room');
      return boxes;
    };
    for (const [fact, felt] of await tracks()) assert.ok(fact.left < felt.left);
    await page.getByRole('link', { name: 'Zet eerst hoe het was' }).click();
    await page.getByRole('link', { name: 'Zet eerst wat er gebeurde' }).waitFor();
    for (const [fact, felt] of await tracks()) assert.ok(felt.left < fact.left);
    await page.goto(`${hullie.address}/mine/overview`);
    await page.goto(`${hullie.address}/mine/whole`);
    for (const [fact, felt] of await tracks()) assert.ok(felt.left < fact.left, 'remembered');
    // on a phone it stands above it
    await page.setViewportSize(phone);
    for (const [fact, felt] of await tracks()) assert.ok(felt.top < fact.top);
    await page.setViewportSize(desktop);
    await page.getByRole('link', { name: 'Zet eerst wat er gebeurde' }).click();
    await page.getByRole('link', { name: 'Zet eerst hoe het was' }).waitFor();
    for (const [fact, felt] of await tracks()) assert.ok(fact.left < felt.left);
    await done(page);
  });

  test(`large letters are larger on every page and still fit a phone, ${script}`, async () => {
    const page = await asYara({ viewport: { width: 320, height: 640 }, javaScriptEnabled });
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    const common = await size();
    const [moment] = await momentsOn(page);
    await page.getByRole('link', { name: 'Grote letters' }).click();
    await page.getByRole('link', { name: 'Gewone letters' }).waitFor();
    for (const path of ['/mine', '/mine/overview', '/mine/people', '/mine/do/wish', '/mine/moments/new',
      '/code', '/mirror/werk', moment]) {
      assert.equal((await page.goto(new URL(path, hullie.address).href)).status(), 200, path);
      assert.ok(await size() >= common * 1.25, `${path} has larger letters`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `${path} is ${wide} wide`);
    }
    await page.getByRole('link', { name: 'Gewone letters' }).click();
    await page.getByRole('link', { name: 'Grote letters' }).waitFor();
    assert.equal(await size(), common);
    await done(page);
  });

  test(`an employee goes through the day with the keyboard alone, ${script}`, async () => {
    const page = await asStaff('samira', { javaScriptEnabled });
    const name = own('Selam');
    const { base } = await newCustomer(page, name);
    // what was promised for today is on the day to be ticked off
    const due = await dayAfter(page, base, 0);
    await happened(page, base, 'Eerste gesprek', { promise: 'Wij sturen u de lijst.', due });
    await happened(page, base, 'Wij belden', { promise: 'Wij bellen u terug.', due });
    await page.goto(`${hullie.address}/desk`);
    const box = (promise) => page.getByLabel(`${name}: ${promise}`);
    // what was promised for later in the week is folded away
    const boxes = await page.$$eval('[data-keys] [type=checkbox]',
      (all) => all.filter((one) => !one.closest('details')).map((one) => one.value));
    const at = () => page.evaluate(() => document.activeElement?.value);
    if (javaScriptEnabled) {
      await tabTo(page, '[data-keys] [type=checkbox]');
      assert.equal(await at(), boxes[0]);
      for (const value of boxes.slice(1)) {
        await page.keyboard.press('ArrowDown');
        assert.equal(await at(), value);
      }
      await page.keyboard.press('ArrowDown');
      assert.equal(await at(), boxes.at(-1), 'the last one is the last one');
      const wanted = boxes.indexOf(await box('Wij bellen u terug.').getAttribute('value'));
      for (let place = boxes.length - 2; place >= wanted; place -= 1) {
        await page.keyboard.press('ArrowUp');
        assert.equal(await at(), boxes[place]);
      }
    } else {
      await tabTo(page, `[type=checkbox][value="${await box('Wij bellen u terug.').getAttribute('value')}"]`);
    }
    await page.keyboard.press('Space');
    assert.ok(await box('Wij bellen u terug.').isChecked());
    if (javaScriptEnabled) {
      await page.keyboard.press('/');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'q');
      assert.equal(await page.inputValue('#q'), '', 'the slash itself is not typed');
    }
    await tabTo(page, 'form[action="/desk/promises"] button');
    await page.keyboard.press('Enter');
    await box('Wij bellen u terug.').waitFor({ state: 'detached' });
    assert.equal(await box('Wij sturen u de lijst.').count(), 1, 'the other one is still to do');
    if (javaScriptEnabled) await page.keyboard.press('/'); else await tabTo(page, '#q');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/desk/search?q=*');
    await tabTo(page, 'a.row');
    await page.keyboard.press('Enter');
    await page.waitForURL(base);
    await toWhole(page);
    await says(page, /Wij bellen u terug\.\s+Beloofd voor .+ Gedaan op .+, op tijd\./);
    await done(page);
  });

  test(`two people who write at the same moment both keep what they wrote, ${script}`, async () => {
    const kim = own('Kim');
    const who = await newColleague(kim, 'Team Werk');
    const first = await asStaff('samira', { javaScriptEnabled });
    const { base } = await newCustomer(first, own('Marek'));
    const due = await dayAfter(first, base, 3);
    const second = await asStaff(who, { javaScriptEnabled });
    await first.goto(`${base}/moments/new`);
    await second.goto(`${base}/moments/new`);
    await fillHappened(first, 'Samen de lijst gemaakt', { turn: 'customer', ask: 'Stuur ons uw rooster',
      promise: 'Wij lezen uw rooster.', due });
    const typed = { ask: 'De school belt terug', promise: 'Wij bellen de school.', due };
    await fillHappened(second, 'Met de school gebeld', { turn: 'other', ...typed });
    await first.click('main form button.main');
    await first.waitForURL('**?kept');
    await second.click('main form button.main');
    await second.waitForSelector('#problem');
    assert.match(await second.innerText('#problem'),
      /Deze pagina is intussen veranderd\. [^]*Wat u typte staat er nog\./);
    for (const [field, text] of Object.entries({ title: 'Met de school gebeld',
      benefit: 'U weet waar u aan toe bent.', turn: 'other', ...typed })) {
      assert.equal(await second.inputValue(`#${field}`), text, `${field} is still there`);
    }
    await second.click('main form button.main');
    await second.waitForURL('**?kept');
    await toWhole(second);
    await first.goto(`${base}/whole`);
    for (const page of [first, second]) {
      for (const text of ['Samen de lijst gemaakt', 'Wij lezen uw rooster.', 'Met de school gebeld',
        'Wij bellen de school.']) {
        assert.equal(await page.locator('main').getByText(text, { exact: true }).count(), 1,
          `"${text}" is on the page once`);
      }
      assert.match(await page.innerText('.now'), /Iemand anders is aan zet.*De school belt terug/s);
    }
    await done(first, second);
  });

  test(`what a customer said by phone counts after one tap of the customer, ${script}`, async () => {
    const samira = await asStaff('samira', { javaScriptEnabled });
    const { base, link } = await newCustomer(samira, own('Ria'));
    await happened(samira, base, 'Wij belden over het plan');
    await momentLink(samira, 'Wij belden over het plan').click();
    await samira.click('summary:has-text("Meer over dit moment")');
    await samira.getByRole('link', { name: 'Schrijf op wat de klant aan de telefoon zei' }).click();
    await samira.fill('#words', 'het ging mij te snel');
    await samira.check('input[name=number][value="2"]');
    await samira.click('main form button.main');
    await samira.waitForURL('**?kept**');

    const ria = await visitor({ javaScriptEnabled });
    await firstVisit(ria, link);
    const moment = (page) => page.locator('.moment',
      { has: page.locator('h3', { hasText: 'Wij belden over het plan' }) });
    const before = await moment(ria).innerText();
    assert.match(before, /het ging mij te snel/);
    assert.match(before, /Telt pas als u zegt dat het zo goed is\./);
    assert.match(before, /u: hebt nog niets verteld/);
    await moment(ria).getByRole('button', { name: 'Ik ben het hiermee eens' }).click();
    await ria.waitForURL('**/mine?kept**');
    await toWhole(ria);
    const told = await moment(ria).innerText();
    assert.match(told, /u: hebt verteld/);
    assert.match(told, /U zei dat het zo goed is\./);
    assert.doesNotMatch(told, /Telt pas als/);
    await momentLink(ria, 'Wij belden over het plan').click();
    await ria.waitForSelector('#both-title');
    const seat = ria.locator('.seat', { hasText: 'Hoe het voor u was' });
    assert.match(await seat.innerText(), /ontevreden\s+het ging mij te snel/);
    await samira.goto(`${base}/whole`);
    assert.match(await moment(samira).innerText(), /klant: heeft verteld/);
    await momentLink(samira, 'Wij belden over het plan').click();
    await samira.waitForURL('**/moments/*');
    await says(samira, /U schreef op wat de klant hierover zei\. Raden hoeft dan niet\./);
    assert.equal(await samira.locator('input[name=guess]').count(), 0);
    await done(samira, ria);
  });

  test(`the promised days go into a calendar, ${script}`, async () => {
    const page = await asYara({ javaScriptEnabled });
    let file;
    if (javaScriptEnabled) {
      file = await page.evaluate(async () => {
        const response = await fetch('/mine/days.ics');
        return { kind: response.headers.get('content-type'), text: await response.text() };
      });
      assert.match(file.kind, /^text\/calendar/);
      file = file.text;
    } else {
      await page.goto(`${hullie.address}/mine/say`);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Zet de dagen in mijn agenda' }).click();
      const saved = await download;
      assert.match(saved.suggestedFilename(), /\.ics$/);
      file = readFileSync(await saved.path(), 'utf8');
    }
    assert.match(file, /^BEGIN:VCALENDAR\r\n/);
    assert.match(file, /\r\nDTSTART;VALUE=DATE:\d{8}\r\n/);
    assert.match(file, /\r\nSUMMARY[^:]*:Wij laten weten of u de opleiding mag doen\.\r\n/);
    assert.match(file, /\r\nEND:VCALENDAR\r\n$/);
    await done(page);
  });
}

// A web address, a name of one letter forty times over: nothing in them tells a browser where to break.
test('words without a space make no page wider than a phone', async () => {
  const viewport = { width: 360, height: 640 };
  const far = `https://veldhaven.example/${'a'.repeat(64)}`;
  const samira = await asStaff('samira');
  const { base, link } = await newCustomer(samira, 'A'.repeat(40));
  await happened(samira, base, `Gebeld ${'b'.repeat(60)}`, {
    benefit: 'c'.repeat(60), promise: 'd'.repeat(60), due: await dayAfter(samira, base, 3),
  });
  const page = await visitor({ viewport });
  await firstVisit(page, link);
  const at = (path) => new URL(path, hullie.address).href;
  const puts = async (who, path, fields) => {
    await who.goto(at(path));
    for (const [name, text] of Object.entries(fields)) await who.fill(`#${name}`, text);
    await who.click('main form button.main');
    await who.waitForURL('**?kept**');
  };
  await puts(page, '/mine/do/wish', { words: far });
  const wish = await page.locator('#wishes ~ .card .entry').first().getAttribute('id');
  await puts(samira, `${base}/do/proposal?about=${wish.slice(2)}`, { words: `${far}/voorstel` });
  await puts(samira, `${base}/do/limit`, { words: far, more: 'e'.repeat(60) });
  await page.goto(at('/mine/whole'));
  const [moment] = await momentsOn(page);
  const telling = page.locator('main form:has(#words)');
  await page.goto(moment);
  await telling.locator('#words').fill(far);
  await telling.locator('button.main').click();
  await page.waitForURL('**?kept');
  await page.goto(`${moment}/questions`);
  await page.locator('fieldset').first().locator('.choice').first().click();
  for (const nuance of await page.$$('main form input[type=text]'))
    if (await nuance.isVisible()) await nuance.fill('f'.repeat(60));
  await page.click('main form button.main');
  await page.goto(at('/mine/people'));
  await page.fill('#name', 'G'.repeat(40));
  await page.click('main form[action="/mine/people"] button');
  const narrow = async (who, paths) => {
    for (const path of paths) {
      await who.goto(at(path));
      for (const summary of await who.$$('main summary'))
        if (await summary.isVisible()) await summary.click();
      for (const dir of ['ltr', 'rtl']) for (const media of ['screen', 'print']) {
        await who.emulateMedia({ media });
        await who.evaluate((to) => { document.documentElement.dir = to; }, dir);
        const wide = await who.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 360, `${path} is ${wide} wide, ${dir}, ${media}`);
        // and nothing is cut off within a frame of its own
        const cut = await who.$$eval('main .table',
          (all) => all.map((one) => one.scrollWidth - one.clientWidth));
        if (path.endsWith('/overview') && media === 'screen') assert.deepEqual(cut, [0], `${path}, ${dir}`);
      }
      await who.emulateMedia({ media: 'screen' });
    }
  };
  await narrow(page, ['/mine', '/mine/overview', '/mine/people', moment, `${moment}/invite`,
    `/mine/do/talk?about=${wish.slice(2)}`, '/mine/expectation', '/mine/moments/new']);
  await samira.setViewportSize(viewport);
  const path = new URL(base).pathname;
  await narrow(samira, ['/desk', path, `${path}/overview`, `${path}/moments/new`,
    `${path}/do/want?about=${wish.slice(2)}`, `${path}/hand-over`, `${path}/doors`,
    moment.replace('/mine', path)]);
  await done(page, samira);
});
