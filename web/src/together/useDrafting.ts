import { useEffect } from 'react';
import type { StoreApi } from 'zustand';
import type { MapEditor } from '../maps/editor';

/** Lets others see that one types in the field of a view that keeps what is typed in its own store. */
export function useDrafting(
  editor: MapEditor,
  store: StoreApi<{ readonly draft: string | undefined }>,
): void {
  useEffect(() => {
    const tell = (drafting: boolean) => {
      if (editor.store.getState().drafting !== drafting) editor.store.setState({ drafting });
    };
    const stop = store.subscribe(({ draft }) => tell(draft !== undefined));
    return () => {
      stop();
      tell(false);
    };
  }, [editor, store]);
}
