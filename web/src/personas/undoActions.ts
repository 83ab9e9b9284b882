import type { LiveSession } from '../live';
import { redoIn, undoIn } from '../together/undoing';
import type { Action } from '../ui/actions';

/** Undo and redo of a page that edits one document. */
export function undoActions(session: LiveSession): readonly Action[] {
  return [
    {
      id: 'personas.undo',
      label: 'action.undo',
      shortcut: 'mod+z',
      enabled: () => session.canUndo(),
      run: () => undoIn(session),
    },
    {
      id: 'personas.redo',
      label: 'action.redo',
      shortcut: 'mod+shift+z|mod+y',
      enabled: () => session.canRedo(),
      run: () => redoIn(session),
    },
  ];
}
