// What every journey needs: a browser from the system, a running Hullie on a port of its own, and axe.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
export const PASSWORD = 'veldhaven-voorbeeld';
export const phone = { width: 390, height: 844 };
export const desktop = { width: 1200, height: 900 };

export async function browser() {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
    .find(existsSync);
  if (!executablePath) throw new Error('no Chromium found: install the package "chromium"');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

// Starts the living example in a folder of its own, on a port that the system chooses.
export async function start() {
  // in memory where the tests say so: a journey waits for the disk more than for the program
  const folder = mkdtempSync(join(process.env.HULLIE_TEST_FOLDER ?? tmpdir(), 'hullie-e2e-'));
  const program = process.env.HULLIE_PROGRAM ?? new URL('../target/debug/hullie', import.meta.url).pathname;
  const child = spawn(program, ['demo', '--data', folder, '--listen', '127.0.0.1:0'],
    { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => { said += text; });
  const ready = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (part) => { text += part; if (text.includes('Ctrl-C')) resolve(text); });
    child.on('exit', (code) => reject(new Error(`hullie stopped with ${code}: ${said}`)));
  });
  const links = [...ready.matchAll(/http:\S+\/l\/\S+/g)].map((match) => match[0]);
  const address = new URL(links[0]).origin;
  const stop = () => new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.on('exit', () => { rmSync(folder, { recursive: true, force: true }); resolve(); });
    child.kill('SIGTERM');
  });
  return { address, yara: links[0], daan: links[1], stop };
}

// Comes in by a personal link or an invitation: a look opens nothing, the button does. A customer comes to
// the short page of now, and most journeys go on to all of it on one page.
export async function enter(page, link, whole = true) {
  await page.goto(link);
  await page.click('main button.main');
  await page.waitForURL((at) => !/\/[li]\//.test(at.pathname));
  if (whole && new URL(page.url()).pathname === '/mine') await toWhole(page);
}

// From the short page of now, which a customer or somebody who works here just opened, to all of it.
export async function toWhole(page) {
  await page.waitForURL(/(\/mine|\/trajectories\/[^/]+)(\/whole)?(\?.*)?(#.*)?$/);
  const at = new URL(page.url());
  if (!at.pathname.endsWith('/whole')) await page.goto(`${at.origin}${at.pathname}/whole${at.search}`);
}

export async function signIn(page, address, email) {
  await page.goto(`${address}/sign-in`);
  await page.fill('#email', email);
  await page.fill('#password', PASSWORD);
  await page.click('main button.main');
  await page.waitForURL('**/desk');
}

// A running example with a browser, and the ways in that several files of journeys share.
export async function house() {
  const hullie = await start();
  const chromium = await browser();
  const visitor = async (options = {}) => {
    const context = await chromium.newContext({ viewport: phone, locale: 'nl-NL', ...options });
    return context.newPage();
  };
  return {
    hullie,
    chromium,
    visitor,
    async asStaff(who, options = {}) {
      const page = await visitor({ viewport: desktop, ...options });
      await signIn(page, hullie.address, `${who}@veldhaven.example`);
      return page;
    },
    // Opens a page that has to be there: a page that says that something went wrong looks fine to axe, is
    // narrow and names nobody. The mirror may still be counting.
    async there(page, path, status = 200) {
      const address = new URL(path, hullie.address).href;
      let response = await page.goto(address);
      for (let again = 0; response.status() === 503 && again < 20; again += 1) {
        await page.waitForTimeout(500);
        response = await page.goto(address);
      }
      assert.equal(response.status(), status, path);
    },
    async openYara(page) {
      await page.goto(`${hullie.address}/desk`);
      await page.locator('a[href^="/trajectories/"]', { hasText: 'Yara' }).first().click();
      await page.waitForURL('**/trajectories/*');
      await toWhole(page);
      return page.url().replace(/\/whole$/, '');
    },
    async close() {
      await chromium.close();
      await hullie.stop();
    },
  };
}

// Walks with the Tab key until the focus is on what is looked for, as somebody without a mouse does.
export async function tabTo(page, selector) {
  for (let stop = 0; stop < 150; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the Tab key does not reach ${selector}`);
}

// The addresses of the moments on the shared page, oldest first, those in the folded stretch included.
export async function momentsOn(page) {
  return page.$$eval('.felt a[href*="/moments/"]', (links) => links.map((a) => a.href));
}

// Everything axe finds against WCAG 2.2 A and AA and its best practices.
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// The rules about colours.
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

async function findings(page, runOnly) {
  const violations = await page.evaluate(async (only) => {
    const all = await axe.run(document, { resultTypes: ['violations'], runOnly: only });
    return all.violations;
  }, runOnly);
  return violations.map((v) => {
    const places = v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ');
    return `${page.url()}: ${v.id} (${v.help}) at ${places}`;
  });
}

export async function faults(page) {
  await page.evaluate(AXE);
  return findings(page, ALL);
}

// What axe finds in the colours in which the page was opened, and after that in the other ones, light or
// dark: nothing but colours changes then.
export async function faultsInLightAndDark(page) {
  const found = await faults(page);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  // at once, not bit by bit
  await page.emulateMedia({ colorScheme: isDark ? 'light' : 'dark', reducedMotion: 'reduce' });
  const other = await findings(page, COLOURS);
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light', reducedMotion: null });
  return found.concat(other.map((one) => `in ${isDark ? 'light' : 'dark'}: ${one}`));
}
