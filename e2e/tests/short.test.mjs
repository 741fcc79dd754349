// The three short pages on a small phone: how long they are, and the loops that close on them, from both
// chairs, with and without script.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desktop, enter, house } from '../lib.mjs';

let hullie;
let visitor;
let asStaff;
let close;
before(async () => { ({ hullie, visitor, asStaff, close } = await house()); });
after(async () => { await close?.(); });

const small = { width: 360, height: 640 };
const says = async (page, text) => assert.match(await page.innerText('main'), text);

// How long a page is: in screens of the phone, in words that are shown, and in stops of the Tab key.
const measure = (page) => page.evaluate(() => {
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const stops = document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]');
  return {
    screens: document.documentElement.scrollHeight / window.innerHeight,
    words: document.body.innerText.trim().split(/\s+/).length,
    stops: [...stops].filter(shown).length,
    width: document.documentElement.scrollWidth,
  };
});

test('each short page of the example is at most four screens, 350 words and 35 tab stops', async () => {
  const yara = await visitor({ viewport: small });
  await enter(yara, hullie.yara);
  for (const part of ['', '/road', '/said']) {
    await yara.goto(`${hullie.address}/mine${part}`);
    const found = await measure(yara);
    const said = `${part || 'now'}: ${JSON.stringify(found)}`;
    assert.ok(found.screens <= 4 && found.words <= 350 && found.stops <= 35, said);
    assert.ok(found.width <= small.width, said);
  }
  // the day on which something is heard, and what comes next, without looking far
  await yara.goto(`${hullie.address}/mine`);
  const top = async (selector) => (await yara.locator(selector).first().boundingBox()).y;
  assert.ok(await top('.heard') < small.height, 'the promise is on the first screen');
  const verbs = await yara.locator('main button, main a.main, main a.quiet').count();
  assert.ok(verbs <= 6, `${verbs} verbs`);
  await yara.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  const script = `script ${javaScriptEnabled ? 'on' : 'off'}`;

  test(`who asks to be called is called, and both read that it is done, ${script}`, async () => {
    const yara = await visitor({ viewport: small, javaScriptEnabled });
    await enter(yara, hullie.yara, false);
    const when = `liefst om tien uur, ${script}`;
    await yara.getByRole('link', { name: 'Bel mij' }).click();
    await yara.fill('#words', when);
    await yara.click('main form button.main');
    await yara.waitForURL(/\/mine\?kept=/);
    await says(yara, /Het staat erop\. Op deze pagina leest u wat wij ermee doen\./);
    await says(yara, /U vroeg of wij u bellen\./);

    const samira = await asStaff('samira', { viewport: desktop, javaScriptEnabled });
    const line = samira.locator('li', { hasText: when });
    await line.getByRole('button', { name: 'Gebeld, geen gehoor' }).click();
    await samira.waitForURL('**?kept=**');
    await samira.goto(`${hullie.address}/desk`);
    assert.equal(await line.count(), 1, 'it stays until the two spoke');
    await line.getByRole('button', { name: 'Gebeld en gesproken' }).click();
    await samira.waitForURL('**?kept=**');
    await samira.goto(`${hullie.address}/desk`);
    assert.equal(await line.getByRole('button').count(), 0);

    await yara.goto(`${hullie.address}/mine`);
    assert.doesNotMatch(await yara.innerText('main'), /U vroeg of wij u bellen\./);
    await yara.goto(`${hullie.address}/mine/road`);
    await says(yara, /Wij spraken elkaar aan de telefoon/);
    await yara.context().close();
    await samira.context().close();
  });

  test(`the turn goes back by one tap, it ends, and goes on when the customer says so, ${script}`,
    async () => {
    const samira = await asStaff('samira', { viewport: desktop, javaScriptEnabled });
    await samira.goto(`${hullie.address}/trajectories/new`);
    await samira.fill('#name', `Noa ${javaScriptEnabled}`);
    const services = await samira.$$eval('#service option', (all) => all.map((one) => one.value));
    await samira.selectOption('#service', services.find(Boolean));
    await samira.click('main form button.main');
    const link = await samira.innerText('.secret');
    const base = new URL(await samira.getAttribute('main a.main', 'href'), hullie.address).href;
    const noa = await visitor({ viewport: small, javaScriptEnabled });
    await enter(noa, link, false);
    await noa.click('button[name=skip]');
    await noa.waitForURL('**/mine');
    await says(noa, /Deze stap komt uiterlijk /);

    await samira.goto(`${base}/moments/new`);
    await samira.fill('#title', 'Wij schreven u');
    await samira.selectOption('#side', 'organisation');
    await samira.selectOption('#turn', 'customer');
    await samira.fill('#ask', 'Stuur ons uw rooster');
    await samira.click('main form button.main');
    await samira.waitForURL('**?kept');
    await noa.goto(`${hullie.address}/mine`);
    await says(noa, /U bent aan zet.*Stuur ons uw rooster/s);
    await noa.getByRole('button', { name: 'Ik heb dit gedaan' }).click();
    await noa.waitForURL('**?kept=**');
    await says(noa, /Wij zijn aan zet.*U zei: ik heb dit gedaan/s);
    await samira.goto(`${hullie.address}/desk`);
    await says(samira, new RegExp(`Wie op antwoord wacht.*Noa ${javaScriptEnabled}`, 's'));

    await samira.goto(base);
    await samira.getByRole('link', { name: 'Zeg iets anders' }).click();
    await samira.getByRole('link', { name: 'Zeg dat het klaar is' }).click();
    await samira.click('main form button.main');
    await samira.waitForURL('**?kept=**');
    await noa.goto(`${hullie.address}/mine`);
    await says(noa, /Dit is afgerond op /);
    await noa.getByRole('link', { name: 'Zeg hoe het afliep' }).click();
    await noa.check('input[name=code][value=partly]');
    await noa.check('input[name=basis][value=yes]');
    await noa.click('main form button.main');
    await noa.waitForURL('**?kept=**');
    await says(noa, /Deels zoals verwacht/);
    await noa.getByRole('link', { name: 'Het is nog niet klaar' }).click();
    await noa.fill('#words', 'het rooster klopt nog niet');
    await noa.click('main form button.main');
    await noa.waitForURL('**?kept=**');
    await says(noa, /Wij zijn aan zet.*het is nog niet klaar/s);
    await samira.goto(base);
    await says(samira, /het rooster klopt nog niet/);
    await noa.context().close();
    await samira.context().close();
  });
}

for (const javaScriptEnabled of [true, false]) {
  const script = `script ${javaScriptEnabled ? 'on' : 'off'}`;

  test(`what is expected is answered until it is good, and what is told is written back to, ${script}`,
    async () => {
    const samira = await asStaff('samira', { viewport: desktop, javaScriptEnabled });
    await samira.goto(`${hullie.address}/trajectories/new`);
    const name = `Mila ${javaScriptEnabled}`;
    await samira.fill('#name', name);
    const services = await samira.$$eval('#service option', (all) => all.map((one) => one.value));
    await samira.selectOption('#service', services.find(Boolean));
    await samira.click('main form button.main');
    const link = await samira.innerText('.secret');
    const base = new URL(await samira.getAttribute('main a.main', 'href'), hullie.address).href;
    const mila = await visitor({ viewport: small, javaScriptEnabled });
    await enter(mila, link, false);
    const hope = `ik hoop op werk met dieren, ${script}`;
    await mila.fill('#own_words', hope);
    await mila.click('main form button.main');
    await says(mila, /Het staat erop\. Wij antwoorden uiterlijk /);

    // the words in full on the day, and the form one tap away; a part is not enough without why
    await samira.goto(`${hullie.address}/desk`);
    const line = samira.locator('li', { hasText: hope });
    await line.getByRole('link', { name }).click();
    await samira.check('input[name=code][value=partly]');
    await samira.fill('#words', 'Wij zoeken een plek om mee te lopen.');
    await samira.click('main form button.main');
    assert.match(await samira.innerText('#problem'), /Schrijf ook waarom niet alles kan\./);
    assert.equal(await samira.inputValue('#words'), 'Wij zoeken een plek om mee te lopen.');
    await samira.fill('#more', 'Een dierenarts heeft niet altijd plek.');
    await samira.click('main form button.main');
    await samira.waitForURL('**?kept=**');

    await mila.goto(`${hullie.address}/mine`);
    await says(mila, /een deel kan: Wij zoeken een plek om mee te lopen\.\s+Wij gaven antwoord\./);
    await mila.getByRole('link', { name: 'Zeg of dit goed is' }).click();
    await says(mila, /De reden: Een dierenarts heeft niet altijd plek\./);
    await mila.check('input[name=code][value=but]');
    await mila.fill('#words', 'wel dicht bij huis');
    await mila.click('main form button.main');
    await says(mila, /Wij antwoorden uiterlijk /);

    await samira.goto(`${hullie.address}/desk`);
    await samira.locator('li', { hasText: 'wel dicht bij huis' }).getByRole('link', { name }).click();
    await says(samira, /een deel kan[\s\S]*ja, maar[\s\S]*wel dicht bij huis/);
    await samira.check('input[name=code][value=yes]');
    await samira.fill('#words', 'Een plek waar u met de fiets komt.');
    await samira.click('main form button.main');
    await samira.waitForURL('**?kept=**');
    await mila.goto(`${hullie.address}/mine`);
    await mila.getByRole('link', { name: 'Zeg of dit goed is' }).click();
    await mila.check('input[name=code][value=yes]');
    await mila.click('main form button.main');
    await says(mila, /Zo is het afgesproken:/);

    // told, guessed, read, written back to, and written again
    await samira.goto(`${base}/moments/new`);
    await samira.fill('#title', 'Samen naar het asiel');
    await samira.selectOption('#side', 'organisation');
    await samira.click('main form button.main');
    await samira.waitForURL('**?kept**');
    await mila.goto(`${hullie.address}/mine`);
    await mila.getByRole('link', { name: 'Samen naar het asiel' }).first().click();
    await mila.fill('textarea[name=words]', 'Eindelijk iemand die luistert.');
    await mila.click('main form button.main');
    await mila.waitForURL('**?kept');
    await says(mila, /Nog geen antwoord\./);
    const moment = new URL(mila.url()).pathname.split('/').pop();
    await samira.goto(`${base}/moments/${moment}`);
    await samira.check('input[name=guess][value="4"]');
    await samira.click('main form button.main');
    for (const words of ['Dat is ons werk.', 'Graag gedaan. Wij waren er ook blij mee.']) {
      await samira.goto(`${base}/moments/${moment}`);
      await samira.getByRole('link', { name: 'Schrijf terug' }).first().click();
      await says(samira, /Eindelijk iemand die luistert\./);
      await samira.fill('#words', words);
      await samira.click('main form button.main');
      await samira.waitForURL('**?kept=**');
      await mila.goto(`${hullie.address}/mine`);
      await says(mila, /Wij schreven u terug op /);
      if (words.startsWith('Dat')) {
        await mila.getByRole('link', { name: 'Wij schreven u terug op' }).click();
        await mila.getByRole('link', { name: 'Dit hielp niet' }).last().click();
        await mila.fill('#words', 'ik wilde alleen bedanken');
        await mila.click('main form button.main');
        await mila.waitForURL('**?kept=**');
        await samira.goto(`${hullie.address}/desk`);
        await says(samira, /ik wilde alleen bedanken/);
      }
    }
    await samira.goto(`${hullie.address}/desk`);
    assert.doesNotMatch(await samira.innerText('main'), /ik wilde alleen bedanken/);
    await mila.context().close();
    await samira.context().close();
  });
}
