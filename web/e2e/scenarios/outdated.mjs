// A window that was open when the server became a newer one: it says that it has to be loaded anew, and loses nothing.
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

/** Makes this page speak an older schema to the true server once it is said to be old. */
async function ageOf(page) {
  const sockets = new Set();
  let old = false;
  await page.context().routeWebSocket(/\/api\/v1\/live/, (socket) => {
    const server = socket.connectToServer();
    sockets.add(socket);
    socket.onMessage((text) => {
      const said = JSON.parse(text);
      server.send(said.t === 'hello' && old ? JSON.stringify({ ...said, schema: 1 }) : text);
    });
  });
  return {
    /** The server is updated: it ends all connections, and the windows come back. */
    async update() {
      old = true;
      for (const socket of sockets) await socket.close({ code: 1012 });
    },
    load: () => {
      old = false;
    },
  };
}

scenario(
  'LV45: a window from before an update asks to be reloaded, still takes edits, and sends them once it was',
  async ({ open, server }) => {
    const { id: ws } = await server.api('/workspaces', {
      method: 'POST',
      body: { name: 'Updated' },
    });
    const map = await server.api(`/workspaces/${ws}/maps`, {
      method: 'POST',
      body: { title: 'From before', template: 'saas', language: 'en' },
    });
    const path = `/w/${ws}/maps/${map.id}`;
    const [anna, babak] = [await open('/'), await open(path)];
    const age = await ageOf(anna);
    await anna.goto(path);
    await goals(anna).waitFor();
    await add(anna, 'Before the update');
    await goals(babak).getByText('Before the update').waitFor();

    await age.update();
    const note = anna.getByRole('region', { name: 'Wayloom was updated' });
    await note.waitFor();
    await anna.getByText('Reload this page: Wayloom was updated').waitFor();
    await add(anna, 'Written in the old page');
    await note.getByText(/1 change of yours was not sent. It stays on this device/).waitFor();
    assert.equal(await goals(babak).getByText('Written in the old page').count(), 0);

    age.load();
    await note.getByRole('button', { name: 'Reload' }).click();
    await goals(babak).getByText('Written in the old page').waitFor();
    await goals(anna).getByText('Written in the old page').waitFor();
    await anna.getByText('Saved', { exact: true }).waitFor();
    assert.equal(await goals(anna).getByText('Written in the old page').count(), 1);
    assert.equal(await note.count(), 0);
  },
);
