import type { Action } from '../ui/actions';
import type { MatrixEditor } from './matrixEditor';

/** What can be done in the touchpoint map: for its keys and the palette. */
export function matrixActions(matrix: MatrixEditor): readonly Action[] {
  const isRtl = () => document.documentElement.dir === 'rtl';
  const onEntry = { enabled: () => matrix.entryAt(matrix.store.getState().focus) !== undefined };
  return [
    {
      id: 'matrix.add',
      label: 'maps:action.addTouchpoint',
      shortcut: 'Enter|Insert',
      run: () => matrix.create(),
    },
    {
      id: 'matrix.remove',
      label: 'matrix:action.takeOff',
      shortcut: 'Delete|Backspace',
      ...onEntry,
      run: () => matrix.removeFocused(),
    },
    {
      id: 'matrix.up',
      label: 'matrix:action.channelUp',
      shortcut: 'alt+ArrowUp',
      ...onEntry,
      run: () => matrix.nudge('up'),
    },
    {
      id: 'matrix.down',
      label: 'matrix:action.channelDown',
      shortcut: 'alt+ArrowDown',
      ...onEntry,
      run: () => matrix.nudge('down'),
    },
    {
      id: 'matrix.back',
      label: 'maps:action.moveLeft',
      get shortcut() {
        return isRtl() ? 'alt+ArrowRight' : 'alt+ArrowLeft';
      },
      ...onEntry,
      run: () => matrix.nudge('previous'),
    },
    {
      id: 'matrix.on',
      label: 'maps:action.moveRight',
      get shortcut() {
        return isRtl() ? 'alt+ArrowLeft' : 'alt+ArrowRight';
      },
      ...onEntry,
      run: () => matrix.nudge('next'),
    },
  ];
}
