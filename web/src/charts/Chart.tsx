import { Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CsvButton } from './CsvButton';
import classes from './charts.module.css';
import type { Cell } from './csv';

/** One column of the table that a chart draws. */
export interface Column<Row> {
  readonly label: string;
  /** The number itself, for the file. */
  readonly value: (row: Row) => Cell;
  /** How people read it; the value itself when left out. */
  readonly shown?: (row: Row) => string;
}

interface ChartProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  /** The first column names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly keyOf: (row: Row) => string;
  /** The picture. */
  readonly children: ReactNode;
  /** How the numbers were made; stands below the table. */
  readonly how?: ReactNode;
}

/** A picture of numbers with its table and its file, each one click away. */
export function Chart<Row>({ title, rows, columns, keyOf, children, how }: ChartProps<Row>) {
  const { t } = useTranslation('charts');
  const [open, setOpen] = useState(false);
  const table = useId();
  return (
    <figure className={classes.chart} aria-label={title}>
      {children}
      <figcaption className={classes.actions}>
        <button
          type="button"
          className={classes.action}
          aria-expanded={open}
          aria-controls={table}
          onClick={() => setOpen(!open)}
        >
          <Table2 size={13} aria-hidden />
          {t('table')}
        </button>
        <CsvButton title={title} rows={rows} columns={columns} />
      </figcaption>
      <div id={table} hidden={!open} className={classes.table}>
        {open && (
          <>
            <section
              className={classes.scroller}
              aria-label={`${title} · ${t('table')}`}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
              tabIndex={0}
            >
              <Table title={title} rows={rows} columns={columns} keyOf={keyOf} />
            </section>
            {how && <p className={classes.how}>{how}</p>}
          </>
        )}
      </div>
    </figure>
  );
}

type TableProps<Row> = Pick<ChartProps<Row>, 'title' | 'rows' | 'columns' | 'keyOf'>;

function Table<Row>({ title, rows, columns, keyOf }: TableProps<Row>) {
  const [first, ...others] = columns;
  const text = (column: Column<Row>, row: Row) =>
    column.shown?.(row) ?? String(column.value(row) ?? '');
  return (
    <table>
      <caption className="wl-hidden">{title}</caption>
      <thead>
        <tr>
          {columns.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row" dir="auto">
              {text(first, row)}
            </th>
            {others.map((column) => (
              <td key={column.label}>
                <bdi>{text(column, row)}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
