import type { CSSProperties } from 'react';
import { NewCard } from '../maps/grid/NewCard';
import { laneStyle } from '../maps/laneStyle';
import type { LaneKind } from '../wire/generated/vocabulary';
import classes from './Outline.module.css';

interface NewRowProps {
  readonly level: number;
  readonly kind: LaneKind;
  readonly draft: string;
}

/** The card that is being typed, where it will stand. */
export function NewRow({ level, kind, draft }: NewRowProps) {
  return (
    <div
      role="row"
      aria-level={level}
      className={classes.row}
      style={{ ...laneStyle(kind), '--level': level } as CSSProperties}
    >
      <div role="gridcell" className={classes.typed}>
        <NewCard kind={kind === 'emotions' ? 'own' : kind} draft={draft} />
      </div>
    </div>
  );
}
