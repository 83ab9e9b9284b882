import '@xyflow/react/dist/base.css';
import { useDirection } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Background, Controls, ReactFlow } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useGrid } from '../maps/EditorContext';
import { useMapView } from '../maps/useMapView';
import { referenceOf } from '../measured/numbers';
import type {
  FlowEdge as EdgeOfFlow,
  Flow,
  FlowNodes,
  FlowNode as NodeOfFlow,
} from '../wire/analysis';
import { type DrawnEdge, FlowEdge } from './FlowEdge';
import { type DrawnNode, FlowNode } from './FlowNode';
import classes from './FlowView.module.css';
import { type Layout, mirrored } from './geometry';
import { edgeId, edgeWidth, NODE_HEIGHT, NODE_WIDTH, type Weight, widestOf } from './graph';
import { layoutOf } from './layout';
import { showStart } from './pane';

const nodeTypes = { step: FlowNode };
const edgeTypes = { flow: FlowEdge };

/** What a pane loses to the page around it. */
const PAGE_WIDTH = 50;
const PAGE_HEIGHT = 240;
const READABLE = 0.62;
const FAR = 0.5;

interface FlowPictureProps {
  readonly flow: Flow;
  readonly nodes: FlowNodes;
  readonly weight: Weight;
}

/** The flow drawn: steps in layers along the reading direction, arrows as wide as they are used. */
export function FlowPicture({ flow, nodes, weight }: FlowPictureProps) {
  const { t } = useTranslation('flow');
  const { dir } = useDirection();
  const [aspectRatio] = useState(paneRatio);
  const [isFar, setFar] = useState(false);
  const { stages } = useGrid();
  const order = stages.map(({ id }) => id).join(' ');
  const layout = useQuery({
    queryKey: ['flow-layout', flow, aspectRatio, nodes, order],
    queryFn: () => {
      const places = new Map(order.split(' ').map((id, place) => [id, place]));
      return layoutOf(flow, aspectRatio, ({ id, stage }) =>
        places.get(nodes === 'stages' ? id : (stage ?? '')),
      );
    },
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const placed = useMemo(
    () => layout.data && (dir === 'rtl' ? mirrored(layout.data) : layout.data),
    [layout.data, dir],
  );
  const drawnNodes = useDrawnNodes(flow, nodes, placed, dir);
  const drawnEdges = useDrawnEdges(flow, weight, placed);
  if (!placed) return <p className={classes.quiet}>{t('layout')}</p>;
  return (
    <div className={classes.picture} dir="ltr" data-far={isFar || undefined}>
      <ReactFlow
        key={`${nodes} ${dir} ${flow.nodes.length} ${flow.edges.length}`}
        attributionPosition={dir === 'rtl' ? 'bottom-left' : 'bottom-right'}
        nodes={drawnNodes}
        edges={drawnEdges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        minZoom={0.1}
        onInit={(pane) => showStart(pane, classes.picture, placed, dir, READABLE)}
        onViewportChange={({ zoom }) => setFar(zoom < FAR)}
        maxZoom={2}
        fitViewOptions={{ padding: 0.06, maxZoom: 1.1 }}
        ariaLabelConfig={{
          'controls.zoomIn.ariaLabel': t('zoomIn'),
          'controls.zoomOut.ariaLabel': t('zoomOut'),
          'controls.fitView.ariaLabel': t('fit'),
        }}
      >
        <Background gap={22} color="var(--wl-line)" />
        <Controls
          showInteractive={false}
          position={dir === 'rtl' ? 'bottom-right' : 'bottom-left'}
        />
      </ReactFlow>
    </div>
  );
}

/** The shape of the room for the picture. */
function paneRatio(): number {
  const page = document.querySelector('[role=tabpanel]')?.getBoundingClientRect();
  const width = Math.max(200, (page?.width ?? window.innerWidth) - PAGE_WIDTH);
  return width / Math.max(200, window.innerHeight - PAGE_HEIGHT);
}

function useDrawnNodes(
  flow: Flow,
  nodes: FlowNodes,
  layout: Layout | undefined,
  direction: 'ltr' | 'rtl',
): DrawnNode[] {
  const { t } = useTranslation('flow');
  const format = useFormat();
  const openDrill = useMapView((view) => view.openDrill);
  return useMemo(() => {
    const most = Math.max(1, ...flow.nodes.map(({ persons }) => persons));
    return flow.nodes.flatMap((node): DrawnNode[] => {
      const position = layout?.steps.get(node.id);
      if (!position) return [];
      const reference = referenceOfNode(node, nodes);
      const numbers = {
        persons: format.number(node.persons),
        occurrences: format.number(node.occurrences),
      };
      return [
        {
          id: node.id,
          type: 'step',
          position: { x: position.x, y: position.y },
          // Known beforehand, so that the first frame shows the whole picture.
          width: NODE_WIDTH,
          height: NODE_HEIGHT,
          handles: [],
          data: {
            name: node.label,
            numbers: t('nodeNumbers', numbers),
            label: t('nodeLabel', { label: node.label, ...numbers }),
            share: node.persons / most,
            direction,
            onOpen: reference ? () => openDrill(reference) : undefined,
          },
        },
      ];
    });
  }, [flow, nodes, layout, direction, t, format, openDrill]);
}

function useDrawnEdges(flow: Flow, weight: Weight, layout: Layout | undefined): DrawnEdge[] {
  const { t } = useTranslation('flow');
  const format = useFormat();
  const openDrill = useMapView((view) => view.openDrill);
  const drill = useMapView((view) => view.drill);
  return useMemo(() => {
    const widest = widestOf(flow, weight);
    const names = new Map(flow.nodes.map(({ id, label }) => [id, label]));
    return flow.edges.flatMap((edge): DrawnEdge[] => {
      const route = layout?.routes.get(edgeId(edge));
      if (!route) return [];
      const reference = referenceOfEdge(edge);
      return [
        {
          id: edgeId(edge),
          type: 'flow',
          source: edge.from,
          target: edge.to,
          data: {
            route,
            width: edgeWidth(edge, widest, weight),
            text: `${format.compact(edge[weight])} · ${format.duration(edge.medianMillis)}`,
            label: t('edgeLabel', {
              from: names.get(edge.from) ?? edge.from,
              to: names.get(edge.to) ?? edge.to,
              persons: format.number(edge.persons),
              occurrences: format.number(edge.occurrences),
              time: format.duration(edge.medianMillis),
            }),
            isOpen: drill === reference,
            onOpen: () => openDrill(reference),
          },
        },
      ];
    });
  }, [flow, weight, layout, t, format, openDrill, drill]);
}

export function referenceOfEdge({ from, to }: EdgeOfFlow): string {
  return referenceOf({ of: 'edge', from, to });
}

/** What is behind a step; activities are no part of the map, so nothing opens for them. */
export function referenceOfNode({ id }: NodeOfFlow, nodes: FlowNodes): string | undefined {
  switch (nodes) {
    case 'touchpoints':
      return referenceOf({ of: 'touchpoint', id, number: 'reached' });
    case 'stages':
      return referenceOf({ of: 'stage', id, number: 'visited' });
    case 'activities':
      return undefined;
  }
}
