import type { ElkNode, ELK as ElkType } from 'elkjs/lib/elk-api';
import type { Flow, FlowNode } from '../wire/analysis';
import { type DrawnArrow, drawnGraph, type StepSize } from './drawnGraph';
import type { Box, Layout, Point, Route } from './geometry';
import { edgeId, elkGraph } from './graph';
import { labelled } from './labels';

let elk: Promise<ElkType> | undefined;

/** ELK weighs more than the rest of the page; it comes with the first picture. */
function loadElk(): Promise<ElkType> {
  elk ??= import('elkjs/lib/elk.bundled.js').then(({ default: Elk }) => new Elk());
  return elk;
}

async function layOut(graph: unknown): Promise<ElkNode> {
  return (await loadElk()).layout(graph as ElkNode);
}

function boxesOf(laid: ElkNode): Map<string, Box> {
  return new Map(
    (laid.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [
      id,
      { x, y, width, height },
    ]),
  );
}

function linesOf(laid: ElkNode): Map<string, Point[]> {
  const lines = new Map<string, Point[]>();
  for (const { id, sections } of laid.edges ?? []) {
    const section = sections?.[0];
    if (!section) continue;
    lines.set(id, [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]);
  }
  return lines;
}

/** Places the steps of a measured flow in layers from left to right and routes the arrows around them. */
export async function layoutOf(
  flow: Flow,
  aspectRatio: number,
  placeOf: (node: FlowNode) => number | undefined,
): Promise<Layout> {
  const laid = await layOut(elkGraph(flow, aspectRatio, placeOf));
  const steps = boxesOf(laid);
  const lines = linesOf(laid);
  const heaviestFirst = flow.edges
    .toSorted((a, b) => b.occurrences - a.occurrences)
    .flatMap((edge) => {
      const points = lines.get(edgeId(edge));
      return points ? [{ id: edgeId(edge), points, isLoop: edge.from === edge.to }] : [];
    });
  const routes = labelled(heaviestFirst, [...steps.values()]);
  return { steps, routes, width: laid.width ?? 0, height: laid.height ?? 0 };
}

/** Places the stages of a drawn flow from left to right; ELK keeps room for the arrows' words. */
export async function drawnLayout(
  steps: readonly StepSize[],
  arrows: readonly DrawnArrow[],
): Promise<Layout> {
  const laid = await layOut(drawnGraph(steps, arrows));
  const lines = linesOf(laid);
  const routes = new Map<string, Route>();
  for (const { id, labels } of laid.edges ?? []) {
    const points = lines.get(id);
    const [start] = points ?? [];
    if (!points || !start) continue;
    const { x = start.x, y = start.y, width = 0, height = 0 } = labels?.[0] ?? {};
    routes.set(id, { points, label: { x: x + width / 2, y: y + height / 2 }, isCrowded: false });
  }
  return { steps: boxesOf(laid), routes, width: laid.width ?? 0, height: laid.height ?? 0 };
}
