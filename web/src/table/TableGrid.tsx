import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useGrid } from '../maps/EditorContext';
import type { Action } from '../ui/actions';
import { keystroke, matchesShortcut } from '../ui/shortcuts';
import { clipboardRange } from './clipboardRange';
import type { TableStep } from './places';
import classes from './Table.module.css';
import { TableCell } from './TableCell';
import { useTable } from './TableContext';
import { TableHead } from './TableHead';
import type { TableEditor, TableLine } from './tableEditor';
import { toHtml, toTsv } from './tsv';

function stepOf({ key, ctrlKey, metaKey }: KeyboardEvent): TableStep | undefined {
  const rtl = document.documentElement.dir === 'rtl';
  const control = ctrlKey || metaKey;
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
      return control ? 'start' : 'rowStart';
    case 'End':
      return control ? 'end' : 'rowEnd';
    default:
      return undefined;
  }
}

function tableKey(table: TableEditor, actions: readonly Action[], event: KeyboardEvent): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  if ((event.target as HTMLElement).closest('textarea, button')) return;
  const stroke = keystroke(event.nativeEvent);
  const action = actions.find(({ shortcut }) => shortcut && matchesShortcut(stroke, shortcut));
  const by = event.altKey ? undefined : stepOf(event);
  const held = event.ctrlKey || event.metaKey || event.altKey;
  if (action) action.run();
  else if (by) table.walk(by, event.shiftKey);
  else if (event.key === 'Escape') table.collapse();
  else if (event.key.length === 1 && event.key !== ' ' && !held) table.edit(event.key);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function copy(table: TableEditor, event: ClipboardEvent): boolean {
  if ((event.target as HTMLElement).closest('textarea, input')) return false;
  const range = table.copy();
  event.clipboardData.setData('text/plain', toTsv(range));
  event.clipboardData.setData('text/html', toHtml(range));
  event.preventDefault();
  return true;
}

/** The cells, with one of them in the order of the Tab key. */
export function TableGrid({ actions }: { actions: readonly Action[] }) {
  const { t } = useTranslation(['table', 'maps']);
  const table = useTable();
  const holder = useRef<HTMLDivElement>(null);
  useGrid();
  useStore(table.store, (state) => state.stagesAcross);
  const wanted = useStore(table.store, (state) => state.focusWanted);
  const { rows, columns } = table;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is the trigger
  useEffect(() => {
    if (!wanted) return;
    const { row, column } = table.store.getState().focus;
    holder.current?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)?.focus();
  }, [wanted]);
  const named = (line: TableLine) =>
    line.title || t(line.type === 'stage' ? 'maps:untitledStage' : 'maps:untitledLane');
  return (
    <div className={classes.scroller}>
      <div
        ref={holder}
        role="grid"
        className={classes.grid}
        style={{ '--columns': columns.length } as CSSProperties}
        aria-label={t('label')}
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        onKeyDown={(event) => tableKey(table, actions, event)}
        onCopy={(event) => copy(table, event)}
        onCut={(event) => copy(table, event) && table.clear()}
        onPaste={(event) => {
          if ((event.target as HTMLElement).closest('textarea, input')) return;
          const range = clipboardRange(event.clipboardData);
          event.preventDefault();
          if (range.length > 0) table.openPaste(range);
        }}
      >
        <div role="row" className={classes.row} aria-rowindex={1}>
          <div role="presentation" className={classes.corner} />
          {columns.map((line, column) => (
            <TableHead key={line.id} line={line} place={{ row: -1, column }} />
          ))}
        </div>
        {rows.map((line, row) => (
          <div key={line.id} role="row" className={classes.row} aria-rowindex={row + 2}>
            <TableHead line={line} place={{ row, column: -1 }} />
            {columns.map((across, column) => {
              const [stage, lane] = line.type === 'stage' ? [line, across] : [across, line];
              return (
                <TableCell
                  key={across.id}
                  place={{ row, column }}
                  stage={stage.id}
                  lane={lane.id}
                  kind={lane.kind}
                  label={`${named(stage)}, ${named(lane)}`}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
