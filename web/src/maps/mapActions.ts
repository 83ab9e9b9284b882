import type { Position } from '../canvas/navigation';
import { inGrid } from '../canvas/range';
import { commentAction } from '../comments/commentActions';
import type { Action } from '../ui/actions';
import type { MapEditor } from './editor';
import { copyPicked, pasteFromMenu } from './grid/clipboardEvents';
import { viewportOf } from './grid/useOfferedViewport';
import { useMapTools } from './useMapTools';
import { useMapView, type ViewMode } from './useMapView';
import { views } from './views';

/** An action on what is selected; `applies` says to which things it can be done at all. */
export interface ItemAction extends Action {
  readonly applies: (position: Position) => boolean;
}

/** What can be done with the selected things: one list for menu, keyboard and palette. */
export function itemActions(editor: MapEditor): readonly ItemAction[] {
  const selected = () => editor.store.getState().position;
  const on = (...kinds: readonly Position['kind'][]) => ({
    area: 'maps:area.selection' as const,
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
    commentAction(editor),
    {
      id: 'map.copy',
      label: 'maps:action.copy',
      shownShortcut: 'mod+c',
      ...on('card'),
      run: () => void copyPicked(editor),
    },
    {
      id: 'map.cut',
      label: 'maps:action.cut',
      shownShortcut: 'mod+x',
      ...on('card'),
      run: () => {
        void copyPicked(editor);
        editor.picked.remove();
      },
    },
    {
      id: 'map.paste',
      label: 'maps:action.paste',
      shownShortcut: 'mod+v',
      ...on('card', 'cell'),
      run: () => void pasteFromMenu(editor),
    },
    {
      id: 'map.duplicate',
      label: 'maps:action.duplicate',
      shortcut: 'mod+d',
      ...on('card'),
      run: () => editor.picked.duplicate(),
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
        return editor.rtl() ? 'alt+ArrowRight' : 'alt+ArrowLeft';
      },
      ...on('card', 'stage', 'phase'),
      run: () => editor.mover.nudge('previous'),
    },
    {
      id: 'map.on',
      label: 'maps:action.moveRight',
      get shortcut() {
        return editor.rtl() ? 'alt+ArrowLeft' : 'alt+ArrowRight';
      },
      ...on('card', 'stage', 'phase'),
      run: () => editor.mover.nudge('next'),
    },
    {
      id: 'map.up',
      label: 'maps:action.moveUp',
      shortcut: 'alt+ArrowUp',
      ...on('card', 'lane', 'cell'),
      applies: ({ kind }) => kind === 'card' || kind === 'lane',
      run: () => editor.mover.nudge('up'),
    },
    {
      id: 'map.down',
      label: 'maps:action.moveDown',
      shortcut: 'alt+ArrowDown',
      ...on('card', 'lane', 'cell'),
      applies: ({ kind }) => kind === 'card' || kind === 'lane',
      run: () => editor.mover.nudge('down'),
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
      id: 'map.fold',
      label: 'maps:action.foldOrUnfold',
      shortcut: 'alt+c',
      ...on('lane', 'cell', 'card'),
      applies: ({ kind }) => kind === 'lane',
      run: () => {
        const position = selected();
        if (position && 'lane' in position) editor.toggleLane(position.lane);
      },
    },
    {
      id: 'map.delete',
      label: 'maps:action.delete',
      shortcut: 'Delete|Backspace',
      ...on('card', 'stage', 'lane', 'phase', 'cell'),
      applies: ({ kind }) => kind !== 'cell',
      run: () => editor.picked.remove(),
    },
  ];
}

