// A real browser walks through the living example: as a customer on a phone, as an employee, as an
// interviewer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, desktop, enter, faults, momentsOn, phone, signIn, start, tabTo } from '../lib.mjs';

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

// Opens a page that has to be there: a page that says that something went wrong looks fine to axe, is narrow
// and names nobody. The mirror may still be counting.
async function there(page, path, status = 200) {
  const address = new URL(path, hullie.address).href;
  let response = await page.goto(address);
  for (let again = 0; response.status() === 503 && again < 20; again += 1) {
    await page.waitForTimeout(500);
    response = await page.goto(address);
  }
  assert.equal(response.status(), status, path);
}

async function openYara(page) {
  await page.goto(`${hullie.address}/desk`);
  await page.locator('a[href^="/trajectories/"]', { hasText: 'Yara' }).first().click();
  await page.waitForURL('**/trajectories/*');
  return page.url();
}

for (const javaScriptEnabled of [true, false]) {
  test(`a customer says what they expect and how it was, script ${javaScriptEnabled ? 'on' : 'off'}`,
    async () => {
    const page = await visitor({ javaScriptEnabled });
    if (javaScriptEnabled) {
      await enter(page, hullie.daan);
      assert.match(page.url(), /\/mine\/expectation$/, 'the first thing it asks is the expectation');
      await page.fill('#own_words', 'Ik hoop dat iemand meedenkt.');
      await page.click('main button.main');
      await page.waitForURL('**/mine?kept');
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

test('axe finds nothing on any page', async () => {
  const found = [];
  // first see that it does find something where there is something
  const bad = await visitor();
  await bad.setContent('<html><body><img src="x.png"><input></body></html>');
  assert.ok((await faults(bad)).length >= 2);
  await bad.context().close();
  const walk = async (page, paths) => {
    for (const path of paths) {
      await there(page, path, path === '/no-such-page' ? 404 : 200);
      found.push(...await faults(page));
    }
  };
  const sent = async (page, shown) => {
    await page.click('main form button.main');
    await page.waitForSelector(shown);
    found.push(...await faults(page));
  };
  for (const viewport of [phone, desktop]) {
    for (const options of [{ locale: 'nl-NL' }, { locale: 'en-GB', colorScheme: 'dark' }]) {
      const customer = await visitor({ viewport, ...options });
      await enter(customer, hullie.yara);
      const moments = await momentsOn(customer);
      await walk(customer, ['/', '/services', '/services/werk', '/accessibility', '/privacy', '/sign-in',
        '/code', '/no-such-page', '/mine', '/mine/overview', '/mine/people', '/mine/do/wish',
        '/mine/do/voice', '/mine/do/call-me', '/mine/expectation',
        '/mine/moments/new', moments[0], moments.at(-1), `${moments[0]}/questions`, `${moments[0]}/invite`,
        '/mirror', '/mirror/werk', '/mirror/werk/answers', '/mirror/verbouwen']);
      // everything that was folded opens
      await customer.goto(`${hullie.address}/mine`);
      for (const summary of await customer.$$('main summary')) await summary.click();
      found.push(...await faults(customer));
      // in large letters, with how it was first
      await walk(customer, ['/reading/large?back=/mine', '/reading/feeling?back=/mine']);
      // a form that was sent empty, with its problem shown
      for (const path of ['/mine/moments/new', '/mine/do/wish', '/code']) {
        await customer.goto(hullie.address + path);
        await sent(customer, '#problem');
      }
      // the sheet on paper, with its code
      await walk(customer, ['/mine/paper']);
      await sent(customer, '.now .turn');
      // the page of another organisation that was asked to look
      await customer.goto(`${moments[0]}/invite`);
      await customer.fill('#party', 'De bakkerij');
      await sent(customer, '.secret');
      const guest = await visitor({ viewport, ...options });
      await enter(guest, await customer.innerText('.secret'));
      found.push(...await faults(guest));
      assert.match(guest.url(), /\/guest$/);
      await guest.context().close();
      await customer.context().close();
      for (const [who, paths] of [
        ['samira', ['/desk', '/desk/search?q=a', '/desk/unseen', '/desk/sides', '/reflection', '/support',
          '/trajectories/new', '/stories']],
        ['bert', ['/desk', '/shown']],
        ['ilse', ['/desk', '/interviews/new', '/stories']],
        ['joris', ['/desk', '/shown']],
        ['hanneke', ['/desk', '/indicators', '/mirror/hulp']],
        ['dorien', ['/desk', '/accounts', '/audit', '/roles']],
      ]) {
        const page = await asStaff(who, { viewport, ...options });
        await walk(page, paths);
        if (who === 'samira') {
          const base = await openYara(page);
          found.push(...await faults(page));
          const seats = await momentsOn(page);
          await walk(page, [seats[0], seats.at(-1), seats.at(-2), `${seats[0]}/questions`,
            ...['overview', 'moments/new', 'hand-over', 'paper', 'do/claim', 'do/limit', 'do/pause']
              .map((path) => `${base}/${path}`)]);
        }
        await page.context().close();
      }
    }
  }
  assert.deepEqual(found, []);
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
  await tabTo(page, '#title');
  await page.keyboard.type('Ik belde nog eens');
  await page.keyboard.press('Tab');
  await page.keyboard.type('met het toetsenbord');
  await tabTo(page, '#rough');
  await page.keyboard.type('gisteren');
  await tabTo(page, 'input[name=value]');
  await page.keyboard.press('Space');
  assert.ok(await page.isChecked('input[name=value][value="1"]'));
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.isChecked('input[name=value][value="2"]'));
  await tabTo(page, 'main form button.main');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/mine\?kept=/);
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
  await page.waitForURL(/\/mine\?kept=/);
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
  await page.goto(`${hullie.address}/mine`);
  await page.goto(`${hullie.address}/mine/moments/new`);
  assert.equal(await page.inputValue('textarea[name=words]'), 'nog niet verstuurd');
  await page.context().close();
});

test('a slow request is announced', async () => {
  const page = await visitor();
  await enter(page, hullie.yara);
  await page.goto(`${hullie.address}/mine/moments/new`);
  await page.route('**/mine/moments/new', async (route) => {
    if (route.request().method() === 'POST') await new Promise((done) => { setTimeout(done, 1500); });
    await route.continue();
  });
  await page.fill('#title', 'Iets');
  const sent = page.click('main form button.main');
  await page.waitForFunction(() => document.getElementById('status')?.textContent.includes('Even geduld'),
    null, { timeout: 1400 });
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
