// Every page, as somebody who hears it needs it: axe finds nothing on a phone in Dutch and on a desk in
// English, each in light and in dark.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { desktop, enter, faultsInLightAndDark as faults, house, momentsOn, phone } from '../lib.mjs';

let hullie;
let visitor;
let asStaff;
let there;
let openYara;
let close;
before(async () => { ({ hullie, visitor, asStaff, there, openYara, close } = await house()); });
after(async () => { await close?.(); });

test('axe finds something where there is something', async () => {
  const bad = await visitor();
  await bad.setContent('<html><body><img src="x.png"><input></body></html>');
  assert.ok((await faults(bad)).length >= 2);
  // and in colours that only one of the two has
  const style = '@media (prefers-color-scheme: dark) { p { color: #222; background: #000 } }';
  const head = `<head><title>x</title><style>${style}</style></head>`;
  await bad.setContent(`<html lang="nl">${head}<body><main><h1>x</h1><p>too dark</p></main></body></html>`);
  const found = await faults(bad);
  assert.equal(found.length, 1, found.join());
  assert.match(found[0], /^in dark: .*color-contrast/);
  await bad.context().close();
});

async function everyPage(viewport, options, place) {
  const found = [];
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
  const customer = await visitor({ viewport, ...options });
  await enter(customer, hullie.yara);
  const moments = await momentsOn(customer);
  await walk(customer, ['/', '/services', '/services/werk', '/accessibility', '/privacy', '/sign-in',
    '/code', '/no-such-page', '/mine', '/mine/road', '/mine/said', '/mine/said?all', '/mine/whole',
    '/mine/say', '/mine/overview', '/mine/people', '/mine/do/wish',
    '/mine/do/voice', '/mine/do/call-me', '/mine/expectation',
    '/mine/moments/new', moments[0], moments.at(-1), `${moments[0]}/questions`, `${moments[0]}/invite`,
    '/mirror', '/mirror/werk', '/mirror/werk/answers', '/mirror/verbouwen']);
  // everything that was folded opens
  await customer.goto(`${hullie.address}/mine/whole`);
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
  // a name is for one guest at a time
  await customer.fill('#party', `De bakkerij ${place}`);
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
        ...['road', 'said', 'said?all', 'say', 'overview', 'moments/new', 'hand-over', 'paper', 'do/claim',
          'do/limit', 'do/pause', 'do/ended']
          .map((path) => `${base}/${path}`)]);
    }
    await page.context().close();
  }
  assert.deepEqual(found, []);
}

// two at once: each waits for the program and for its browser in turn
describe('axe finds nothing on any page', { concurrency: 2 }, () => {
  test('on a phone, in Dutch, opened in light', () => everyPage(phone, { locale: 'nl-NL' }, 'om de hoek'));
  test('on a desk, in English, opened in dark', () => {
    return everyPage(desktop, { locale: 'en-GB', colorScheme: 'dark' }, 'aan de markt');
  });
});
