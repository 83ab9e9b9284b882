import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { medium } from '../touchpoints/channelIcons';
import type { Action } from '../ui/actions';
import { keystroke, matchesShortcut } from '../ui/shortcuts';
import classes from './Matrix.module.css';
import { MatrixCell } from './MatrixCell';
import type { MatrixEditor } from './matrixEditor';
import type { MatrixStep } from './spots';
import { useMatrix, useMatrixEditor } from './useMatrix';

function stepOf(key: string): MatrixStep | undefined {
  const rtl = document.documentElement.dir === 'rtl';
  switch (key) {
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'ArrowLeft':
      return rtl ? 'next' : 'previous';
    case 'ArrowRight':
      return rtl ? 'previous' : 'next';
    case 'Home':
      return 'rowStart';
    case 'End':
      return 'rowEnd';
    default:
      return undefined;
  }
}

function matrixKey(matrix: MatrixEditor, actions: readonly Action[], event: KeyboardEvent): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  if ((event.target as HTMLElement).closest('input')) return;
  const stroke = keystroke(event.nativeEvent);
  const held = event.ctrlKey || event.metaKey || event.altKey;
  const by = held ? undefined : stepOf(event.key);
  const action = actions.find(
    ({ shortcut, enabled }) =>
      shortcut && matchesShortcut(stroke, shortcut) && (enabled?.() ?? true),
  );
  if (action) action.run();
  else if (by) matrix.walk(by);
  else if (event.key === 'Escape') matrix.select(matrix.store.getState().focus);
  else if (event.key.length === 1 && event.key !== ' ' && !held) matrix.create(event.key);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Channels down, stages or phases across. */
export function MatrixGrid({ actions }: { actions: readonly Action[] }) {
  const { t } = useTranslation(['matrix', 'maps']);
  const editor = useMatrixEditor();
  const { document: library } = editor.editor.library;
  const matrix = useMatrix(editor);
  const holder = useRef<HTMLDivElement>(null);
  const wanted = useStore(editor.store, (state) => state.focusWanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is the trigger
  useEffect(() => {
    if (!wanted) return;
    const { row, column, index } = editor.store.getState().focus;
    holder.current?.querySelector<HTMLElement>(`[data-spot="${row} ${column} ${index}"]`)?.focus();
  }, [wanted]);
  return (
    <div className={classes.scroller}>
      <div
        ref={holder}
        role="grid"
        aria-label={t('label')}
        aria-rowcount={matrix.rows.length + 1}
        aria-colcount={matrix.columns.length + 1}
        className={classes.grid}
        style={{ '--columns': matrix.columns.length } as CSSProperties}
        onKeyDown={(event) => matrixKey(editor, actions, event)}
      >
        <div role="row" className={classes.row}>
          <div role="presentation" className={classes.corner} />
          {matrix.columns.map((column) => (
            <div key={column.id} role="columnheader" className={classes.columnHead} dir="auto">
              {column.title || t('maps:untitledStage')}
              {matrix.gaps.has(column.id) && <span className={classes.gap}>{t('gap')}</span>}
            </div>
          ))}
        </div>
        {matrix.rows.map((row, r) => {
          const Icon = medium(library.record(row.id));
          const name = row.title || t('noChannel');
          return (
            <div
              key={row.id}
              role="row"
              className={classes.row}
              data-none={row.id === '' || undefined}
            >
              <div role="rowheader" className={classes.rowHead}>
                <Icon size={15} aria-hidden />
                <span dir="auto">{name}</span>
              </div>
              {matrix.columns.map((column, c) => (
                <MatrixCell
                  key={column.id}
                  row={r}
                  column={c}
                  entries={matrix.cells[r]?.[c] ?? []}
                  label={`${name}, ${column.title || t('maps:untitledStage')}`}
                />
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
