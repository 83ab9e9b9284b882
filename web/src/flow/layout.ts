import type { ElkNode, ELK as ElkType } from 'elkjs/lib/elk-api';
import type { Flow } from '../wire/analysis';
import { elkGraph, type Layout, type Point, type Route } from './graph';

let elk: Promise<ElkType> | undefined;

/** ELK weighs more than the rest of the page; it comes with the first picture. */
function loadElk(): Promise<ElkType> {
  elk ??= import('elkjs/lib/elk.bundled.js').then(({ default: Elk }) => new Elk());
  return elk;
}

/** Places the nodes in layers from left to right and routes the arrows around them. */
export async function layoutOf(flow: Flow): Promise<Layout> {
  const laid = await (await loadElk()).layout(elkGraph(flow) as ElkNode);
  const positions = new Map<string, Point>();
  for (const { id, x = 0, y = 0 } of laid.children ?? []) positions.set(id, { x, y });
  const routes = new Map<string, Route>();
  for (const { id, sections, labels } of laid.edges ?? []) {
    const section = sections?.[0];
    if (!section) continue;
    const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    const { x = 0, y = 0, width = 0, height = 0 } = labels?.[0] ?? {};
    routes.set(id, { points, label: { x: x + width / 2, y: y + height / 2 } });
  }
  return { positions, routes, width: laid.width ?? 0 };
}
