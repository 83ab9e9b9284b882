import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../app/useWorkspace';
import { textsOf } from '../canvas/model';
import { useEditorPlace, useGrid } from '../maps/EditorContext';
import { useSettledVersion } from '../measured/useDocumentVersion';
import { useRecord } from '../ui/useLive';
import { checksQuery, isAside, type Remark } from './checks';

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
  const versions = {
    map: useSettledVersion(workspace, map),
    library: useSettledVersion(workspace, library),
  };
  const { data } = useQuery(checksQuery(workspace, map, i18n.language, versions));
  // What was set aside shows at once, without waiting for the server to say so.
  const ignored = textsOf(useRecord(editor.session.document, root), 'ignored');
  return {
    open: data?.items.filter((remark) => !isAside(ignored, remark)),
    aside: data?.items.filter((remark) => isAside(ignored, remark)) ?? [],
  };
}
