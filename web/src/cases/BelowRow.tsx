import { TrailOfRow } from '../dashboards/TrailOfRow';
import type { EventRow } from '../wire/evidence';
import classes from './cases.module.css';
import { OpenCase } from './OpenCase';

interface BelowRowProps {
  readonly ws: string;
  readonly row: EventRow;
}

/** What can be done about something a customer said, and what came of it. */
export function BelowRow({ ws, row }: BelowRowProps) {
  if (row.kind === 'event') return null;
  return (
    <div className={classes.belowRow}>
      <OpenCase ws={ws} row={row} />
      {row.kind === 'answer' && <TrailOfRow ws={ws} row={row} />}
    </div>
  );
}
