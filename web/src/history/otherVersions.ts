import { useMemo } from 'react';
import type { RecordState } from '../live';
import { useEditor } from '../maps/EditorContext';
import { useChildren } from '../ui/useLive';

/** So long somebody may still want the text that was overwritten; then what stands has stood the test. */
const KEPT_MS = 30 * 86_400_000;

/** The texts of a record that were overwritten by somebody who had not seen them. */
export function useOtherVersions(record: string): readonly RecordState[] {
  const conflicts = useChildren(useEditor().session.document, record, 'conflict');
  return useMemo(
    () =>
      conflicts.filter((each) => {
        const at = Date.parse(String(each.f.at ?? ''));
        return Number.isNaN(at) || Date.now() - at < KEPT_MS;
      }),
    [conflicts],
  );
}
