// A real browser walks through the living example: as a customer on a phone, as an employee, as an
// interviewer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, desktop, enter, house, momentsOn, phone, tabTo, toWhole } from '../lib.mjs';

let hullie;
let chromium;
let visitor;
let asStaff;
let there;
let openYara;
let close;
before(async () => { ({ hullie, chromium, visitor, asStaff, there, openYara, close } = await house()); });
after(async () => { await close?.(); });

for (const javaScriptEnabled of [true, false]) {
  test(`a customer says what they expect and how it was, script ${javaScriptEnabled ? 'on' : 'off'}`,
    async () => {
    const page = await visitor({ javaScriptEnabled });
    if (javaScriptEnabled) {
      await enter(page, hullie.daan);
      assert.match(page.url(), /\/mine\/expectation$/, 'the first thing it asks is the expectation');
      await page.fill('#own_words', 'Ik hoop dat iemand meedenkt.');
      await page.click('main button.main');
      await page.waitForURL('**/mine?kept=*');
      assert.match(await page.textContent('main'), /Wij antwoorden uiterlijk/);
      await toWhole(page);
      assert.match(await page.textContent('main'), /Ik hoop dat iemand meedenkt\./);
    }
    await enter(page, hullie.yara);
    const open = page.locator('.felt a[href*="/moments/"]', { hasText: 'Hoe was dit voor u?' });
    await open.last().click();
    await page.fill('textarea[name=words]', 'ik werd teruggebelt, fijn');
    await page.check('input[name=value][value="4"]');
    await page.click('main form button.main');
    await page.waitForURL('**?kept');
    const said = await page.textContent('main');
    assert.match(said, /Dank u\. Wij hebben uw verhaal\./);
    assert.match(said, /ik werd teruggebelt, fijn/);
    assert.match(said, /De medewerker heeft dit nog niet gezegd\./);
    await page.context().close();
  });
}

test('an employee takes the other chair blind and then sees the distance', async () => {
  const page = await asStaff('samira');
  await openYara(page);
  await page.locator('.felt a[href*="/moments/"]', { hasText: 'Ga in de andere stoel zitten' }).last()
    .click();
  await page.waitForSelector('input[name=guess]', { state: 'attached' });
  assert.doesNotMatch(await page.textContent('main'), /teruggebelt/);
  await page.check('input[name=own][value="4"]');
  await page.check('input[name=guess][value="5"]');
  await page.click('main button.main');
  await page.waitForSelector('#both-title');
  assert.match(await page.textContent('main'),
    /U dacht: heel tevreden\. De klant zei: tevreden\. Een stap verschil\./);
  assert.match(await page.textContent('main'), /teruggebelt/);
  await page.context().close();
});

test('an interviewer writes down a conversation that others read without the name', async () => {
  const page = await asStaff('ilse');
  await page.goto(`${hullie.address}/interviews/new`);
  await page.fill('textarea[name=words]', 'ik heb alles drie keer uitgelegd');
  await page.fill('#teller', 'Bijzondere Naam');
  // what it is about is said, never chosen beforehand; without consent nobody else reads it
  await page.selectOption('select[name=about]', { index: 1 });
  await page.check('input[name=staff]');
  await page.click('main button.main');
  await page.waitForURL('**/stories');
  await page.context().close();
  const reader = await asStaff('hanneke');
  await reader.goto(`${hullie.address}/stories`);
  const text = await reader.textContent('main');
  assert.match(text, /drie keer uitgelegd/);
  assert.doesNotMatch(text, /Bijzondere Naam/);
  await reader.context().close();
});

test('a customer sees no name of an employee', async () => {
  const page = await visitor();
  await enter(page, hullie.yara);
  const moments = await momentsOn(page);
  assert.ok(moments.length > 4, 'there are moments to open');
  for (const path of ['/mine', '/mine/overview', '/mirror/werk', '/mirror/werk/answers', ...moments]) {
    await there(page, path);
    assert.doesNotMatch(await page.textContent('body'), /Samira|Bert|Hanneke/);
  }
  await page.context().close();
});

test('no request leaves the own origin', async () => {
  const page = await visitor();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await enter(page, hullie.yara);
  for (const path of [hullie.yara, `${hullie.address}/mine`, `${hullie.address}/`,
    `${hullie.address}/mirror/werk`, `${hullie.address}/services`]) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  assert.ok(asked.length > 8);
  assert.deepEqual(asked.filter((url) => !url.startsWith(hullie.address) && !url.startsWith('data:')), []);
  await page.context().close();
});

test('the phone number is within the first ten tab stops', async () => {
  const page = await visitor();
  await enter(page, hullie.yara);
  for (const path of ['/', '/services', '/services/werk', '/accessibility', '/privacy', '/code', '/mine',
    '/sign-in', '/mirror/werk']) {
    await there(page, path);
    let reached = false;
    for (let stop = 0; stop < 10 && !reached; stop += 1) {
      await page.keyboard.press('Tab');
      reached = await page.evaluate(() => document.activeElement?.getAttribute('href')?.startsWith('tel:')
        ?? false);
    }
    assert.ok(reached, `${path} has the number within reach`);
  }
  await page.context().close();
});

