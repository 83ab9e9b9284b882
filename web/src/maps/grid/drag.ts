import type { PointerEvent as ReactPointerEvent } from 'react';
import { cellTarget, type GridLayout, type Interval, orderTarget } from '../../canvas/drop';
import { textOf } from '../../canvas/model';
import type { Drag, MapEditor } from '../editor';
import { accepts } from '../editor';

const THRESHOLD_PX = 5;
const EDGE_PX = 48;
const SCROLL_PX = 14;

function interval(element: Element, id: string, axis: 'x' | 'y', rtl: boolean): Interval {
  const box = element.getBoundingClientRect();
  if (axis === 'y') return { id, from: box.top, to: box.bottom };
  return rtl ? { id, from: box.right, to: box.left } : { id, from: box.left, to: box.right };
}

/** Measures the drawn grid below an element. */
function measure(scroller: Element): GridLayout {
  const rtl = getComputedStyle(scroller).direction === 'rtl';
  const all = (name: string) => [...scroller.querySelectorAll<HTMLElement>(`[data-${name}]`)];
  return {
    columns: all('column').map((each) => interval(each, each.dataset.column ?? '', 'x', rtl)),
    rows: all('row').map((each) => interval(each, each.dataset.row ?? '', 'y', rtl)),
    cards: all('card').map((each) => {
      const box = each.getBoundingClientRect();
      const { card = '', stage = '', lane = '' } = each.dataset;
      return { id: card, stage, lane, top: box.top, bottom: box.bottom };
    }),
  };
}

function targetOf(
  editor: MapEditor,
  kind: Drag['kind'],
  id: string,
  scroller: Element,
  at: { readonly clientX: number; readonly clientY: number },
): Drag {
  const layout = measure(scroller);
  switch (kind) {
    case 'card': {
      const target = cellTarget(layout, at.clientX, at.clientY, id);
      const from = editor.laneKind(textOf(editor.session.document.record(id), 'lane'));
      const fits = target && accepts(from, editor.laneKind(target.lane));
      return { kind, id, target: fits ? target : undefined };
    }
    case 'stage':
      return { kind, id, target: orderTarget(layout.columns, at.clientX, id) };
    case 'lane':
      return { kind, id, target: orderTarget(layout.rows, at.clientY, id) };
  }
}

function scrollAtEdges(scroller: Element, at: PointerEvent): void {
  const box = scroller.getBoundingClientRect();
  const push = (near: number, far: number) =>
    near < EDGE_PX ? -SCROLL_PX : far < EDGE_PX ? SCROLL_PX : 0;
  scroller.scrollBy(
    push(at.clientX - box.left, box.right - at.clientX),
    push(at.clientY - box.top, box.bottom - at.clientY),
  );
}

function drop(editor: MapEditor, drag: Drag): void {
  if (drag.target === undefined) return;
  if (drag.kind === 'card') editor.moveCard(drag.id, drag.target);
  else if (drag.kind === 'stage') editor.moveStage(drag.id, drag.target);
  else editor.moveLane(drag.id, drag.target);
}

/**
 * Begins to drag on a pointer's first few pixels. A finger scrolls instead: on touch screens things
 * move by their menu. Escape lets go without moving anything.
 */
export function startDrag(
  editor: MapEditor,
  kind: Drag['kind'],
  id: string,
  event: ReactPointerEvent<HTMLElement>,
): void {
  if (event.button !== 0 || event.pointerType === 'touch') return;
  const source = event.currentTarget;
  const scroller = source.closest('[data-scroller]');
  if (!scroller) return;
  const start = { x: event.clientX, y: event.clientY };
  const box = source.getBoundingClientRect();
  let ghost: HTMLElement | undefined;
  const stop = new AbortController();
  const options = { signal: stop.signal };

  const finish = () => {
    stop.abort();
    ghost?.remove();
    document.body.style.removeProperty('cursor');
    editor.store.setState({ drag: undefined });
  };
  window.addEventListener(
    'pointermove',
    (move) => {
      if (!ghost) {
        if (Math.hypot(move.clientX - start.x, move.clientY - start.y) < THRESHOLD_PX) return;
        ghost = source.cloneNode(true) as HTMLElement;
        ghost.setAttribute('aria-hidden', 'true');
        ghost.dataset.ghost = '';
        ghost.style.inlineSize = `${box.width}px`;
        source.after(ghost);
        document.body.style.cursor = 'grabbing';
      }
      move.preventDefault();
      ghost.style.left = `${box.left + move.clientX - start.x}px`;
      ghost.style.top = `${box.top + move.clientY - start.y}px`;
      scrollAtEdges(scroller, move);
      editor.store.setState({ drag: targetOf(editor, kind, id, scroller, move) });
    },
    options,
  );
  window.addEventListener(
    'pointerup',
    () => {
      const { drag } = editor.store.getState();
      finish();
      if (drag) drop(editor, drag);
    },
    options,
  );
  window.addEventListener('pointercancel', finish, options);
  window.addEventListener(
    'keydown',
    (key) => {
      if (key.key === 'Escape') finish();
    },
    options,
  );
}
