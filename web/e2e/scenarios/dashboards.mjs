// How it goes: sentences, a number and its rows, money by one's own word only, the way to an effect.
import assert from 'node:assert/strict';
import { demoPlaces } from '../screens.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage({ demo: true });

scenario('a dashboard says how it goes, and money only by the own word', async (test) => {
  const { ws, map } = await demoPlaces(test.server);
  const page = await test.open(`/w/${ws}/dashboard?map=${map}&days=90`);
  const words = page.getByRole('region', { name: /./ }).first();
  await words.getByText(/answers are satisfied \(95 %: /).waitFor();
  await words.getByText(/Evidence of this period tells of \d+ of \d+ touchpoints/).waitFor();

  const numbers = page.getByRole('region', { name: 'In numbers' });
  await numbers.getByRole('button', { name: /^Satisfied customers/ }).click();
  const behind = page.getByRole('dialog');
  await behind.getByText(/Share of answers in the two best points/).waitFor();
  await behind.locator('li button').first().waitFor();
  await page.keyboard.press('Escape');

  const money = page.getByRole('region', { name: 'What it is worth' });
  await money.getByText(/No amounts are shown/).waitFor();
  await money.getByText('Your assumptions').click();
  const worth = money.getByRole('form', { name: 'Worth of a conversion' });
  await worth.getByRole('textbox', { name: 'Worth of a conversion' }).fill('40');
  await worth.getByRole('textbox', { name: 'Currency' }).fill('eur');
  await worth.getByRole('button', { name: 'Save' }).click();
  await money.getByText(/[\d,]+ conversions × €40.00 each = €[\d,.]+/).waitFor();
  await worth.getByRole('textbox', { name: 'Worth of a conversion' }).fill('');
  await worth.getByRole('button', { name: 'Take back' }).click();
  await money.getByText(/No amounts are shown/).waitFor();

  await page.getByRole('button', { name: 'Present' }).click();
  const screen = page.getByRole('dialog');
  const first = await screen.getByRole('heading', { level: 2 }).last().textContent();
  await page.keyboard.press('ArrowRight');
  await screen.getByText(/^2 of \d+$/).waitFor();
  assert.notEqual(await screen.getByRole('heading', { level: 2 }).last().textContent(), first);
});
