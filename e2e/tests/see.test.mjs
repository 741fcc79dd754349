// The mirror: a manager and a customer look at the same service, choose whom it is about, lay two groups side
// by side, read the words behind a step and take the map along. Each journey is walked with JavaScript and
// without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, desktop, enter, faults, phone, signIn, start, tabTo, toWhole } from '../lib.mjs';

let hullie;
let chromium;
before(async () => { hullie = await start(); chromium = await browser(); });
after(async () => { await chromium?.close(); await hullie?.stop(); });

async function visitor(options = {}) {
  const context = await chromium.newContext({ viewport: desktop, locale: 'nl-NL', ...options });
  return context.newPage();
}

async function asHanneke(options = {}) {
  const page = await visitor(options);
  await signIn(page, hullie.address, 'hanneke@veldhaven.example');
  return page;
}

async function asYara(options = {}) {
  const page = await visitor(options);
  await enter(page, hullie.yara);
  await toWhole(page);
  return page;
}

const done = (...pages) => Promise.all(pages.map((page) => page.context().close()));
const at = (path) => `${hullie.address}/mirror/werk${path}`;
const says = async (page, text) => assert.match(await page.innerText('main'), text);
const chosen = (page, select) => page.$$eval(`${select} option`, (all) => all.map((one) => one.value)
  .filter(Boolean));

// Whether the first thing stands above the second, on the screen and for who hears the page.
const isAbove = (page, first, second) => page.evaluate(([one, two]) => {
  const [a, b] = [document.querySelector(one), document.querySelector(two)];
  const follows = a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
  return Boolean(follows) && a.getBoundingClientRect().bottom <= b.getBoundingClientRect().top;
}, [first, second]);

// A period of which the map may be shown. Which periods there are depends on the day, so it is looked for.
async function shownPeriod(page) {
  await page.goto(at(''));
  for (const period of await chosen(page, '#period')) {
    await page.goto(at(`?period=${period}`));
    if (await page.locator('.map svg a').count() > 0) return period;
  }
  throw new Error('no period has a map');
}

// Two periods of which enough customers may be shown to lay them side by side.
async function shownPair(page) {
  await page.goto(at('/compare'));
  const periods = await chosen(page, '#period');
  for (const one of periods) {
    for (const other of periods.filter((period) => period !== one)) {
      await page.goto(at(`/compare?period=${one}&beside_period=${other}`));
      if (await page.locator('main table').count() > 0) return [one, other];
    }
  }
  throw new Error('no two periods can be laid side by side');
}

// Where the two tracks of the picture are: the cards of the steps, and the lanes of how it was from their
// first to their last word.
const tracks = (page) => page.$eval('.map svg', (svg) => {
  const box = (shapes) => {
    const all = shapes.map((shape) => shape.getBoundingClientRect());
    const left = Math.min(...all.map((one) => one.left));
    return { left, width: Math.max(...all.map((one) => one.right)) - left };
  };
  const words = [...svg.querySelectorAll('text')].filter((text) => ['ontevreden', 'tevreden']
    .includes(text.textContent));
  return { cards: box([svg.querySelector('a rect')]), lanes: box(words), lanesThere: words.length };
});

