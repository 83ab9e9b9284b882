import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Entry } from '../canvas/matrix';
import { RegisterPicker } from '../maps/RegisterPicker';
import { Chip } from './Chip';
import classes from './Matrix.module.css';
import { DRAGGED } from './spots';
import { useMatrixEditor } from './useMatrix';

interface MatrixCellProps {
  readonly row: number;
  readonly column: number;
  readonly entries: readonly Entry[];
  readonly label: string;
}

/** Where a channel and a stage or phase cross. */
export function MatrixCell({ row, column, entries, label }: MatrixCellProps) {
  const { t } = useTranslation('maps');
  const matrix = useMatrixEditor();
  const here = (spot: { row: number; column: number } | undefined) =>
    spot?.row === row && spot.column === column;
  const focused = useStore(matrix.store, ({ focus }) => (here(focus) ? focus.index : undefined));
  const draft = useStore(matrix.store, (state) => (here(state.focus) ? state.draft : undefined));
  const over = useStore(matrix.store, (state) => here(state.over));
  return (
    <div
      role="gridcell"
      className={classes.cell}
      aria-label={label}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        if (!over) matrix.store.setState({ over: { row, column } });
      }}
      onDragLeave={() => over && matrix.store.setState({ over: undefined })}
      onDrop={(event) => {
        event.preventDefault();
        matrix.store.setState({ over: undefined });
        const [r = 0, c = 0, index = 0] = event.dataTransfer
          .getData(DRAGGED)
          .split(' ')
          .map(Number);
        matrix.move({ row: r, column: c, index }, { row, column });
      }}
    >
      {entries.map((entry, index) => (
        <Chip
          key={entry.card}
          entry={entry}
          spot={{ row, column, index }}
          focused={focused === index}
        />
      ))}
      {draft === undefined ? (
        <button
          type="button"
          className={classes.add}
          data-small={entries.length > 0 || undefined}
          data-spot={entries.length === 0 ? `${row} ${column} 0` : undefined}
          tabIndex={entries.length === 0 && focused !== undefined ? 0 : -1}
          aria-label={`${t('action.addTouchpoint')}: ${label}`}
          onFocus={() => entries.length === 0 && matrix.select({ row, column, index: 0 }, false)}
          onClick={() => {
            matrix.select({ row, column, index: entries.length });
            matrix.create();
          }}
        >
          <Plus size={14} aria-hidden />
        </button>
      ) : (
        <RegisterPicker
          type="touchpoint"
          draft={draft}
          onPick={(id) => matrix.place(id)}
          onCancel={() => matrix.select({ row, column, index: focused ?? 0 })}
        />
      )}
    </div>
  );
}
