import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showNote, showProblem, showUndo } from '../ui/toasts';
import { historyOf } from './history';
import type { Looking } from './looking';

interface Wanted {
  readonly version: number;
  /** One record alone. */
  readonly record?: string;
}

/** Brings a version back, or one record of it, by a new version that can be taken back. */
export function useRestore(ws: string, map: string, onLook: (looking: Looking) => void) {
  const { t } = useTranslation('history');
  const history = historyOf(ws, map);
  const undo = async (version: number) => {
    try {
      const { skipped } = await history.undo(version);
      onLook({});
      showNote(skipped > 0 ? t('undoneBut', { count: skipped }) : t('undone'));
    } catch (error) {
      showProblem(error);
    }
  };
  return useMutation({
    mutationFn: ({ version, record }: Wanted) => history.restore(version, record),
    onSuccess: ({ version }, { record }) => {
      if (version === undefined) {
        showNote(t('nothingToRestore'));
        return;
      }
      if (record === undefined) onLook({});
      showUndo(
        record === undefined ? t('restored') : t('restoredRecord'),
        () => void undo(version),
      );
    },
    onError: showProblem,
  });
}
