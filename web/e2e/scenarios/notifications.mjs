// A change moves: the bell counts it. Somebody says how to be told, and adds a webhook, which leads nowhere inside.
import assert from 'node:assert/strict';
import { stage } from '../support.mjs';

const { scenario } = stage();

scenario(
  'a change that moves is told in the page, and webhooks stay out of the house',
  async ({ open, server }) => {
    const { id: ws } = await server.api('/workspaces', { method: 'POST', body: { name: 'Shop' } });
    const { id: map } = await server.api(`/workspaces/${ws}/maps`, {
      method: 'POST',
      body: { title: 'Paying', template: 'blank', language: 'en' },
    });
    const { id: change } = await server.api(`/workspaces/${ws}/changes`, {
      method: 'POST',
      body: {
        title: 'Shorter form',
        starts: '2026-03-02',
        expected: {
          map,
          number: 'touchpoint:pay:score',
          direction: 'up',
          size: 1,
          withinDays: 14,
        },
      },
    });
    await server.api(`/workspaces/${ws}/changes/${change}`, {
      method: 'PATCH',
      body: { version: 1, edit: { status: 'running' } },
    });

    const page = await open(`/w/${ws}/maps`);
    await page.getByRole('button', { name: 'Notifications: 1 unread' }).click();
    const dialog = page.getByRole('dialog', { name: 'Notifications' });
    await dialog.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByRole('button', { name: 'Notifications: 0 unread' }).waitFor();
    await dialog
      .getByRole('link', { name: /The change .+Shorter form.+ is now: Running\./ })
      .click();
    await page.waitForURL(new RegExp(`/improvements/changes/${change}$`));

    await page.goto(`/w/${ws}/notifications/settings`);
    const kind = page.getByRole('radiogroup', { name: 'A change moves on the board' });
    await kind.getByText('Never').click();
    await page.getByLabel('Quiet hours').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const { settings } = await server.api(`/workspaces/${ws}/notification-settings`);
    assert.deepEqual(settings.choices, [{ kind: 'change-moved', way: 'never' }]);
    assert.deepEqual(settings.quiet, { from: '22:00:00', to: '07:00:00' });

    await page.goto(`/w/${ws}/notifications/webhooks`);
    await page.getByRole('button', { name: 'Add a webhook' }).click();
    const form = page.getByRole('dialog');
    // A public address, to which nothing is sent here.
    await form.getByLabel('Address').fill('https://198.41.0.4/hook');
    await form.getByLabel('What it is for').fill('Chat of the team');
    await form.getByRole('button', { name: 'Add a webhook' }).click();
    assert.match(
      await page.getByLabel('Secret', { exact: true }).inputValue(),
      /^whsec_[A-Za-z0-9+/]{43}=$/,
    );
    await page.getByRole('heading', { level: 2, name: 'Chat of the team' }).waitFor();
    await page.getByRole('button', { name: 'Delivery log' }).click();
    await page.getByText('Nothing was sent yet.').waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByRole('button', { name: 'Start again' }).waitFor();

    const inside = server.api(`/workspaces/${ws}/webhooks`, {
      method: 'POST',
      body: { url: 'http://169.254.169.254/latest/meta-data/' },
    });
    await assert.rejects(inside, /400 .*private network/);
  },
);
