import { type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { CornerUpLeft, GitBranch } from 'lucide-react';
import classes from './ArrowEdge.module.css';
import { arrowPaths, type Route } from './geometry';
import type { PersonaStyle } from './personaStyle';

export type ArrowEdgeData = Edge<
  {
    readonly route: Route;
    readonly kind: 'next' | 'skip' | 'link' | 'undrawn';
    readonly isBack: boolean;
    readonly isFaded: boolean;
    readonly isOpen: boolean;
    readonly width: number;
    readonly style: PersonaStyle | undefined;
    /** What it says; undefined where it has no words to show or to change. */
    readonly words: string | undefined;
    /** How it is read out. */
    readonly name: string;
    readonly count: { readonly text: string; readonly name: string } | undefined;
    readonly onWords: (() => void) | undefined;
    readonly onCount: (() => void) | undefined;
    readonly onDelete: (() => void) | undefined;
  },
  'arrow'
>;

/** An arrow of the drawn flow; its words and its number are buttons. */
export function ArrowEdge({ id, data }: EdgeProps<ArrowEdgeData>) {
  if (!data) return null;
  const { route, kind, width, style, words, count, onWords, onDelete } = data;
  const { line, head } = arrowPaths(route.points, width);
  const Icon = data.isBack ? CornerUpLeft : GitBranch;
  return (
    <g
      className={classes.arrow}
      data-kind={kind}
      data-faded={data.isFaded || undefined}
      data-open={data.isOpen || undefined}
      style={style ? { color: style.color } : undefined}
    >
      {onWords && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has the arrow's words, or the step's menu
        <path className={classes.hit} d={line} onClick={onWords} />
      )}
      <path
        className={classes.line}
        d={line}
        style={{ strokeWidth: width, ...(style ? { strokeDasharray: style.dashes } : {}) }}
      />
      <path className={classes.tip} d={head} />
      <EdgeLabelRenderer>
        <div
          className={`${classes.words} nopan nodrag`}
          data-faded={data.isFaded || undefined}
          style={{
            transform: `translate(-50%, -50%) translate(${route.label.x}px, ${route.label.y}px)`,
          }}
        >
          {words !== undefined && (
            <button
              type="button"
              className={classes.label}
              data-arrow={id}
              aria-label={data.name}
              title={data.name}
              style={style ? { borderColor: style.color } : undefined}
              onClick={onWords}
              onKeyDown={(event) => {
                if (event.key !== 'Delete' && event.key !== 'Backspace') return;
                event.stopPropagation();
                onDelete?.();
              }}
            >
              <Icon size={13} aria-hidden className={classes.labelIcon} />
              {words && <span dir="auto">{words}</span>}
            </button>
          )}
          {count && (
            <button
              type="button"
              className={classes.count}
              data-undrawn={kind === 'undrawn' || undefined}
              aria-label={count.name}
              title={count.name}
              aria-disabled={data.onCount === undefined}
              onClick={data.onCount}
            >
              {count.text}
            </button>
          )}
        </div>
      </EdgeLabelRenderer>
    </g>
  );
}
