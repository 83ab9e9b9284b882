// Personas: a sheet filled in by hand and by example, with a portrait, on a map and on its cards.
import assert from 'node:assert/strict';
import { png } from '../picture.mjs';
import { intoLibrary, smallMap } from '../smallMap.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

async function workspace(server, name) {
  return (await server.api('/workspaces', { method: 'POST', body: { name } })).id;
}

const saved = (page) => page.getByText('Saved', { exact: true }).waitFor();

async function newPersona(page, which) {
  await page.getByRole('button', { name: 'New persona' }).click();
  await page.getByRole('menuitem', { name: which }).click();
  await page.getByRole('article').waitFor();
}

/** Types a text over, keeps it with Enter, types on and takes that back: the focus stays in the field. */
async function typedInPlace(page, field, words) {
  await field.fill(words);
  await page.keyboard.press('Enter');
  await page.keyboard.type(' and more');
  assert.equal(await field.inputValue(), `${words} and more`);
  await page.keyboard.press('Escape');
  assert.equal(await field.inputValue(), words);
  assert.ok(await field.evaluate((element) => element === document.activeElement));
}

scenario('keeps the focus on a text that Enter has kept', async ({ open, server }) => {
  const place = await smallMap(server, []);
  await intoLibrary(server, place, 'touchpoint', [['mail', { name: 'Mail' }]]);
  const register = await open(`/w/${place.ws}/touchpoints`);
  await typedInPlace(register, register.getByRole('textbox', { name: 'Name' }), 'Letter');
  const page = await open(`/w/${place.ws}/personas`);
  await page.getByRole('button', { name: 'Blank persona' }).click();
  await typedInPlace(page, page.getByLabel('Role', { exact: true }), 'Buys for a clinic');
});

