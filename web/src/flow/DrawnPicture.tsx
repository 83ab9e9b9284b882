import '@xyflow/react/dist/base.css';
import { useDirection } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  Background,
  Controls,
  ReactFlow,
  type ReactFlowInstance,
  useReactFlow,
  useStoreApi,
} from '@xyflow/react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type DrawnFlow, flowStep, pathOf } from '../canvas/flow';
import { addLink } from '../canvas/links';
import { remove } from '../canvas/moves';
import { keyOfPosition, type Position, stepOfKey } from '../canvas/navigation';
import { useFormat } from '../i18n/useFormat';
import { useEditor, useEditorState } from '../maps/EditorContext';
import type { MapEditor } from '../maps/editor';
import { itemActions } from '../maps/mapActions';
import { useMapView } from '../maps/useMapView';
import { referenceOf } from '../measured/numbers';
import { useFollowed } from '../together/Following';
import { matchesShortcut } from '../ui/shortcuts';
import { showUndo } from '../ui/toasts';
import type { FlowNode } from '../wire/analysis';
import { ArrowEdge, type ArrowEdgeData } from './ArrowEdge';
import classes from './DrawnFlow.module.css';
import { heightOf, STEP_WIDTH, sizeOf } from './drawnGraph';
import { flowActions } from './flowActions';
import { useFlowView } from './flowStore';
import { type Layout, mirrored } from './geometry';
import { letterStroke } from './keys';
import { drawnLayout } from './layout';
import { showStart } from './pane';
import { type StageNode, StageStep } from './StageStep';
import type { ShownArrow } from './useArrows';
import { useTouchpointNames } from './useDrawnFlow';

const nodeTypes = { stage: StageStep };
const edgeTypes = { arrow: ArrowEdge };

/** The smallest size at which the picture opens. */
const READABLE = 0.82;

interface DrawnPictureProps {
  readonly flow: DrawnFlow;
  readonly arrows: readonly ShownArrow[];
  /** The measured stages, where counts are shown. */
  readonly measured: readonly FlowNode[] | undefined;
}

/** The drawn flow as a picture: arrows are pulled from step to step, and everything goes by keys too. */
export function DrawnPicture({ flow, arrows, measured }: DrawnPictureProps) {
  const { t } = useTranslation('flow');
  const { dir } = useDirection();
  const editor = useEditor();
  const layout = useDrawnLayout(flow, arrows, dir);
  const nodes = useNodes(flow, measured, layout, dir);
  const edges = useEdges(flow, arrows, layout);
  if (!layout) return <p className={classes.quiet}>{t('layout')}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of whatever is focused in the picture
    <div
      className={classes.picture}
      dir="ltr"
      data-flow
      onKeyDown={(event) => pictureKey(editor, flow, event)}
    >
      <ReactFlow
        key={`${dir} ${measured !== undefined}`}
        attributionPosition={dir === 'rtl' ? 'bottom-left' : 'bottom-right'}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        nodesDraggable={false}
        nodesConnectable
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        connectionRadius={30}
        minZoom={0.1}
        maxZoom={2}
        onInit={(pane: ReactFlowInstance<StageNode, ArrowEdgeData>) =>
          showStart(pane, classes.picture, layout, dir, READABLE)
        }
        onConnect={({ sourceHandle, targetHandle }) => {
          if (!sourceHandle || !targetHandle) return;
          editor.push(addLink(editor.session.document, 'flow', sourceHandle, targetHandle).ops);
          editor.announce(t('announce.linked'));
        }}
        onPaneClick={() => editor.select(undefined)}
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
        <FollowFocus />
        <FollowPeer />
      </ReactFlow>
    </div>
  );
}

/** Takes the keyboard's focus to the selected step when the editor asks for it, and shows it. */
function FollowFocus() {
  const wanted = useEditorState((state) => state.focusWanted);
  const position = useEditorState((state) => state.position);
  const show = useShowing();
  const done = useRef(wanted);
  useEffect(() => {
    if (!position || done.current === wanted) return;
    const step = show(keyOfPosition(position));
    if (!step) return;
    done.current = wanted;
    step.focus({ preventScroll: true });
  });
  return null;
}

/** Shows the step at which the followed window is. */
function FollowPeer() {
  const at = useFollowed()?.at;
  const show = useShowing();
  useEffect(() => {
    if (at !== undefined) show(at);
  }, [at, show]);
  return null;
}

/** Pushes the picture until the step with a key is seen; answers with the step. */
function useShowing(): (key: string) => HTMLElement | undefined {
  const store = useStoreApi();
  const { getViewport, setViewport } = useReactFlow();
  return useCallback(
    (key) => {
      const pane = store.getState().domNode;
      const step = pane?.querySelector<HTMLElement>(`[data-pos="${CSS.escape(key)}"]`);
      if (!step || !pane) return undefined;
      const [frame, box] = [pane.getBoundingClientRect(), step.getBoundingClientRect()];
      const x = overhang(frame.left, frame.right, box.left, box.right);
      const y = overhang(frame.top, frame.bottom, box.top, box.bottom);
      const now = getViewport();
      if (x !== 0 || y !== 0) void setViewport({ ...now, x: now.x + x, y: now.y + y });
      return step;
    },
    [store, getViewport, setViewport],
  );
}

/** How far to push a picture so that what sticks out of its frame is seen. */
function overhang(start: number, end: number, from: number, to: number): number {
  const margin = 40;
  if (from < start + margin) return start + margin - from;
  if (to > end - margin) return end - margin - to;
  return 0;
}

