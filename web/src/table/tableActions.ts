import type { Action } from '../ui/actions';
import type { TableEditor } from './tableEditor';

/** What can be done in the table: for its keys, its buttons and the palette. */
export function tableActions(table: TableEditor): readonly Action[] {
  const isRtl = () => document.documentElement.dir === 'rtl';
  return [
    { id: 'table.edit', label: 'maps:action.edit', shortcut: 'Enter|F2', run: () => table.edit() },
    {
      id: 'table.clear',
      label: 'table:action.clear',
      shortcut: 'Delete|Backspace',
      run: () => table.clear(),
    },
    {
      id: 'table.all',
      label: 'table:action.selectAll',
      shortcut: 'mod+a',
      run: () => table.selectAll(),
    },
    { id: 'table.paste', label: 'table:action.paste', run: () => table.openPaste() },
    {
      id: 'table.turn',
      label: 'table:action.turn',
      run: () => table.turn(!table.store.getState().stagesAcross),
    },
    {
      id: 'table.up',
      label: 'maps:action.moveUp',
      shortcut: 'alt+ArrowUp',
      run: () => table.nudge('up'),
    },
    {
      id: 'table.down',
      label: 'maps:action.moveDown',
      shortcut: 'alt+ArrowDown',
      run: () => table.nudge('down'),
    },
    {
      id: 'table.previous',
      label: 'table:action.back',
      get shortcut() {
        return isRtl() ? 'alt+ArrowRight' : 'alt+ArrowLeft';
      },
      run: () => table.nudge('previous'),
    },
    {
      id: 'table.next',
      label: 'table:action.on',
      get shortcut() {
        return isRtl() ? 'alt+ArrowLeft' : 'alt+ArrowRight';
      },
      run: () => table.nudge('next'),
    },
  ];
}
