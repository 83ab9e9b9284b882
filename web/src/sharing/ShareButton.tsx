import { Button } from '@mantine/core';
import { Share2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorPlace } from '../maps/EditorContext';
import { type Action, useActions } from '../ui/actions';
import { ShareDialog } from './ShareDialog';

/** Shows the map to people without an account: the way to its links. */
export function ShareButton() {
  const { t } = useTranslation('sharing');
  const { workspace, map } = useEditorPlace();
  const [opened, setOpened] = useState(false);
  const actions = useMemo<readonly Action[]>(
    () => [{ id: 'map.share', label: 'sharing:title', run: () => setOpened(true) }],
    [],
  );
  useActions('sharing', actions);
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<Share2 size={15} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('open')}
      </Button>
      <ShareDialog
        workspace={workspace}
        what={{ kind: 'map', map }}
        title={t('title')}
        opened={opened}
        onClose={() => setOpened(false)}
      />
    </>
  );
}