/** How to look at the grid. `+`, `-` and `0` alone work where no letter could be meant as a card. */
function zoomActions(editor: MapEditor): readonly Action[] {
  const at = () => viewportOf(editor);
  const zoom = (id: string, label: Action['label'], shortcut: string, run: () => void): Action => ({
    id: `map.zoom.${id}`,
    label,
    shortcut,
    area: 'maps:area.looking',
    enabled: () => at() !== undefined,
    run,
  });
  const find = () => useMapTools.getState().setFinding(true);
  return [
    zoom('in', 'maps:zoom.in', 'alt+=|alt++|+|=', () => at()?.zoomBy(1)),
    zoom('out', 'maps:zoom.out', 'alt+-|-', () => at()?.zoomBy(-1)),
    zoom('reset', 'maps:zoom.reset', 'alt+0|0', () => at()?.zoomTo(1)),
    zoom('fit', 'maps:zoom.fit', 'alt+9', () => at()?.fit()),
    zoom('miniMap', 'maps:zoom.miniMap', 'alt+n', () => {
      const { miniMap, setMiniMap } = useMapTools.getState();
      setMiniMap(!(miniMap ?? at()?.store.getState().large));
    }),
    zoom('find', 'maps:find.label', 'mod+f', find),
  ];
}

/** What can be done on the map page as a whole. */
export function pageActions(editor: MapEditor): readonly Action[] {
  const show = (mode: ViewMode, label: Action['label'], shortcut: string): Action => ({
    id: `map.mode.${mode}`,
    label,
    shortcut,
    area: 'maps:area.looking',
    run: () => useMapView.getState().setMode(mode),
  });
  const selected = () => editor.store.getState().position;
  const editing = { area: 'maps:area.editing' } as const;
  return [
    {
      id: 'map.undo',
      label: 'action.undo',
      shortcut: 'mod+z',
      ...editing,
      enabled: () => editor.canUndo(),
      run: () => editor.undo(),
    },
    {
      id: 'map.redo',
      label: 'action.redo',
      shortcut: 'mod+shift+z|mod+y',
      ...editing,
      enabled: () => editor.canRedo(),
      run: () => editor.redo(),
    },
    {
      id: 'map.addStage',
      label: 'maps:action.addStage',
      shortcut: 'alt+s',
      ...editing,
      run: () => {
        const position = selected();
        editor.addStage(position && 'stage' in position ? position.stage : undefined);
      },
    },
    {
      id: 'map.addLane',
      label: 'maps:action.addLane',
      shortcut: 'alt+l',
      ...editing,
      run: () => {
        const position = selected();
        editor.addLane('own', position && 'lane' in position ? position.lane : undefined);
      },
    },
    {
      id: 'map.addCard',
      label: 'maps:action.addCard',
      ...editing,
      enabled: () => inGrid(selected()),
      run: () => {
        const position = selected();
        if (inGrid(position)) editor.create(position.stage, position.lane);
      },
    },
    {
      id: 'map.markAll',
      label: 'maps:action.markAll',
      shortcut: 'mod+a',
      ...editing,
      enabled: () => viewportOf(editor) !== undefined && selected() !== undefined,
      run: () => editor.picked.markAll(),
    },
    {
      id: 'map.inspector',
      label: 'maps:action.inspector',
      shortcut: 'alt+i',
      area: 'maps:area.looking',
      run: () => useMapView.getState().toggleInspector(),
    },
    {
      id: 'map.present',
      label: 'maps:action.present',
      shortcut: 'alt+p',
      area: 'maps:area.looking',
      enabled: () => editor.grid.stages.length > 0,
      run: () => useMapTools.getState().setPresenting(true),
    },
    {
      id: 'map.film',
      label: 'maps:action.film',
      area: 'maps:area.looking',
      enabled: () => editor.grid.stages.length > 0,
      run: () => useMapTools.getState().playFilm(),
    },
    ...zoomActions(editor),
    show('designed', 'maps:action.showDesigned', 'alt+d'),
    show('measured', 'maps:action.showMeasured', 'alt+r'),
    show('both', 'maps:action.showBoth', 'alt+b'),
    ...views.map(
      ({ id, label, shortcut }): Action => ({
        id: `map.view.${id}`,
        label,
        shortcut,
        area: 'maps:area.looking',
        run: () => useMapView.getState().setView(id),
      }),
    ),
    ...itemActions(editor),
  ];
}
