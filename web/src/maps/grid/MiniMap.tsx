import { type PointerEvent, useCallback, useEffect, useRef } from 'react';
import { useEditor } from '../EditorContext';
import type { MapEditor } from '../editor';
import { laneStyle } from '../laneStyle';
import { useViewport } from './GridContext';
import classes from './GridTools.module.css';

const WIDTH = 184;
const LEAST_HEIGHT = 56;
const MOST_HEIGHT = 140;

/**
 * The whole map in small, with a frame around what is seen; a press goes there. Only for the eyes and
 * the pointer: the keyboard has the arrows, Home and End, and the search.
 */
export function MiniMap() {
  const editor = useEditor();
  const viewport = useViewport();
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);

  const place = useCallback(() => {
    const { scroller } = viewport;
    if (!scroller || !frame.current || !box.current) return;
    const { scrollWidth, scrollHeight, clientWidth, clientHeight, scrollLeft, scrollTop } =
      scroller;
    const fits = scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1;
    box.current.hidden = fits;
    if (fits) return;
    const height = box.current.clientHeight;
    const left = editor.rtl() ? scrollWidth - clientWidth + scrollLeft : scrollLeft;
    const { style } = frame.current;
    style.width = `${(clientWidth / scrollWidth) * WIDTH}px`;
    style.height = `${(clientHeight / scrollHeight) * height}px`;
    style.translate = `${(left / scrollWidth) * WIDTH}px ${(scrollTop / scrollHeight) * height}px`;
  }, [editor, viewport]);

  useEffect(() => {
    let wanted = 0;
    const draw = () => {
      wanted = 0;
      if (canvas.current) paint(canvas.current, editor);
      place();
    };
    const later = () => {
      wanted ||= window.setTimeout(draw, 250);
    };
    draw();
    const stops = [
      viewport.onMove(place),
      editor.session.document.onChange(later),
      () => clearTimeout(wanted),
    ];
    const scheme = new MutationObserver(later);
    scheme.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    return () => {
      scheme.disconnect();
      for (const stop of stops) stop();
    };
  }, [editor, viewport, place]);

  const goTo = (event: PointerEvent<HTMLDivElement>) => {
    const { scroller } = viewport;
    if (event.buttons !== 1 || !scroller) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = scroller;
    const x = ((event.clientX - left) / width) * scrollWidth - clientWidth / 2;
    const y = ((event.clientY - top) / height) * scrollHeight - clientHeight / 2;
    scroller.scrollTo({ left: editor.rtl() ? x - scrollWidth + clientWidth : x, top: y });
  };
  return (
    <div
      ref={box}
      className={classes.miniMap}
      aria-hidden="true"
      onPointerDown={goTo}
      onPointerMove={goTo}
    >
      <canvas ref={canvas} />
      <div ref={frame} className={classes.window} />
    </div>
  );
}

/** One small bar for each card, in the dye of its lane. */
function paint(canvas: HTMLCanvasElement, editor: MapEditor): void {
  const { stages, lanes } = editor.grid;
  const counts = lanes.map((lane) =>
    stages.map((stage) => editor.model.cards(stage.id, lane.id).length),
  );
  const weights = counts.map((row, i) => (lanes[i]?.collapsed ? 1 : Math.max(2, ...row) + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 2);
  const height = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, total * 3));
  const ratio = window.devicePixelRatio;
  canvas.width = WIDTH * ratio;
  canvas.height = height * ratio;
  Object.assign(canvas.style, { width: `${WIDTH}px`, height: `${height}px` });
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.scale(ratio, ratio);
  const style = getComputedStyle(canvas);
  const unit = height / total;
  const column = WIDTH / (stages.length + 0.8);
  pen.fillStyle = style.getPropertyValue('--wl-line-strong');
  stages.forEach((_, i) => {
    pen.fillRect((i + 0.8) * column + 1, unit * 0.5, column - 2, unit);
  });
  let top = unit * 2;
  lanes.forEach((lane, row) => {
    const { '--dye': dye } = laneStyle(lane.kind) as { '--dye': string };
    pen.fillStyle = style.getPropertyValue(dye.slice(4, -1));
    pen.fillRect(1, top + unit * 0.2, column * 0.5, Math.max(1, unit * 0.6));
    counts[row]?.forEach((count, i) => {
      for (let card = 0; card < (lane.collapsed ? Math.min(1, count) : count); card++) {
        const y = top + card * unit + unit * 0.15;
        pen.fillRect((i + 0.8) * column + 1, y, column - 2, Math.max(0.8, unit * 0.65));
      }
    });
    top += (weights[row] ?? 0) * unit;
  });
}
