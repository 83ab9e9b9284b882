// Hands on the journey grid: typing, choosing, copying, moving, finding, zooming, presenting.
import assert from 'node:assert/strict';
import { cardsIn, cellOf, peopleOf, smallMap } from '../smallMap.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

const text = (words) => ({ text: words });
const three = [
  ['notice', 'actions', text('sees it')],
  ['notice', 'actions', text('stops')],
  ['compare', 'actions', text('reads')],
];

async function until(check, expected) {
  const began = Date.now();
  let last;
  while (Date.now() - began < 8_000) {
    last = await check();
    if (JSON.stringify(last) === JSON.stringify(expected)) return;
    await new Promise((again) => setTimeout(again, 30));
  }
  assert.deepEqual(last, expected);
}

async function openMap({ open, server }, cards = three, options = {}, root = {}) {
  const place = await smallMap(server, cards, root);
  const page = await open(place.path, options);
  await page.getByRole('grid').waitFor();
  return { page, ...place, server };
}

const card = (page, words) => page.locator('article', { hasText: words });

scenario('types card after card: Enter for the next, Tab for the next stage', async (at) => {
  const { page } = await openMap(at, []);
  await cellOf(page, 'Notice', 'Actions').getByRole('button', { name: 'Add card' }).focus();
  await page.keyboard.type('one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two');
  await page.keyboard.press('Tab');
  await page.keyboard.type('three');
  await page.keyboard.press('Enter');
  await until(() => cardsIn(page, 'Notice', 'Actions'), ['one', 'two']);
  await until(() => cardsIn(page, 'Compare', 'Actions'), ['three']);
});

scenario(
  'chooses several cards with Shift and Ctrl, and one undo brings them all back',
  async (at) => {
    const { page } = await openMap(at);
    await card(page, 'sees it').click();
    await page.keyboard.press('Shift+ArrowDown');
    await card(page, 'reads').click({ modifiers: ['ControlOrMeta'] });
    await page.getByRole('toolbar', { name: '3 cards' }).waitFor();
    await page.keyboard.press('Delete');
    await until(() => cardsIn(page, 'Notice', 'Actions'), []);
    assert.deepEqual(await cardsIn(page, 'Compare', 'Actions'), []);
    await page.keyboard.press('Control+z');
    await until(() => cardsIn(page, 'Notice', 'Actions'), ['sees it', 'stops']);
    assert.deepEqual(await cardsIn(page, 'Compare', 'Actions'), ['reads']);
  },
);

scenario('moves and colours what is chosen together', async (at) => {
  const { page } = await openMap(at);
  await card(page, 'sees it').click();
  await card(page, 'stops').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Alt+ArrowRight');
  await until(() => cardsIn(page, 'Compare', 'Actions'), ['reads', 'sees it', 'stops']);
  await page.getByRole('toolbar').getByRole('button', { name: 'Colour' }).click();
  await page.getByRole('radio', { name: 'Teal' }).last().click();
  await until(() => page.locator('article[style*="teal"]').count(), 2);
  await page.keyboard.press('Control+z');
  await until(() => page.locator('article[style*="teal"]').count(), 0);
  assert.deepEqual(await cardsIn(page, 'Compare', 'Actions'), ['reads', 'sees it', 'stops']);
});

scenario('cuts cards and pastes them into another lane, and duplicates one', async (at) => {
  const { page } = await openMap(at);
  await card(page, 'sees it').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+x');
  await until(() => cardsIn(page, 'Notice', 'Actions'), []);
  await cellOf(page, 'Buy', 'Thoughts').getByRole('button', { name: 'Add card' }).focus();
  await page.keyboard.press('Control+v');
  await until(() => cardsIn(page, 'Buy', 'Thoughts'), ['sees it', 'stops']);
  await card(page, 'reads').click();
  await page.keyboard.press('Control+d');
  await until(() => cardsIn(page, 'Compare', 'Actions'), ['reads', 'reads']);
});

