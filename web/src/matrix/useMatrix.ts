import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Matrix } from '../canvas/matrix';
import { useMapView } from '../maps/useMapView';
import type { MatrixEditor } from './matrixEditor';

export const MatrixContext = createContext<MatrixEditor | undefined>(undefined);

export function useMatrixEditor(): MatrixEditor {
  const matrix = useContext(MatrixContext);
  if (!matrix) throw new Error('useMatrixEditor needs a MatrixContext above it');
  return matrix;
}

/** The matrix as it stands; read anew after each change of map, register or filter. */
export function useMatrix(editor: MatrixEditor): Matrix {
  const by = useStore(editor.store, (state) => state.by);
  const filter = useStore(editor.store, (state) => state.filter);
  const persona = useMapView((view) => view.persona);
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const changed = () => setVersion((count) => count + 1);
    const { session, library } = editor.editor;
    const stops = [session, library].map((each) => each.document.onChange(changed));
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them makes another matrix
  return useMemo(() => editor.matrix, [editor, by, filter, persona, version]);
}
