import { MousePointer2 } from 'lucide-react';
import { type CSSProperties, useEffect, useState } from 'react';
import { textOf } from '../canvas/model';
import type { DocumentView, Peer } from '../live';
import { useEditor } from '../maps/EditorContext';
import { useViewport } from '../maps/grid/GridContext';
import { dyeStyle } from './looks';
import { useTogether } from './ownWindow';
import { pointIn, usePointer } from './pointer';
import classes from './Together.module.css';
import { usePeers } from './useRoom';

/** The pointers of the others over the grid, and what tells them of one's own. */
export function Pointers() {
  const editor = useEditor();
  const viewport = useViewport();
  const quiet = useTogether((state) => state.quiet);
  const peers = usePeers(editor.session.room);
  const [, scrolled] = useState(0);
  const shown = quiet ? [] : peers.filter(({ over }) => over !== undefined);
  const any = shown.length > 0;
  useEffect(() => {
    if (any) return viewport.onMove(() => scrolled((times) => times + 1));
  }, [viewport, any]);
  useEffect(() => {
    const stop = new AbortController();
    const options = { passive: true, signal: stop.signal };
    const tell = (event: PointerEvent) => {
      const target = event.target as HTMLElement;
      // What is dragged says by itself where it is.
      if (event.pointerType !== 'mouse' || target.dataset.shield !== undefined) return;
      const cell = target.closest<HTMLElement>('[data-cell]');
      if (!cell && !usePointer.getState().over) return;
      usePointer.setState({ over: cell ? pointIn(cell, event.clientX, event.clientY) : undefined });
    };
    document.addEventListener('pointermove', tell, options);
    return () => {
      stop.abort();
      usePointer.setState({ over: undefined });
    };
  }, []);
  return (
    <div className={classes.pointers} aria-hidden>
      {shown.map((peer) => (
        <Pointer
          key={peer.client}
          peer={peer}
          named={cellOf(editor.session.document, peer.at) !== peer.over}
          scroller={viewport.scroller}
        />
      ))}
    </div>
  );
}

interface PointerProps {
  readonly peer: Peer;
  /** Where the peer's selection is too, that has the name already. */
  readonly named: boolean;
  readonly scroller: HTMLElement | undefined;
}

/** The cell in which somebody has chosen something, as pointers name it. */
function cellOf(document: DocumentView, at = ''): string | undefined {
  const [kind, id = '', lane = ''] = at.split(' ');
  if (kind === 'cell') return `${id} ${lane}`;
  const card = kind === 'card' ? document.record(id) : undefined;
  return card && `${card.place?.parent ?? ''} ${textOf(card, 'lane')}`;
}

function Pointer({ peer, named, scroller }: PointerProps) {
  const spot = scroller && spotOf(peer, scroller);
  if (!spot) return null;
  return (
    <span
      className={classes.pointer}
      data-peer-pointer
      style={{ ...dyeStyle(peer.client), ...spot }}
    >
      <MousePointer2 size={16} className={classes.arrow} />
      {named && (
        <span className={classes.tag} dir="auto">
          {peer.name}
        </span>
      )}
    </span>
  );
}

/** Where to draw a pointer: over its cell, as far as that is drawn and in view. */
function spotOf({ over = '', x = 0, y = 0 }: Peer, scroller: HTMLElement) {
  const cell = scroller.querySelector(`[data-cell="${CSS.escape(over)}"]`);
  if (!cell) return undefined;
  const box = cell.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const across = getComputedStyle(cell).direction === 'rtl' ? 1 - x : x;
  const left = box.left + across * box.width;
  const top = box.top + y * box.height;
  const inside =
    left >= frame.left && left <= frame.right && top >= frame.top && top <= frame.bottom;
  return inside ? ({ left, top, position: 'fixed' } satisfies CSSProperties) : undefined;
}
