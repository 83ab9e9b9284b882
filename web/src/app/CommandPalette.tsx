import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { FileText, Search } from 'lucide-react';
import { useState } from 'react';
import { mapsQuery } from '../api/queries';
import { useTexts } from '../i18n/useTexts';
import { useOfferedActions } from '../ui/actions';
import { Keys } from '../ui/Keys';
import type { AppRouter } from './router';
import { lastWorkspace } from './useWorkspace';

/** ⌘K: every action on offer and every map of the workspace, in one list. */
export function CommandPalette({ router }: { router: AppRouter }) {
  const t = useTexts();
  // What can be done depends on the moment, so the list is made anew at each opening.
  const [, setOpenings] = useState(0);
  const offered = useOfferedActions();
  const ws = lastWorkspace();
  const maps = useQuery({ ...mapsQuery(ws ?? ''), enabled: ws !== null });
  const actions: SpotlightActionData[] = [
    ...offered
      .filter((action) => !action.quiet && (action.enabled?.() ?? true))
      .map((action) => ({
        id: action.id,
        label: t(action.label),
        onClick: action.run,
        rightSection: action.shortcut && <Keys shortcut={action.shortcut} />,
      })),
    ...(maps.data?.items ?? []).map((map) => ({
      id: `map:${map.id}`,
      label: map.title,
      leftSection: <FileText size={16} strokeWidth={1.7} aria-hidden />,
      onClick: () =>
        void router.navigate({
          to: '/w/$ws/maps/$map',
          params: { ws: ws ?? '', map: map.id },
        }),
    })),
  ];
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      onSpotlightOpen={() => setOpenings((count) => count + 1)}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound={t('palette.empty')}
      searchProps={{
        leftSection: <Search size={18} aria-hidden />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.open'),
      }}
    />
  );
}
