import type { Grid } from '../../canvas/model';
import { type Span, within } from '../../canvas/window';
import type { GridViewport } from './viewport';

/**
 * The heights of the rows: at least as high as the highest cell that is not drawn, so that nothing
 * jumps when it comes near. What is drawn makes its row higher by itself.
 */
export function rowTemplate(
  viewport: GridViewport,
  grid: Grid,
  drawn: { readonly columns: Span; readonly rows: Span },
  grouped: boolean,
): string {
  const rows = grid.lanes.map((lane, row) => {
    if (lane.collapsed) return 'auto';
    const shown = within(drawn.rows, row);
    const heights = grid.stages
      .filter((_, column) => !(shown && within(drawn.columns, column)))
      .map((stage) => viewport.cellHeight(stage, lane));
    return `minmax(${Math.round(Math.max(0, ...heights))}px, auto)`;
  });
  return ['auto', ...(grouped ? ['auto'] : []), ...rows].join(' ');
}