for (const javaScriptEnabled of [true, false]) {
  const script = `script ${javaScriptEnabled ? 'on' : 'off'}`;

  test(`a manager reads words first, picks a step in the picture and reads the stories behind it, ${script}`,
    async () => {
    const page = await asHanneke({ javaScriptEnabled });
    await page.locator('.top').getByRole('link', { name: 'De spiegel' }).click();
    await page.getByRole('link', { name: 'Hulp bij werk vinden' }).click();
    await page.waitForURL('**/mirror/werk');
    assert.ok(await page.locator('blockquote.quote').count() >= 3);
    assert.ok(await isAbove(page, '.quote', '.map'), 'words come before the map');
    assert.ok(await isAbove(page, '.map', '.figure'), 'the map comes before the figures');
    const links = await page.$$eval('.map svg a',
      (all) => all.map((a) => [a.getAttribute('href'), a.querySelector('[font-weight]').textContent]));
    assert.ok(links.length >= 3, 'every step that may be shown leads to its words');

    // with the keyboard alone: through the picture to the second step, and in
    const [path, name] = links[1];
    await tabTo(page, `.map a[href="${path}"]`);
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(ring, 'solid', 'one sees where the focus is');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}`);
    assert.equal(await page.innerText('h1'), name);
    assert.ok(await page.locator('blockquote.quote').count() > 0, 'the stories of this step');
    await says(page, /Zo was deze stap\s+\d+ klanten\.\s+klanten\s+\S/);

    // and with the mouse, another one
    await page.getByRole('link', { name: 'De spiegel: Hulp bij werk vinden' }).click();
    await page.waitForURL('**/mirror/werk');
    await page.locator(`.map a[href="${links[2][0]}"] text`).first().click();
    await page.waitForURL(`**${links[2][0]}`);
    assert.equal(await page.innerText('h1'), links[2][1]);
    // the same links stand below the picture as a list
    await page.goto(at(''));
    assert.deepEqual(await page.$$eval('.steps a',
      (all) => all.map((a) => [a.getAttribute('href'), a.textContent])), links);
    await done(page);
  });

  test(`a period is chosen in the address, is shared and is left again, ${script}`, async () => {
    const page = await asHanneke({ javaScriptEnabled });
    const period = await shownPeriod(page);
    await page.goto(at(''));
    const everybody = await page.innerText('main');
    assert.doesNotMatch(everybody, /Alleen:/);
    const words = await page.locator(`#period option[value="${period}"]`).innerText();
    await page.selectOption('#period', period);
    await page.getByRole('button', { name: 'Laat zien' }).click();
    await page.waitForURL((url) => url.searchParams.get('period') === period);
    await says(page, new RegExp(`Alleen: ${words}\\.`));
    assert.equal(await page.inputValue('#period'), period, 'what was chosen is still there');
    const ours = await page.innerText('main');
    assert.notEqual(ours, everybody);

    // somebody else opens the same address and sees the same
    const yara = await asYara({ javaScriptEnabled });
    await yara.goto(page.url());
    assert.equal(await yara.innerText('main'), ours);

    // the choice goes along to the stories of a step
    await page.locator('.steps a').first().click();
    await page.waitForURL((url) => url.pathname.includes('/steps/')
      && url.searchParams.get('period') === period);
    await says(page, new RegExp(`Alleen: ${words}\\.`));
    await page.getByRole('link', { name: 'De spiegel: Hulp bij werk vinden' }).click();
    await page.waitForURL((url) => url.pathname === '/mirror/werk'
      && url.searchParams.get('period') === period);

    await page.getByRole('link', { name: 'Weer alle klanten' }).click();
    await page.waitForURL((url) => url.pathname === '/mirror/werk' && url.search === '');
    assert.equal(await page.innerText('main'), everybody);
    await done(page, yara);
  });

  test(`the two tracks of the map are swapped and stay equally wide, ${script}`, async () => {
    const page = await asHanneke({ javaScriptEnabled });
    await page.goto(at(''));
    const before = await tracks(page);
    await page.getByRole('link', { name: 'Zet hoe het was vooraan' }).click();
    await page.waitForURL((url) => url.searchParams.get('order') === 'first');
    const swapped = await tracks(page);
    for (const { cards, lanes, lanesThere } of [before, swapped]) {
      assert.equal(lanesThere, 4, 'a lane for each chair, each with its two ends');
      assert.ok(cards.width > 200 && Math.abs(cards.width - lanes.width) < 4,
        `${cards.width} and ${lanes.width}`);
    }
    assert.ok(before.cards.left < before.lanes.left);
    assert.ok(swapped.lanes.left < swapped.cards.left);
    // the address alone is enough, and choosing a period keeps it
    const other = await asYara({ javaScriptEnabled });
    await other.goto(page.url());
    assert.deepEqual(await tracks(other), swapped);
    await page.getByRole('button', { name: 'Laat zien' }).click();
    await page.waitForURL((url) => url.searchParams.has('period')
      && url.searchParams.get('order') === 'first');
    await page.getByRole('link', { name: 'Zet wat er gebeurde vooraan' }).click();
    await page.waitForURL((url) => !url.searchParams.has('order'));
    assert.deepEqual(await tracks(page), before);
    await done(page, other);
  });

  test(`two periods are laid side by side with a form, ${script}`, async () => {
    const page = await asHanneke({ javaScriptEnabled });
    const [one, other] = await shownPair(page);
    await page.goto(at(''));
    await page.getByRole('link', { name: 'Twee groepen naast elkaar' }).click();
    await page.waitForURL('**/compare');
    await says(page, /Kies twee verschillende groepen\./);
    const compare = async (first, second) => {
      await page.selectOption('#period', first);
      await page.selectOption('#beside_period', second);
      await page.getByRole('button', { name: 'Vergelijk' }).click();
      await page.waitForURL((url) => url.searchParams.get('period') === first
        && url.searchParams.get('beside_period') === second);
    };
    await compare(one, one);
    await says(page, /Kies twee verschillende groepen\./);
    assert.equal(await page.locator('main table').count(), 0);
    await compare(one, other);
    assert.doesNotMatch(await page.innerText('main'), /Kies twee verschillende groepen/);
    const heads = await page.locator('main thead th').allInnerTexts();
    for (const [id, head] of [['#period', heads[1]], ['#beside_period', heads[2]]]) {
      assert.ok(head.includes(await page.locator(`${id} option:checked`).innerText()),
        `"${head}" says whose column it is`);
    }
    await done(page);
  });

  test(`the distance is told in words before numbers, with two figures apart, ${script}`, async () => {
    const page = await asHanneke({ javaScriptEnabled });
    await page.goto(at(''));
    await page.getByRole('link', { name: 'De afstand tussen wij en zij' }).click();
    await page.waitForURL('**/distance');
    assert.ok(await isAbove(page, '.quote', '.figure'), 'words come before numbers');
    const sentences = await page.locator('.said').allInnerTexts();
    assert.ok(sentences.length >= 2, 'there are figures');
    for (const said of sentences) assert.match(said, /[a-z]{3}.*\.$/s, 'every number is in a sentence');
    const guesses = page.locator('section:has(#guesses)');
    assert.deepEqual(await guesses.locator('h3').allInnerTexts(),
      ['Te mooi of te somber?', 'Merken wij het verschil tussen klanten?']);
    // below each of the two stands a figure of its own
    for (const title of await guesses.locator('h3').all()) {
      const next = await title.evaluate((h3) => [h3.nextElementSibling.className,
        h3.nextElementSibling.textContent]);
      assert.equal(next[0], 'said');
      assert.match(next[1], /tussen −?\d.* en −?\d/, 'it says how sure it is');
    }
    await guesses.locator('summary').click();
    assert.match(await guesses.innerText(), /dus wij tellen ze nooit op/);
    const they = page.locator('section:has(#they)');
    const text = await they.innerText();
    assert.match(text, /van de \d+ teksten van klanten gaan over "zij"/);
    assert.match(text, /Het is een aanwijzing\. Een programma telt vaste zinnen en kan zich vergissen/);
    await done(page);
  });

  test(`a figure says what it means and leads to the stories behind it, ${script}`, async () => {
    const page = await asHanneke({ javaScriptEnabled });
    await page.goto(at(''));
    const figures = page.locator('section.figure');
    const count = await figures.count();
    assert.ok(count >= 1 && count <= 6, `${count} figures`);
    for (const figure of await figures.all())
      assert.match(await figure.innerText(), /Besluit: \S/, 'no figure without a decision');
    const figure = figures.first();
    const link = figure.getByRole('link', { name: 'Lees de verhalen hierachter' });
    assert.equal(await link.isVisible(), false);
    await tabTo(page, '.figure summary');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Wat betekent dit?');
    await page.keyboard.press('Enter');
    await link.waitFor({ state: 'visible' });
    assert.ok((await figure.locator('details p').first().innerText()).length > 40);
    await link.click();
    await page.waitForURL('**/mirror/werk/stories');
    assert.equal(await page.innerText('h1'), 'Wat mensen vertellen');
    assert.ok(await page.locator('blockquote.quote').count() > 3);
    // a story that is like another one leads to it; which stories were dealt differs for each example, and in
    // some no two are alike
    const alike = page.locator('.quote footer a');
    if (await alike.count() > 0) {
      const target = (await alike.first().getAttribute('href')).slice(1);
      await alike.first().click();
      assert.equal(await page.evaluate(() => document.querySelector('.quote:target')?.id), target);
    }
    await done(page);
  });

  test(`a customer opens the mirror with the personal link, somebody without a link does not, ${script}`,
    async () => {
    const stranger = await visitor({ javaScriptEnabled });
    await stranger.goto(at(''));
    assert.doesNotMatch(await stranger.innerText('body'), /Zo liep het|klanten hebben iets verteld/);
    const page = await asYara({ viewport: phone, javaScriptEnabled });
    await page.getByRole('link', { name: 'De spiegel' }).click();
    await page.getByRole('link', { name: 'Hulp bij werk vinden' }).click();
    await page.waitForURL('**/mirror/werk');
    assert.match(await page.innerText('body'), /Zo liep het|klanten hebben iets verteld/,
      'what the stranger did not see');
    assert.ok(await page.locator('.map svg a').count() >= 3);
    const step = await page.locator('.steps a').first().getAttribute('href');
    for (const path of [at(''), hullie.address + step, at('/stories'), at('/distance'), at('/compare')]) {
      const response = await page.goto(path);
      assert.equal(response.status(), 200, path);
      assert.doesNotMatch(await page.textContent('body'), /Samira|Bert|Hanneke|Joris|Ilse|Dorien/,
        'no name of an employee');
    }
    await done(stranger, page);
  });

  test(`the map is taken along as a PDF for the wall, ${script}`, async () => {
    const page = await asHanneke({ javaScriptEnabled });
    await page.goto(at(''));
    const link = page.getByRole('link', { name: 'PDF A3', exact: true });
    const href = await link.getAttribute('href');
    const file = await page.context().request.get(hullie.address + href);
    assert.equal(file.headers()['content-type'], 'application/pdf');
    const bytes = (await file.body()).toString('latin1');
    assert.match(bytes, /^%PDF-1\.\d/);
    const [, wide, high] = bytes.match(/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/).map(Number);
    assert.deepEqual([Math.min(wide, high), Math.max(wide, high)].map(Math.round), [842, 1191],
      'A3 in points');
    // it opens in the browser or is saved, as the browser likes it
    const taken = Promise.any([page.waitForEvent('download'), page.waitForURL('**/map.pdf?paper=a3')]);
    await link.click().catch(() => {});
    await assert.doesNotReject(taken, 'one of the two happens');
    await done(page);
  });
}

