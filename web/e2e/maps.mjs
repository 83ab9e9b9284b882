// Maps to begin a scenario with.

/** A new map in a workspace of its own; answers with its ids and the path of its page. */
export async function newMap(server, template = 'blank', language = 'en') {
  const workspace = await server.api('/workspaces', {
    method: 'POST',
    body: { name: `Shop ${template}` },
  });
  const map = await server.api(`/workspaces/${workspace.id}/maps`, {
    method: 'POST',
    body: { title: 'Buying a present', template, language },
  });
  return { ws: workspace.id, map: map.id, path: `/w/${workspace.id}/maps/${map.id}` };
}

/** A map in this workspace of one stage that has one touchpoint; answers with its id. */
export async function mapWithTouchpoint(server, ws, title, touchpoint) {
  const stage = {
    title,
    touchpoints: [
      { name: touchpoint, channels: [], events: 0, persons: 0, medianPosition: 0, rules: [] },
    ],
  };
  const map = await server.api(`/workspaces/${ws}/proposals/accept`, {
    body: { title, language: 'en', stages: [stage], leftOut: { activities: 0, events: 0 } },
  });
  return map.id;
}
