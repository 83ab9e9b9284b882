import type { Edge, Node, ReactFlowInstance } from '@xyflow/react';
import type { Layout } from './geometry';

const MARGIN = 24;
const LARGEST = 1.1;

/** Shows the whole picture when it can be read so, else its start at a size (`readable`) that can. */
export function showStart<N extends Node, E extends Edge>(
  pane: ReactFlowInstance<N, E>,
  picture: string | undefined,
  { width, height }: Layout,
  direction: 'ltr' | 'rtl',
  readable: number,
): void {
  const frame = document.querySelector(`.${picture}`);
  if (!frame) return;
  const box = { width: frame.clientWidth, height: frame.clientHeight };
  const fitting = Math.min(
    (box.width - 2 * MARGIN) / width,
    (box.height - 2 * MARGIN) / height,
    LARGEST,
  );
  const zoom = Math.max(readable, fitting);
  const spareX = box.width - width * zoom;
  const spareY = box.height - height * zoom;
  const start = direction === 'rtl' ? spareX - MARGIN : MARGIN;
  void pane.setViewport({
    x: spareX >= 2 * MARGIN ? spareX / 2 : start,
    y: spareY >= 2 * MARGIN ? spareY / 2 : MARGIN,
    zoom,
  });
}
