import { useEffect, useRef } from 'react';
import { keyOfPosition } from '../canvas/navigation';
import { useEditorState } from './EditorContext';

/** Puts the keyboard's focus onto the selected thing (its `data-pos`) whenever the editor asks for it. */
export function useFocusWanted<T extends HTMLElement>() {
  const holder = useRef<T>(null);
  const wanted = useEditorState((state) => state.focusWanted);
  const position = useEditorState((state) => state.position);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is the trigger, a move may keep the position
  useEffect(() => {
    if (!position || !wanted) return;
    const key = CSS.escape(keyOfPosition(position));
    holder.current?.querySelector<HTMLElement>(`[data-pos="${key}"]`)?.focus();
  }, [wanted]);
  return holder;
}
