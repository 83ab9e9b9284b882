import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { inRange, type Place } from './places';
import type { TableEditor } from './tableEditor';

export const TableContext = createContext<TableEditor | undefined>(undefined);

export function useTable(): TableEditor {
  const table = useContext(TableContext);
  if (!table) throw new Error('useTable needs a TableContext above it');
  return table;
}

/** Of one cell: whether it is in the range, has the keyboard, and the draft typed into it. */
export function usePlace({ row, column }: Place) {
  const { store } = useTable();
  const here = (place: Place) => place.row === row && place.column === column;
  const selected = useStore(store, ({ anchor, focus }) => inRange({ row, column }, anchor, focus));
  const focused = useStore(store, ({ focus }) => here(focus));
  const draft = useStore(store, (state) => (here(state.focus) ? state.draft : undefined));
  return { selected, focused, draft };
}

/** How a pointer selects: a press begins a range, moving with the button held stretches it. */
export function pointerSelects(table: TableEditor, place: Place) {
  return {
    onPointerDown: (event: { button: number; shiftKey: boolean; target: EventTarget }) => {
      if (event.button !== 0 || (event.target as HTMLElement).closest('textarea, button')) return;
      table.select(place, { extend: event.shiftKey });
    },
    onPointerEnter: (event: { buttons: number; pointerType: string }) => {
      if (event.buttons !== 1 || event.pointerType === 'touch') return;
      if (table.store.getState().draft === undefined) table.select(place, { extend: true });
    },
  };
}
