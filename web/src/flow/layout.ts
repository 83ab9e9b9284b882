import type { ElkNode, ELK as ElkType } from 'elkjs/lib/elk-api';
import type { Flow } from '../wire/analysis';
import { edgeId, elkGraph, type Layout, type Point } from './graph';
import { labelled } from './labels';

let elk: Promise<ElkType> | undefined;

/** ELK weighs more than the rest of the page; it comes with the first picture. */
function loadElk(): Promise<ElkType> {
  elk ??= import('elkjs/lib/elk.bundled.js').then(({ default: Elk }) => new Elk());
  return elk;
}

/** Places the nodes in layers from left to right and routes the arrows around them. */
export async function layoutOf(flow: Flow, aspectRatio: number): Promise<Layout> {
  const laid = await (await loadElk()).layout(elkGraph(flow, aspectRatio) as ElkNode);
  const positions = new Map<string, Point>();
  for (const { id, x = 0, y = 0 } of laid.children ?? []) positions.set(id, { x, y });
  const lines = new Map<string, Point[]>();
  for (const { id, sections } of laid.edges ?? []) {
    const section = sections?.[0];
    if (!section) continue;
    lines.set(id, [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]);
  }
  const heaviestFirst = flow.edges
    .toSorted((a, b) => b.occurrences - a.occurrences)
    .flatMap((edge) => {
      const points = lines.get(edgeId(edge));
      return points ? [{ id: edgeId(edge), points }] : [];
    });
  const routes = labelled(heaviestFirst, [...positions.values()]);
  return { positions, routes, width: laid.width ?? 0, height: laid.height ?? 0 };
}