scenario('fills in a persona by hand, statement by statement', async ({ open, server }) => {
  const ws = await workspace(server, 'By hand');
  const page = await open(`/w/${ws}/personas`);
  await page.getByRole('button', { name: 'Blank persona' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Nora Berg');
  await page.getByLabel('Role', { exact: true }).fill('Buys for a clinic');
  await page.getByLabel('Quote', { exact: true }).fill('I need it on Monday.');
  await page.getByLabel('Age', { exact: true }).fill('44');
  assert.equal(await page.getByLabel('Industry').count(), 0, 'a private customer has no company');
  await page.getByText('Business', { exact: true }).click();
  await page.getByLabel('Industry').fill('Health care');

  await page.getByRole('button', { name: 'Add goal' }).click();
  await page.keyboard.type('Deliveries without a phone call');
  await page.keyboard.press('Enter');
  await page.keyboard.type('One invoice a month');
  await page.keyboard.press('Alt+ArrowUp');
  const goals = page.getByLabel('Goals', { exact: true });
  await page.waitForFunction(
    () =>
      document.querySelector('textarea[placeholder="A short statement"]')?.value ===
      'One invoice a month',
  );
  await page.keyboard.press('Enter');
  assert.equal(await goals.count(), 3);
  await page.keyboard.press('Backspace');
  await goals.nth(2).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Found out by: Assumption' }).first().click();
  await page.getByRole('button', { name: 'Interview', exact: true }).click();
  await page.getByRole('button', { name: 'Survey', exact: true }).click();
  await page.getByLabel('Source: Interview').fill('8 interviews in May');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Found out by: Interview, Survey' }).waitFor();

  await page.getByRole('button', { name: 'Add scale' }).click();
  await page.getByRole('menuitem', { name: 'Looks at price – Looks at quality' }).click();
  const scale = page.getByRole('slider', { name: 'Looks at price – Looks at quality' });
  await scale.focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await scale.inputValue(), '55');

  const channel = page.getByPlaceholder('Add channel …');
  for (const name of ['Phone', 'Email']) {
    await channel.fill(name);
    await channel.press('Enter');
    await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
  }
  await page.getByRole('button', { name: 'Email: prefer more' }).click();
  await saved(page);
});

const typed = {
  Age: '35 to 44',
  Gender: 'Woman',
  Home: 'Bergen, by the harbour',
  Income: 'Enough for a boat',
  Education: 'Nurse',
  Industry: 'Health care',
  'Company size': '120 people',
  Revenue: '€14m a year',
  'Seat of the company': 'Bergen',
  'On the website': 'Looks for data sheets',
  Purchases: 'Twice a year, in bulk',
  'Use of the product': 'Every shift',
  'Contacts with service': 'When a delivery is late',
  'Best time': 'After three in the afternoon',
  Media: 'Trade journal, local radio',
};

scenario('keeps every field of the sheet that was typed by hand', async ({ open, server }) => {
  const ws = await workspace(server, 'Every field');
  const page = await open(`/w/${ws}/personas`);
  await page.getByRole('button', { name: 'Blank persona' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Nora Berg');
  await page.getByText('Business', { exact: true }).click();
  const field = (name) => page.getByRole('textbox', { name, exact: true });
  for (const [name, words] of Object.entries(typed)) {
    await field(name).click();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  const frequency = page.getByRole('combobox', { name: 'Contact is welcome' });
  await frequency.click();
  await page.getByRole('option', { name: 'Monthly' }).click();
  await page.getByRole('button', { name: 'Add interest' }).click();
  await page.keyboard.type('Sailing');
  await page.keyboard.press('Tab');
  await saved(page);

  await page.reload();
  await page.getByRole('article').waitFor();
  const read = {};
  for (const name of Object.keys(typed)) read[name] = await field(name).inputValue();
  assert.deepEqual(read, typed);
  assert.equal(await frequency.inputValue(), 'Monthly');
  assert.equal(await page.getByLabel('Interests', { exact: true }).first().inputValue(), 'Sailing');
});

scenario(
  'starts from examples, hints at a sensible number, deletes and brings back',
  async ({ open, server }) => {
    const ws = await workspace(server, 'By example');
    const page = await open(`/w/${ws}/personas`);
    await page.getByRole('button', { name: 'Example: private customer' }).click();
    await page.getByRole('article').waitFor();
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Maya Lindqvist');
    await page.getByRole('link', { name: 'All personas' }).click();
    await newPersona(page, 'Example: business buyer');
    assert.equal(await page.getByLabel('Company size').inputValue(), '250 to 499 people');
    await page.getByRole('link', { name: 'All personas' }).click();
    await page.getByText('2 personas so far.').waitFor();
    await page.getByRole('button', { name: 'Actions on Thomas Reiter' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('link', { name: 'Thomas Reiter' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Thomas Reiter' }).waitFor();
  },
);

scenario(
  'shows an uploaded portrait and keeps the chosen part in view',
  async ({ open, server }) => {
    const ws = await workspace(server, 'Portrait');
    const page = await open(`/w/${ws}/personas`);
    await page.getByRole('button', { name: 'Example: private customer' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Upload a picture' }).click();
    await (await chooser).setFiles({
      name: 'maya.png',
      mimeType: 'image/png',
      buffer: png(60, 90),
    });
    const portrait = page.getByRole('img', { name: 'Portrait of Maya Lindqvist' });
    await portrait.waitFor();
    await page.getByRole('button', { name: 'Crop the picture' }).click();
    await page.getByLabel('From the top').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Escape');
    await saved(page);
    await page.reload();
    await portrait.waitFor();
    assert.ok(await portrait.evaluate((image) => image.naturalWidth === 60));
    assert.match(await portrait.getAttribute('style'), /50% 0%/);
  },
);

scenario('says whose journey a map shows, and whose a card is', async ({ open, server }) => {
  const ws = await workspace(server, 'On a map');
  const page = await open(`/w/${ws}/personas`);
  await page.getByRole('button', { name: 'Example: private customer' }).click();
  await page.getByRole('article').waitFor();
  await saved(page);
  const templates = (await server.api('/templates?language=en')).items;
  const map = await server.api(`/workspaces/${ws}/maps`, {
    body: { title: 'Her week', template: templates[0].id, language: 'en' },
  });
  await page.goto(`/w/${ws}/maps/${map.id}`);
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: 'Personas of this map: No persona' }).click();
  await page.getByRole('dialog').getByLabel('Maya Lindqvist').check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Personas of this map: Maya Lindqvist' }).waitFor();

  await page
    .getByRole('gridcell', { name: /Goals/ })
    .first()
    .getByRole('button', { name: /card/i })
    .click();
  await page.keyboard.type('Be done by nine');
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary');
  await details.getByRole('combobox', { name: 'Persona' }).click();
  await page.getByRole('option', { name: 'Maya Lindqvist' }).click();
  await saved(page);
  await page.goto(`/w/${ws}/personas`);
  await page.getByRole('link', { name: 'Maya Lindqvist' }).click();
  await page.getByText('On these maps:').waitFor();
  await page.getByRole('link', { name: 'Her week' }).click();
  await page.getByRole('grid').waitFor();
});
