import { useNavigate } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorPlace } from '../maps/EditorContext';
import { type Action, useActions } from '../ui/actions';
import { IconButton } from '../ui/IconButton';

const SHORTCUT = 'alt+h';

/** The way from a map to what became of it. */
export function HistoryButton() {
  const { t } = useTranslation('history');
  const { workspace: ws, map } = useEditorPlace();
  const navigate = useNavigate();
  const open = useCallback(
    () => void navigate({ to: '/w/$ws/maps/$map/history', params: { ws, map } }),
    [navigate, ws, map],
  );
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'map.history',
        label: 'history:open',
        shortcut: SHORTCUT,
        area: 'maps:area.looking',
        run: open,
      },
    ],
    [open],
  );
  useActions('history', actions);
  return <IconButton icon={History} label={t('open')} shortcut={SHORTCUT} onClick={open} />;
}
