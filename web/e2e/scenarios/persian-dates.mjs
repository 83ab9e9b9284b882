// Days in Persian: typed and chosen in the Persian calendar, kept as ISO dates.
import assert from 'node:assert/strict';
import { faults } from '../axe.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

scenario('a day is typed or chosen in the Persian calendar', async ({ open, server }) => {
  const ws = (await server.api('/workspaces', { body: { name: 'گفت‌وگوها' } })).id;
  const page = await open(`/w/${ws}/notes`, { language: 'fa' });
  await page.getByRole('button', { name: 'یادداشت تازه' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'یادداشت تازه' });
  await dialog.getByLabel('عنوان').fill('سارا');
  await dialog.getByLabel('متن').fill('یک هفته منتظر ماندم.');
  const date = dialog.getByLabel('تاریخ', { exact: true });

  const [hint, icon] = await date.evaluate((field) => [
    Number.parseFloat(getComputedStyle(field).paddingLeft),
    field.parentElement.querySelector('button').getBoundingClientRect().right -
      field.getBoundingClientRect().left,
  ]);
  assert.ok(hint >= icon, `words begin at ${hint}, the button ends at ${icon}`);

  await date.fill('۱۴۰۴/۱۲/۳۰');
  await date.blur();
  await dialog.getByText('روز را مانند').waitFor();
  await dialog.getByRole('button', { name: 'ذخیره' }).click();
  assert.equal(await dialog.isVisible(), true, 'a day that there is not is not saved');

  await date.fill('2026-05-01');
  await date.blur();
  assert.equal(await date.inputValue(), '۱۴۰۵/۰۲/۱۱');

  const month = page.getByRole('dialog', { name: 'انتخاب روز: تاریخ' });
  await date.press('Alt+ArrowDown');
  await month.getByText('اردیبهشت ۱۴۰۵').waitFor();
  // axe-core does not know that a popover lies above the buttons below it.
  const above = { without: ['target-size'] };
  assert.deepEqual(await faults(page, '[role=dialog] [popover]', above), []);
  await page.keyboard.press('Escape');
  await month.waitFor({ state: 'hidden' });
  assert.equal(await dialog.isVisible(), true, 'Escape closes the month only');
  assert.equal(await date.evaluate((field) => field === document.activeElement), true);

  // The week after, one day on, the month before: 11 Ordibehesht, then 18, 19, and 19 Farvardin.
  await date.press('Alt+ArrowDown');
  for (const key of ['ArrowDown', 'ArrowLeft', 'PageUp', 'Enter']) {
    await month.locator('button:focus[data-day]').waitFor();
    await page.keyboard.press(key);
  }
  assert.equal(await date.inputValue(), '۱۴۰۵/۰۱/۱۹');

  await dialog.getByRole('button', { name: 'انتخاب روز: تاریخ' }).click();
  await month.getByRole('button', { name: 'ماه بعد' }).click();
  await month.getByRole('button', { name: 'شنبه ۱۲ اردیبهشت ۱۴۰۵' }).click();
  assert.equal(await date.inputValue(), '۱۴۰۵/۰۲/۱۲');
  await dialog.getByRole('button', { name: 'ذخیره' }).click();
  await page.getByRole('heading', { name: 'سارا' }).waitFor();
  const { items } = await server.api(`/workspaces/${ws}/notes`);
  assert.deepEqual(
    items.map(({ facts }) => facts.date),
    ['2026-05-02'],
  );
});
