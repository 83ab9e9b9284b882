import { keyOfPosition } from '../canvas/navigation';
import type { MapEditor } from './editor';

/**
 * Gives the keys to the view of a map: to what they were on there, also when it has to be scrolled to first, else to where
 * Tab comes into it. A view that has no such place leaves them with its tab.
 */
export function focusView(editor: MapEditor): void {
  const { position } = editor.store.getState();
  const places = [
    ...(position ? [`[role=tabpanel] [data-pos="${CSS.escape(keyOfPosition(position))}"]`] : []),
    '[role=tabpanel] [data-focused][tabindex="0"]',
    '[role=tabpanel] :is([role=grid], [role=treegrid], [data-flow-step]) [tabindex="0"]',
    '[role=tab][aria-selected=true]',
  ];
  places
    .map((place) => document.querySelector<HTMLElement>(place))
    // The view before stays, unseen, until the chosen one has come.
    .find((place) => place?.checkVisibility())
    ?.focus();
  if (position) editor.store.setState((state) => ({ focusWanted: state.focusWanted + 1 }));
}
