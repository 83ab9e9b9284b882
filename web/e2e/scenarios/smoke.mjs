// The page comes up, in four languages, without an error; addresses of our own lead to it.
import assert from 'node:assert/strict';
import { stage } from '../support.mjs';

const { scenario } = stage();

for (const [language, direction] of [
  ['en', 'ltr'],
  ['pl', 'ltr'],
  ['ru', 'ltr'],
  ['fa', 'rtl'],
]) {
  scenario(`opens in ${language}, running ${direction}`, async ({ open }) => {
    const page = await open('/', { language });
    await page.locator('main').waitFor();
    assert.equal(await page.locator('html').getAttribute('dir'), direction);
    assert.equal(await page.locator('html').getAttribute('lang'), language);
  });
}

scenario(
  'answers an unknown address with the page, and an unknown API address with a problem',
  async ({ open, server }) => {
    const page = await open('/somewhere/else');
    assert.match(await page.title(), /Wayloom/);
    const response = await fetch(`${server.url}/api/v1/nowhere`);
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
  },
);
