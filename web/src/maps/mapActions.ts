import type { Position } from '../canvas/navigation';
import type { Action } from '../ui/actions';
import type { MapEditor } from './editor';
import { useMapView, type ViewMode } from './useMapView';
import { views } from './views';

/** An action on what is selected; `applies` says to which things it can be done at all. */
export interface ItemAction extends Action {
  readonly applies: (position: Position) => boolean;
}

/** What can be done with the selected thing: one list for menu, keyboard and palette. */
export function itemActions(editor: MapEditor): readonly ItemAction[] {
  const selected = () => editor.store.getState().position;
  const isRtl = () => document.documentElement.dir === 'rtl';
  const on = (...kinds: readonly Position['kind'][]) => ({
    applies: (position: Position) => kinds.includes(position.kind),
    enabled: () => {
      const position = selected();
      return position !== undefined && kinds.includes(position.kind);
    },
  });
  return [
    {
      id: 'map.edit',
      label: 'maps:action.edit',
      shortcut: 'Enter|F2',
      ...on('card', 'stage', 'lane', 'phase'),
      run: () => editor.edit(),
    },
    {
      id: 'map.moveTo',
      label: 'maps:action.moveTo',
      shortcut: 'alt+m',
      ...on('card', 'stage', 'lane'),
      run: () => editor.store.setState({ moving: true }),
    },
    {
      id: 'map.back',
      label: 'maps:action.moveLeft',
      get shortcut() {
        return isRtl() ? 'alt+ArrowRight' : 'alt+ArrowLeft';
      },
      ...on('card', 'stage', 'phase'),
      run: () => editor.nudge('previous'),
    },
    {
      id: 'map.on',
      label: 'maps:action.moveRight',
      get shortcut() {
        return isRtl() ? 'alt+ArrowLeft' : 'alt+ArrowRight';
      },
      ...on('card', 'stage', 'phase'),
      run: () => editor.nudge('next'),
    },
    {
      id: 'map.up',
      label: 'maps:action.moveUp',
      shortcut: 'alt+ArrowUp',
      ...on('card', 'lane'),
      run: () => editor.nudge('up'),
    },
    {
      id: 'map.down',
      label: 'maps:action.moveDown',
      shortcut: 'alt+ArrowDown',
      ...on('card', 'lane'),
      run: () => editor.nudge('down'),
    },
    {
      id: 'map.group',
      label: 'maps:action.group',
      ...on('stage'),
      run: () => {
        const position = selected();
        if (position?.kind === 'stage') editor.addPhase(position.stage);
      },
    },
    {
      id: 'map.delete',
      label: 'maps:action.delete',
      shortcut: 'Delete|Backspace',
      ...on('card', 'stage', 'lane', 'phase'),
      run: () => editor.removeSelected(),
    },
  ];
}

/** What can be done on the map page as a whole. */
export function pageActions(editor: MapEditor): readonly Action[] {
  const show = (mode: ViewMode, label: Action['label'], shortcut: string): Action => ({
    id: `map.mode.${mode}`,
    label,
    shortcut,
    run: () => useMapView.getState().setMode(mode),
  });
  const selected = () => editor.store.getState().position;
  return [
    {
      id: 'map.undo',
      label: 'action.undo',
      shortcut: 'mod+z',
      enabled: () => editor.canUndo(),
      run: () => editor.undo(),
    },
    {
      id: 'map.redo',
      label: 'action.redo',
      shortcut: 'mod+shift+z|mod+y',
      enabled: () => editor.canRedo(),
      run: () => editor.redo(),
    },
    {
      id: 'map.addStage',
      label: 'maps:action.addStage',
      shortcut: 'alt+s',
      run: () => {
        const position = selected();
        editor.addStage(position && 'stage' in position ? position.stage : undefined);
      },
    },
    {
      id: 'map.addLane',
      label: 'maps:action.addLane',
      shortcut: 'alt+l',
      run: () => {
        const position = selected();
        editor.addLane('own', position && 'lane' in position ? position.lane : undefined);
      },
    },
    {
      id: 'map.inspector',
      label: 'maps:action.inspector',
      shortcut: 'alt+i',
      run: () => useMapView.getState().toggleInspector(),
    },
    show('designed', 'maps:action.showDesigned', 'alt+d'),
    show('measured', 'maps:action.showMeasured', 'alt+r'),
    show('both', 'maps:action.showBoth', 'alt+b'),
    ...views.map(
      ({ id, label, shortcut }): Action => ({
        id: `map.view.${id}`,
        label,
        shortcut,
        run: () => useMapView.getState().setView(id),
      }),
    ),
    ...itemActions(editor),
  ];
}