scenario(
  'pastes a Markdown list, a link and words for touchpoints as what they are',
  async (at) => {
    const { page, ws, map, server } = await openMap(at, []);
    const paste = (words) =>
      page.evaluate((plain) => {
        const data = new DataTransfer();
        data.setData('text/plain', plain);
        document.activeElement.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, words);
    const add = (stageName, lane) =>
      cellOf(page, stageName, lane).getByRole('button', { name: /^Add/ });
    await add('Notice', 'Actions').focus();
    await paste('- hears of it\n- [x] asks a friend\n');
    await until(() => cardsIn(page, 'Notice', 'Actions'), ['hears of it', 'asks a friend']);
    await add('Compare', 'Thoughts').focus();
    await paste('https://www.example.org/reviews/lamp');
    await until(() => cardsIn(page, 'Compare', 'Thoughts'), ['example.org/reviews/lamp']);
    const records = async () =>
      (await server.api(`/workspaces/${ws}/documents/${map}`)).records.filter(
        ({ type }) => type === 'support',
      );
    await until(
      async () => (await records()).map(({ f }) => [f.kind, f.reference]),
      [['link', 'https://www.example.org/reviews/lamp']],
    );
    await add('Buy', 'Touchpoints').focus();
    await paste('Checkout\nReceipt');
    await until(
      async () => (await cardsIn(page, 'Buy', 'Touchpoints')).map((words) => words.split('\n')[0]),
      ['Checkout', 'Receipt'],
    );
    await page.keyboard.press('Control+z');
    await until(() => cardsIn(page, 'Buy', 'Touchpoints'), []);
  },
);

scenario(
  'pastes cells of a spreadsheet after a preview, and takes them back at once',
  async (at) => {
    const { page } = await openMap(at, []);
    await cellOf(page, 'Notice', 'Actions').getByRole('button', { name: /^Add/ }).focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'sees it\tweighs it\nis glad\tdoubts');
      document.activeElement.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    const dialog = page.getByRole('dialog', { name: 'Paste a range' });
    await dialog.getByRole('table').getByText('weighs it').waitFor();
    assert.deepEqual(await cardsIn(page, 'Notice', 'Actions'), []);
    await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
    await until(() => cardsIn(page, 'Notice', 'Actions'), ['sees it']);
    await until(() => cardsIn(page, 'Compare', 'Thoughts'), ['doubts']);
    await page.keyboard.press('Control+z');
    await until(() => cardsIn(page, 'Compare', 'Thoughts'), []);
    await until(() => cardsIn(page, 'Notice', 'Actions'), []);
  },
);

scenario('drags several cards with the mouse', async (at) => {
  const { page } = await openMap(at);
  await card(page, 'sees it').click();
  await page.keyboard.press('Shift+ArrowDown');
  const from = await card(page, 'sees it').boundingBox();
  const to = await cellOf(page, 'Buy', 'Thoughts').boundingBox();
  await page.mouse.move(from.x + 40, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y + 40, { steps: 4 });
  await page.mouse.move(to.x + 60, to.y + 20, { steps: 8 });
  await page.locator('[class*=badge]', { hasText: '2 cards' }).waitFor();
  await page.locator('body > [class*=area]:not([hidden])').waitFor();
  await page.mouse.up();
  await until(() => cardsIn(page, 'Buy', 'Thoughts'), ['sees it', 'stops']);
});

scenario('the wheel scrolls the map while a card is dragged', async (at) => {
  const { page } = await openMap(at);
  await page.setViewportSize({ width: 800, height: 600 });
  const from = await card(page, 'sees it').boundingBox();
  const scrolled = () => page.locator('[data-scroller]').evaluate((grid) => grid.scrollLeft);
  await page.mouse.move(from.x + 40, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y + 16, { steps: 4 });
  await page.locator('[data-shield]').waitFor({ state: 'attached' });
  const before = await scrolled();
  await page.mouse.wheel(150, 0);
  await until(async () => (await scrolled()) - before, 150);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.locator('[data-shield]').waitFor({ state: 'detached' });
  await until(() => cardsIn(page, 'Notice', 'Actions'), ['sees it', 'stops']);
});

scenario('the undo of a toast takes back what it names, not what came after', async (at) => {
  const { page } = await openMap(at);
  await card(page, 'stops').click();
  await page.keyboard.press('Delete');
  await until(() => cardsIn(page, 'Notice', 'Actions'), ['sees it']);
  await card(page, 'reads').click();
  await page.keyboard.type('later');
  await page.keyboard.press('Enter');
  await until(() => cardsIn(page, 'Compare', 'Actions'), ['reads', 'later']);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await until(() => cardsIn(page, 'Notice', 'Actions'), ['sees it', 'stops']);
  assert.deepEqual(await cardsIn(page, 'Compare', 'Actions'), ['reads', 'later']);
});

