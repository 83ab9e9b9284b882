import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventRow } from '../wire/evidence';
import { Trail } from './Trail';
import classes from './trail.module.css';

interface TrailOfRowProps {
  readonly ws: string;
  readonly row: EventRow;
}

/** What came of one customer's answer; asked for when somebody wants to know. */
export function TrailOfRow({ ws, row }: TrailOfRowProps) {
  const { t } = useTranslation('dashboards');
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.ofRow} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('trail.show')}</summary>
      {open && (
        <Trail ws={ws} end={{ of: 'row', person: row.personCode, sequence: row.sequence }} />
      )}
    </details>
  );
}