test('telling works with the keyboard alone', async () => {
  const page = await visitor();
  await enter(page, hullie.yara);
  await page.goto(`${hullie.address}/mine/moments/new`);
  // the free words come first
  await tabTo(page, '#words');
  await page.keyboard.type('met het toetsenbord');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ik belde nog eens');
  await tabTo(page, '#rough');
  await page.keyboard.type('gisteren');
  await tabTo(page, 'input[name=value]');
  await page.keyboard.press('Space');
  assert.ok(await page.isChecked('input[name=value][value="1"]'));
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.isChecked('input[name=value][value="2"]'));
  await tabTo(page, 'main form button.main');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/mine\/road\?kept=/);
  assert.match(await page.textContent('main'), /met het toetsenbord/);
  await page.context().close();
});

test('what was told can be taken back, with a reason', async () => {
  const page = await visitor();
  await enter(page, hullie.yara);
  await page.goto(`${hullie.address}/mine/moments/new`);
  await page.fill('#title', 'Ik stond voor een dichte deur');
  await page.fill('textarea[name=words]', 'dit wil ik straks terugnemen');
  await page.fill('#rough', 'vandaag');
  await page.click('main form button.main');
  await page.waitForURL(/\/mine\/road\?kept=/);
  assert.match(await page.textContent('main'), /dit wil ik straks terugnemen/, 'it was told');
  await page.locator('.felt a[href*="/moments/"]', { hasText: 'Ik stond voor een dichte deur' }).click();
  await page.click('summary:has-text("Ik wil dit terugnemen")');
  await page.check('input[name=why][value="mistake"]');
  await page.click('form[action$="/withdraw"] button');
  await page.waitForURL('**/mine?withdrawn');
  const text = await page.textContent('main');
  assert.match(text, /Dat is teruggenomen\./);
  assert.match(text, /Ik stond voor een dichte deur/, 'that it happened stays');
  assert.doesNotMatch(text, /dit wil ik straks terugnemen/);
  await page.context().close();
});

test('what is typed is kept on the device until it is sent', async () => {
  const page = await visitor();
  await enter(page, hullie.yara);
  await page.goto(`${hullie.address}/mine/moments/new`);
  await page.fill('textarea[name=words]', 'nog niet verstuurd');
  await page.goto(`${hullie.address}/mine/whole`);
  await page.goto(`${hullie.address}/mine/moments/new`);
  assert.equal(await page.inputValue('textarea[name=words]'), 'nog niet verstuurd');
  await page.context().close();
});

test('a slow request is announced', async () => {
  const page = await visitor();
  await enter(page, hullie.yara);
  await page.goto(`${hullie.address}/mine/moments/new`);
  await page.route('**/mine/moments/new', async (route) => {
    if (route.request().method() === 'POST') await new Promise((done) => { setTimeout(done, 4000); });
    await route.continue();
  });
  await page.fill('#title', 'Iets');
  const sent = page.click('main form button.main');
  await page.waitForFunction(() => document.getElementById('status')?.textContent.includes('Even geduld'),
    null, { timeout: 3500 });
  await sent;
  await page.context().close();
});

test('the two tracks have the same width', async () => {
  const page = await visitor({ viewport: desktop });
  await enter(page, hullie.yara);
  await page.click('.past > summary');
  const widths = await page.$$eval('.moment',
    (moments) => moments.map((m) => [...m.children].map((c) => Math.round(c.getBoundingClientRect().width))));
  assert.ok(widths.length > 4);
  for (const [fact, feeling] of widths) {
    assert.ok(fact > 200);
    assert.equal(fact, feeling);
  }
  await page.context().close();
});

test('no page is wider than a phone', async () => {
  const viewport = { width: 320, height: 640 };
  const narrow = async (page, paths) => {
    for (const path of paths) {
      await there(page, path);
      for (const summary of await page.$$('main summary'))
        if (await summary.isVisible()) await summary.click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `${path} is ${wide} wide`);
    }
  };
  const page = await visitor({ viewport });
  await enter(page, hullie.yara);
  const [moment] = await momentsOn(page);
  await narrow(page, ['/', '/services/werk', '/sign-in', '/code', '/mine', '/mine/overview', '/mine/people',
    '/mine/paper',
    '/mine/do/wish', '/mine/do/voice', '/mine/expectation', '/mine/moments/new', moment,
      `${moment}/questions`, `${moment}/invite`,
    '/mirror/werk', '/mirror/werk/answers']);
  await page.context().close();
  const staff = await asStaff('samira', { viewport });
  const base = await openYara(staff);
  const seats = await momentsOn(staff);
  await narrow(staff, ['/desk', '/desk/search?q=a', '/desk/unseen', '/support', base, `${base}/moments/new`,
    `${base}/hand-over`,
    `${base}/overview`, `${base}/do/claim`, seats[0], seats.at(-1), `${seats[0]}/questions`]);
  await staff.context().close();
});

test('the shared page prints on paper without buttons', async () => {
  const page = await visitor({ viewport: desktop });
  await enter(page, hullie.yara);
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['main button', '.top nav', '.foot', 'main form', 'main menu', '.tools',
    'main summary']) {
    const all = await page.$$(selector);
    assert.ok(all.length > 0, `${selector} is on the page`);
    for (const element of all) assert.equal(await element.isVisible(), false, selector);
  }
  assert.ok(await page.isVisible('.now'));
  const moments = await page.$$('.moment');
  assert.ok(moments.length > 4);
  for (const moment of moments) assert.ok(await moment.isVisible(), 'all of the path is on paper');
  await page.context().close();
});
