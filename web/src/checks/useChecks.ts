import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../app/useWorkspace';
import { textsOf } from '../canvas/model';
import { useEditorPlace, useGrid } from '../maps/EditorContext';
import { useDocumentVersion } from '../measured/useDocumentVersion';
import { useRecord } from '../ui/useLive';
import { checksQuery, type Remark } from './checks';

/** Edits come in bursts; the server is asked once they pause. */
const PAUSE_MS = 700;

export interface RemarksNow {
  /** Undefined until they were fetched once. */
  readonly open: readonly Remark[] | undefined;
  readonly aside: readonly Remark[];
}

/** The remarks on the open map, those set aside apart; follows the edits of map and library. */
export function useChecks(): RemarksNow {
  const { i18n } = useTranslation();
  const { editor, workspace, map } = useEditorPlace();
  const { root } = useGrid();
  const library = useWorkspace()?.library ?? '';
  const now = {
    map: useDocumentVersion(workspace, map),
    library: useDocumentVersion(workspace, library),
  };
  const [mapVersion] = useDebouncedValue(now.map, PAUSE_MS, { leading: true });
  const [libraryVersion] = useDebouncedValue(now.library, PAUSE_MS, { leading: true });
  const { data } = useQuery(
    checksQuery(workspace, map, i18n.language, { map: mapVersion, library: libraryVersion }),
  );
  // What was set aside shows at once, without waiting for the server to say so.
  const ignored = textsOf(useRecord(editor.session.document, root), 'ignored');
  return {
    open: data?.items.filter(({ id }) => !ignored.includes(id)),
    aside: data?.items.filter(({ id }) => ignored.includes(id)) ?? [],
  };
}