test('a difference is only called one when its range leaves out zero', async () => {
  const page = await asHanneke({ javaScriptEnabled: false });
  await page.goto(at('/compare'));
  const all = ['', ...await chosen(page, '#period')];
  const number = (text) => Number(text.replace('−', '-').replace(/[<>%]| dagen/g, '').replace(',', '.'));
  const seen = { meer: 0, minder: 0, unclear: 0, without: 0 };
  for (const one of all) {
    for (const other of all.filter((period) => period !== one)) {
      await page.goto(at(`/compare?period=${one}&beside_period=${other}`));
      const places = await page.$$eval('main p:has(strong), main tbody td:nth-child(n+4)',
        (every) => every.map((place) => place.textContent));
      for (const place of places) {
        const range = place.match(/tussen (.+?) en (.+?)\)?\.?$/);
        const [low, high] = range ? [number(range[1]), number(range[2])] : [];
        if (/Geen duidelijk verschil/.test(place)) {
          seen.unclear += 1;
          assert.doesNotMatch(place, /meer\.|minder\./);
          if (range) assert.ok(low <= 0 && high >= 0, place);
        } else if (/(meer|minder)\./.test(place)) {
          const word = place.match(/(meer|minder)\./)[1];
          seen[word] += 1;
          assert.ok(range, `a difference without a range: ${place}`);
          assert.ok(word === 'meer' ? low >= 0 : high <= 0, place);
        } else {
          seen.without += 1;
          assert.match(place, /nog te weinig/);
        }
      }
    }
  }
  for (const [word, times] of Object.entries(seen)) assert.ok(times > 0, `the example has no "${word}"`);
  await done(page);
});

