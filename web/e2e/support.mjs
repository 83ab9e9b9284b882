// What browser scenarios share: a server, a browser, pages that fail a scenario when they report an error.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { aServer, root } from './server.mjs';

export { api, importBytes, newDataFolder, root, startServer } from './server.mjs';

/** Where pictures of failures go. */
const failures = join(root, 'web/e2e/failures');

/** Flags that make Chromium quiet, and able to run as root. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a new, empty profile; its `close` removes the profile. */
export async function launchBrowser() {
  const executablePath =
    process.env.CHROMIUM_PATH ||
    execFileSync(join(root, 'scripts/find-chromium'), { encoding: 'utf8' }).trim();
  const profile = mkdtempSync(join(tmpdir(), 'wayloom-browser-'));
  const browser = await chromium.launch({ executablePath, args: [...flags] });
  browser.once('disconnected', () => rmSync(profile, { recursive: true, force: true }));
  return browser;
}

/**
 * A page in a context of its own, like another person's browser.
 * @param {{width?: number, height?: number, dark?: boolean, language?: string, errors?: string[]}} options
 *   what the page reports as an error goes into `errors`
 */
export async function newPage(browser, url, options = {}) {
  const { width = 1440, height = 900, dark = false, language = 'en', errors = [] } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: language,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  return page;
}

/**
 * Describes one scenario file: a server (shared by its tests, and by other files unless it is to be `alone`) and a
 * browser.
 *
 *   const { scenario } = stage({ demo: true });
 *   scenario('opens the home page', async ({ open, server }) => { const page = await open('/'); … });
 *
 * A scenario fails when a page reports an error; a picture of each open page is kept then.
 */
export function stage(serverOptions = {}) {
  const shared = {};
  before(async () => {
    shared.server = await aServer(serverOptions);
    shared.browser = await launchBrowser();
  });
  after(async () => {
    await shared.browser?.close();
    await shared.server?.stop();
  });
  const scenario = (name, play) =>
    test(name, async () => {
      const pages = [];
      const errors = [];
      const open = async (path, options = {}) => {
        const page = await newPage(shared.browser, shared.server.url, { errors, ...options });
        pages.push(page);
        await page.goto(path);
        return page;
      };
      try {
        await play({ server: shared.server, browser: shared.browser, open, errors });
        if (errors.length > 0) throw new Error(`The page reported: ${errors.join('\n')}`);
      } catch (failure) {
        await keepPictures(name, pages);
        throw failure;
      } finally {
        for (const page of pages) await page.context().close();
      }
    });
  return { scenario };
}

async function keepPictures(name, pages) {
  mkdirSync(failures, { recursive: true });
  const file = name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase();
  for (const [index, page] of pages.entries()) {
    try {
      await page.screenshot({ path: join(failures, `${file}-${index + 1}.png`) });
    } catch {
      // a page that has gone leaves no picture; the failure itself is what is reported
    }
  }
}
