import { type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import classes from './FlowView.module.css';
import { arrowPaths, type Route } from './geometry';

export type DrawnEdge = Edge<
  {
    readonly route: Route;
    readonly width: number;
    readonly text: string;
    readonly label: string;
    readonly isOpen: boolean;
    readonly onOpen: (() => void) | undefined;
  },
  'flow'
>;

/** An arrow as ELK routed it; its label is the button that opens what is behind it. */
export function FlowEdge({ data }: EdgeProps<DrawnEdge>) {
  if (!data) return null;
  const { route, width, text, label, isOpen, onOpen } = data;
  const { line, head } = arrowPaths(route.points, width);
  return (
    <g className={classes.edge} data-open={isOpen || undefined}>
      <path className={classes.hit} d={line} />
      <path className={classes.line} d={line} style={{ strokeWidth: width }} />
      <path className={classes.head} d={head} />
      <EdgeLabelRenderer>
        <button
          type="button"
          dir="auto"
          className={`${classes.edgeLabel} nopan nodrag`}
          style={{
            transform: `translate(-50%, -50%) translate(${route.label.x}px, ${route.label.y}px)`,
          }}
          aria-label={label}
          title={label}
          data-crowded={route.isCrowded || undefined}
          data-open={isOpen || undefined}
          disabled={!onOpen}
          onClick={onOpen}
        >
          {text}
        </button>
      </EdgeLabelRenderer>
    </g>
  );
}