test('the map is taken along as a PNG', async () => {
  const page = await asHanneke();
  await page.goto(at(''));
  const href = await page.getByRole('link', { name: 'PNG', exact: true }).getAttribute('href');
  const file = await page.context().request.get(hullie.address + href);
  assert.equal(file.headers()['content-type'], 'image/png');
  const bytes = await file.body();
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  assert.ok(bytes.readUInt32BE(16) > 1200 && bytes.readUInt32BE(20) > 1200, 'large enough to read on paper');
  await done(page);
});

test('axe finds nothing on the pages of the mirror', async () => {
  const finder = await asHanneke();
  const [one, other] = await shownPair(finder);
  await finder.goto(at(''));
  const step = await finder.locator('.steps a').first().getAttribute('href');
  await done(finder);
  const paths = [at(''), at('/stories'), hullie.address + step, at('/distance'),
    at(`/compare?period=${one}&beside_period=${other}`)];
  const found = [];
  for (const locale of ['nl-NL', 'en-GB']) {
    for (const colorScheme of ['light', 'dark']) {
      const viewport = (locale === 'nl-NL') === (colorScheme === 'light') ? desktop : phone;
      const page = await asHanneke({ locale, colorScheme, viewport });
      for (const path of [...paths, at(`?period=${one}&order=first`)]) {
        assert.equal((await page.goto(path)).status(), 200, path);
        assert.equal(await page.getAttribute('html', 'lang'), locale.slice(0, 2));
        for (const summary of await page.$$('main summary')) await summary.click();
        found.push(...(await faults(page))
          .map((fault) => `${locale} ${colorScheme} ${viewport.width}: ${fault}`));
      }
      await done(page);
    }
  }
  assert.deepEqual(found, []);
});

test('on a phone only the map and the tables scroll sideways, never the page', async () => {
  for (const [width, letters] of [[390, 'common'], [320, 'large']]) {
    const page = await asHanneke({ viewport: { width, height: 700 } });
    const [one, other] = await shownPair(page);
    await page.goto(`${hullie.address}/reading/${letters}?back=/mirror/werk`);
    await page.goto(at(''));
    const step = await page.locator('.steps a').first().getAttribute('href');
    for (const address of [at(''), at('?order=first'), at('/stories'), hullie.address + step, at('/distance'),
      at(`/compare?period=${one}&beside_period=${other}`)]) {
      assert.equal((await page.goto(address)).status(), 200, address);
      for (const summary of await page.$$('main summary')) await summary.click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${address} is ${wide} wide on ${width}`);
    }
    // the picture is not made so small that nobody can read it: it scrolls inside its own box, with the
    // keyboard too
    await page.goto(at(''));
    const map = page.locator('.map');
    const [inside, outside] = await map.evaluate((box) => [box.scrollWidth, box.clientWidth]);
    assert.ok(inside > outside, `${inside} in ${outside}`);
    await tabTo(page, '.map');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('.map').scrollLeft > 0);
    await done(page);
  }
});
