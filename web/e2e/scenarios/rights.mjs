// What becomes of a window whose user may do less than before: it says so, takes no edits, and loses none that waited.
import assert from 'node:assert/strict';
import { stage } from '../support.mjs';

const { scenario } = stage();

const goals = (page) => page.getByRole('gridcell', { name: 'Onboarding, Goals', exact: true });

async function add(page, text) {
  await goals(page).getByRole('button', { name: 'Add card' }).click();
  await page.getByRole('textbox', { name: 'Add card' }).fill(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

/**
 * The live server of one map as it is to somebody whose rights change: without accounts nobody's do, so the test speaks
 * for the server. Pushes of who may not edit are not looked at (LV57).
 */
async function rightsOf(page, map) {
  const ours = new Set();
  let caps = ['read', 'edit'];
  const mayEdit = () => caps.includes('edit');
  await page.context().routeWebSocket(/\/api\/v1\/live/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((text) => {
      const said = JSON.parse(text);
      if (said.t === 'hello' && said.mapId === map) ours.add(socket);
      if (said.t === 'push' && ours.has(socket) && !mayEdit()) return;
      server.send(text);
    });
    server.onMessage((text) => {
      const said = JSON.parse(text);
      socket.send(
        said.t === 'welcome' && ours.has(socket) ? JSON.stringify({ ...said, caps }) : text,
      );
    });
  });
  return {
    /** The server takes a right away, of which the window does not know yet. */
    take: (now) => {
      caps = now;
    },
    tell: () => {
      for (const socket of ours) socket.send(JSON.stringify({ t: 'perm', caps }));
    },
    async shutOut() {
      for (const socket of ours) await socket.close({ code: 4403 });
    },
  };
}

scenario(
  'LV57: takes no edits of who may only look, keeps what waits, and shows the last of a map that is closed to one',
  async ({ open, server }) => {
    const { id: ws } = await server.api('/workspaces', {
      method: 'POST',
      body: { name: 'Rights' },
    });
    const map = await server.api(`/workspaces/${ws}/maps`, {
      method: 'POST',
      body: { title: 'Whose is it', template: 'saas', language: 'en' },
    });
    const path = `/w/${ws}/maps/${map.id}`;
    const [anna, babak] = [await open('/'), await open(path)];
    const rights = await rightsOf(anna, map.id);
    await anna.goto(path);
    await goals(anna).waitFor();
    await add(anna, 'Written as an editor');
    await goals(babak).getByText('Written as an editor').waitFor();

    rights.take(['read']);
    await add(anna, 'Written too late');
    rights.tell();
    const note = anna.getByRole('region', { name: 'You may look at this map, but not change it' });
    await note.getByText(/1 change of yours was not sent. It stays on this device/).waitFor();
    assert.equal(await anna.getByRole('button', { name: 'Add card' }).count(), 0);
    assert.equal(await anna.getByRole('button', { name: 'Add lane' }).count(), 0);
    assert.ok(await anna.getByRole('button', { name: 'Undo', exact: true }).isDisabled());
    await goals(anna).getByText('Written as an editor').click();
    await anna.keyboard.press('Enter');
    await anna.getByText('You may look at this, but not change it.').waitFor();
    assert.equal(await goals(anna).getByRole('textbox').count(), 0);
    assert.equal(await goals(babak).getByText('Written too late').count(), 0);
    await add(babak, 'Goes on');
    await goals(anna).getByText('Goes on').waitFor();

    await anna.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await note.getByRole('button', { name: 'Copy my changes' }).click();
    await anna.getByText('Your changes are on the clipboard').waitFor();
    assert.match(
      await anna.evaluate(() => navigator.clipboard.readText()),
      /Text: Written too late/,
    );

    rights.take(['read', 'edit']);
    rights.tell();
    await note.waitFor({ state: 'detached' });
    await goals(babak).getByText('Written too late').waitFor();
    await anna.getByText('Saved', { exact: true }).waitFor();

    await rights.shutOut();
    await anna.getByRole('region', { name: 'You may not open this map any more' }).waitFor();
    assert.equal(await goals(anna).getByText('Written too late').count(), 1);
    assert.equal(await anna.getByRole('button', { name: 'Add card' }).count(), 0);
  },
);