scenario('finds words in the map, and the palette goes to a card', async (at) => {
  const { page } = await openMap(at);
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find in the map' }).fill('s');
  await page.getByText('1 of', { exact: false }).waitFor();
  assert.equal(await page.locator('article[data-found]').count(), 3);
  await page.getByRole('textbox', { name: 'Find in the map' }).fill('reads');
  await page.getByText('1 of 1').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('article:focus', { hasText: 'reads' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('stops');
  await page.getByText('Notice · Actions').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('article:focus', { hasText: 'stops' }).waitFor();
});

scenario('shows all shortcuts, and single keys can be turned off', async (at) => {
  const { page } = await openMap(at);
  await page.getByRole('heading', { name: 'Notice' }).click();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByText('Duplicate').waitFor();
  await sheet.getByRole('textbox').fill('zoom');
  await until(() => sheet.locator('dt').allInnerTexts(), ['Zoom in', 'Zoom out']);
  await sheet.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Notice' }).click();
  await page.keyboard.press('?');
  await page.keyboard.press('Control+/');
  await sheet.waitFor();
});

scenario('zooms with the keys and the wheel, and fits the map', async (at) => {
  const { page } = await openMap(at);
  const percent = page.getByRole('button', { name: 'Natural size' });
  await page.getByRole('heading', { name: 'Notice' }).click();
  await page.keyboard.press('+');
  await until(() => percent.innerText(), '125%');
  await page.keyboard.press('0');
  await until(() => percent.innerText(), '100%');
  const box = await page.getByRole('grid').boundingBox();
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 300);
  await page.keyboard.up('Control');
  await until(async () => Number.parseInt(await percent.innerText(), 10) < 100, true);
  await page.getByRole('button', { name: 'Fit the whole map' }).click();
  const bottom = await cellOf(page, 'Buy', 'Touchpoints').boundingBox();
  assert.ok(bottom.y + bottom.height <= 900);
});

scenario('folds a lane and unfolds it by typing', async (at) => {
  const { page } = await openMap(at);
  await page
    .getByRole('rowheader', { name: /Actions/ })
    .getByText('Actions')
    .click();
  await page.keyboard.press('Alt+c');
  await cellOf(page, 'Notice', 'Actions').getByRole('button', { name: '2 cards' }).focus();
  assert.deepEqual(await cardsIn(page, 'Notice', 'Actions'), []);
  await page.keyboard.type('goes in');
  await page.keyboard.press('Enter');
  await until(() => cardsIn(page, 'Notice', 'Actions'), ['sees it', 'stops', 'goes in']);
});

scenario('runs from right to left when the map says so, in an English page too', async (at) => {
  const { page } = await openMap(at, three, {}, { direction: 'rtl' });
  const [notice, buy] = [
    await page.getByRole('heading', { name: 'Notice' }).boundingBox(),
    await page.getByRole('heading', { name: 'Buy' }).boundingBox(),
  ];
  assert.ok(notice.x > buy.x);
  await card(page, 'sees it').click();
  await page.keyboard.press('ArrowLeft');
  await page.locator('article:focus', { hasText: 'reads' }).waitFor();
});

scenario('presents the map stage by stage', async (at) => {
  const { page } = await openMap(at);
  await page.keyboard.press('Alt+p');
  const screen = page.getByRole('dialog', { name: 'Presentation' });
  await screen.getByRole('heading', { name: 'Notice' }).waitFor();
  await screen.getByText('sees it').waitFor();
  await page.keyboard.press('ArrowRight');
  await screen.getByRole('heading', { name: 'Compare' }).waitFor();
  await page.keyboard.press('End');
  await screen.getByRole('heading', { name: 'Buy' }).waitFor();
  await page.keyboard.press('Escape');
  await screen.waitFor({ state: 'detached' });
});

scenario('scrolls by keys what a presented stage says, and goes on from there', async (at) => {
  const text = 'goes on and on '.repeat(120);
  const { page } = await openMap(at, [['notice', 'actions', { text }]]);
  await page.keyboard.press('Alt+p');
  const screen = page.getByRole('dialog', { name: 'Presentation' });
  const said = screen.getByRole('region', { name: 'Notice' });
  await said.focus();
  await page.keyboard.press('PageDown');
  await until(() => said.evaluate(({ scrollTop }) => scrollTop > 0), true);
  await page.keyboard.press('ArrowRight');
  await screen.getByRole('heading', { name: 'Compare' }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await screen.getByRole('heading', { name: 'Notice' }).waitFor();
});

scenario('draws a curve for each persona and fades the cards of the others', async (at) => {
  const { server } = at;
  const place = await smallMap(server, [
    ['notice', 'feelings', { emotion: 1, persona: 'ada' }],
    ['compare', 'feelings', { emotion: -1, persona: 'ada' }],
    ['notice', 'feelings', { emotion: -2, persona: 'ben' }],
    ['compare', 'feelings', { emotion: 2, persona: 'ben' }],
    ['notice', 'actions', { text: 'for Ada', persona: 'ada' }],
    ['notice', 'actions', { text: 'for all' }],
  ]);
  await peopleOf(server, place, ['Ada', 'Ben']);
  const page = await at.open(place.path);
  await page.locator('svg [data-persona=ada] path[d^=M]').first().waitFor({ state: 'attached' });
  assert.equal(await page.locator('svg [data-persona]').count(), 2);
  await page.getByRole('button', { name: /Whose journey to look at/ }).click();
  await page.getByRole('menuitem', { name: 'Ben' }).click();
  await page.locator('article[data-faded]', { hasText: 'for Ada' }).waitFor();
  assert.equal(await page.locator('article[data-faded]').count(), 1);
});

scenario('reads a map stage by stage on a phone, by swipes and buttons', async (at) => {
  const place = await smallMap(at.server, three);
  const page = await at.open(place.path, { width: 390, height: 844 });
  await page.getByText('sees it').waitFor();
  await page.getByRole('button', { name: 'Next stage' }).first().click();
  await page.getByText('reads').waitFor();
  await page.evaluate(() => {
    const target = document.querySelector('article');
    const touch = (x) => new Touch({ identifier: 1, target, clientX: x, clientY: 300 });
    const send = (type, x) =>
      target.dispatchEvent(
        new TouchEvent(type, {
          bubbles: true,
          touches: type === 'touchend' ? [] : [touch(x)],
          changedTouches: [touch(x)],
        }),
      );
    send('touchstart', 100);
    send('touchend', 320);
  });
  await page.getByText('sees it').waitFor();
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
});
