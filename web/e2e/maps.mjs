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
