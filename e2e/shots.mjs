// Takes pictures of the running program, for looking at and for the README:
// node shots.mjs ADDRESS CUSTOMER_LINK FOLDER
import { mkdirSync } from 'node:fs';
import { browser, enter, signIn } from './lib.mjs';

const [address, link, folder = 'shots', newcomer = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const chromium = await browser();
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1200, height: 900 } };
for (const [size, viewport] of Object.entries(sizes)) {
  for (const locale of ['nl-NL', 'en-GB']) {
    const tag = `${size}-${locale.slice(0, 2)}`;
    const customer = await chromium.newContext({ viewport, locale });
    const page = await customer.newPage();
    const shot = async (name, full = true) => page.screenshot(
      { path: `${folder}/${name}-${tag}.png`, fullPage: full });
    await page.goto(`${address}/`); await shot('home');
    await page.goto(`${address}/services/werk`); await shot('service');
    await page.goto(link); await shot('link'); await enter(page, link); await shot('mine');
    const moments = await page.$$eval('.felt a[href*="/moments/"]', (links) => links.map((a) => a.href));
    await page.goto(moments[0]); await shot('moment-told');
    await page.goto(moments.at(-1)); await shot('moment-tell');
    if (newcomer) { await enter(page, newcomer); await shot('expectation'); }
    await customer.close();
    const staff = await chromium.newContext({ viewport, locale });
    const desk = await staff.newPage();
    const deskShot = async (name) => desk.screenshot(
      { path: `${folder}/${name}-${tag}.png`, fullPage: true });
    await signIn(desk, address, 'samira@veldhaven.example'); await deskShot('desk');
    await desk.click('a[href^="/trajectories/"]:has-text("Yara")'); await deskShot('trajectory');
    const seats = await desk.$$eval('.felt a[href*="/moments/"]', (links) => links.map((a) => a.href));
    await desk.goto(seats.at(-1)); await deskShot('blind');
    await desk.goto(seats[0]); await deskShot('both');
    await desk.goto(`${address}/mirror/werk`); await deskShot('mirror');
    await desk.goto(`${address}/mirror/verbouwen`); await deskShot('mirror-small');
    await desk.goto(`${address}/stories`); await deskShot('stories');
    await staff.close();
  }
}
const dark = await chromium.newContext({ viewport: sizes.phone, colorScheme: 'dark', locale: 'nl-NL' });
const night = await dark.newPage();
await enter(night, link); await night.screenshot({ path: `${folder}/mine-dark.png`, fullPage: true });
await chromium.close();
