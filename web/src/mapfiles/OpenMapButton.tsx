import { Button } from '@mantine/core';
import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOpenMapAction } from './useOpenMap';

/** Opens a map that was taken along, for those who do not drag its file. */
export function OpenMapButton() {
  const { t } = useTranslation('exports');
  const { run } = useOpenMapAction();
  return (
    <Button
      variant="default"
      title={t('openHint')}
      leftSection={<FolderOpen size={16} aria-hidden />}
      onClick={run}
    >
      {t('open')}
    </Button>
  );
}