/** The keys of the picture: walking, and the actions on the selected step. */
function pictureKey(editor: MapEditor, flow: DrawnFlow, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const { position } = editor.store.getState();
  const onStep = event.target instanceof HTMLElement && event.target.dataset.pos !== undefined;
  if (!onStep) return;
  const stroke = letterStroke(event.nativeEvent);
  const action = [...flowActions(editor), ...itemActions(editor)].find(
    ({ shortcut, enabled }) => shortcut && matchesShortcut(stroke, shortcut) && enabled?.(),
  );
  if (action) action.run();
  else if (event.key === 'Escape') editor.select(undefined);
  else {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = stepOfKey(event.key, false, document.documentElement.dir === 'rtl');
    if (!step || step === 'start' || step === 'end') return;
    const by = step === 'rowStart' ? 'first' : step === 'rowEnd' ? 'last' : step;
    const from =
      position && 'stage' in position
        ? { stage: position.stage, id: position.kind === 'card' ? position.card : position.stage }
        : undefined;
    const to = flowStep(flow, (stage) => useFlowView.getState().open.has(stage), from, by);
    if (to) editor.go(positionOf(flow, to.stage, to.id));
  }
  event.preventDefault();
  event.stopPropagation();
}

function positionOf(flow: DrawnFlow, stage: string, id: string): Position {
  const touchpoint = flow.stages
    .find((each) => each.id === stage)
    ?.touchpoints.find(({ card }) => card === id);
  return touchpoint
    ? { kind: 'card', stage, lane: touchpoint.lane, card: id }
    : { kind: 'stage', stage };
}

function useDrawnLayout(
  flow: DrawnFlow,
  arrows: readonly ShownArrow[],
  direction: 'ltr' | 'rtl',
): Layout | undefined {
  const open = useFlowView((view) => view.open);
  const steps = flow.stages.map((stage) => sizeOf(stage, open.has(stage.id)));
  const measures = arrows.map(({ id, from, to, labelWidth, priority }) => ({
    id,
    from,
    to,
    labelWidth,
    priority,
  }));
  const { data } = useQuery({
    queryKey: ['drawn-layout', steps, measures],
    queryFn: () => drawnLayout(steps, measures),
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    networkMode: 'always',
  });
  return useMemo(() => data && (direction === 'rtl' ? mirrored(data) : data), [data, direction]);
}

function useNodes(
  flow: DrawnFlow,
  measured: readonly FlowNode[] | undefined,
  layout: Layout | undefined,
  direction: 'ltr' | 'rtl',
): StageNode[] {
  const { t } = useTranslation('flow');
  const format = useFormat();
  const open = useFlowView((view) => view.open);
  const persona = useMapView((view) => view.persona);
  const nameOf = useTouchpointNames(flow);
  return useMemo(() => {
    const path = persona === '' ? undefined : pathOf(flow, persona);
    return flow.stages.flatMap((stage, place): StageNode[] => {
      const box = layout?.steps.get(stage.id);
      if (!box) return [];
      const isOpen = open.has(stage.id);
      const persons = measured?.find(({ id }) => id === stage.id)?.persons ?? 0;
      return [
        {
          id: stage.id,
          type: 'stage',
          position: { x: box.x, y: box.y },
          width: STEP_WIDTH,
          height: heightOf(sizeOf(stage, isOpen)),
          data: {
            stage,
            place,
            names: stage.touchpoints.map(nameOf),
            isOpen,
            isFaded: path !== undefined && !path.stages.has(stage.id),
            direction,
            measured: measured && t('nodeNumbers', { persons: format.number(persons) }),
          },
        },
      ];
    });
  }, [flow, measured, layout, direction, open, persona, nameOf, t, format]);
}

function useEdges(
  flow: DrawnFlow,
  arrows: readonly ShownArrow[],
  layout: Layout | undefined,
): ArrowEdgeData[] {
  const { t } = useTranslation('flow');
  const editor = useEditor();
  const drill = useMapView((view) => view.drill);
  return useMemo(() => {
    const ways = new Map(flow.arrows.map((arrow) => [arrow.id, arrow]));
    const take = (id: string) => {
      editor.push(remove(id));
      editor.announce(t('announce.unlinked'));
      showUndo(t('announce.unlinked'), () => editor.undo());
      const from = ways.get(id)?.from;
      if (from) editor.go(positionOf(flow, from.stage, from.id));
    };
    return arrows.flatMap((arrow): ArrowEdgeData[] => {
      const route = layout?.routes.get(arrow.id);
      if (!route) return [];
      const { id, kind, from, to, edge, words, name, count } = arrow;
      const reference = edge && referenceOf({ of: 'edge', from: edge.from, to: edge.to });
      const { setDraft } = useFlowView.getState();
      return [
        {
          id,
          type: 'arrow',
          source: from.stage,
          target: to.stage,
          sourceHandle: from.stage,
          targetHandle: to.stage,
          data: {
            route,
            kind,
            isBack: arrow.isBack,
            isFaded: arrow.isFaded,
            isOpen: reference !== undefined && drill === reference,
            width: arrow.width,
            style: arrow.style,
            words,
            name,
            count,
            onWords:
              kind === 'undrawn'
                ? undefined
                : () =>
                    setDraft(
                      kind === 'link' ? { kind: 'change', id } : { kind: 'new', from, to: to.id },
                    ),
            onCount: reference ? () => useMapView.getState().openDrill(reference) : undefined,
            onDelete: kind === 'link' ? () => take(id) : undefined,
          },
        },
      ];
    });
  }, [flow, arrows, layout, editor, drill, t]);
}
