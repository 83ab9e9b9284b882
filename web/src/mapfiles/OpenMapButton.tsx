import { Button, FileButton } from '@mantine/core';
import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { text } from '../i18n/i18n';
import { showProblemText } from '../ui/toasts';
import { named, useOpenMap } from './useOpenMap';

/** Opens a map that was taken along, for those who do not drag its file. */
export function OpenMapButton() {
  const { t } = useTranslation('exports');
  const open = useOpenMap();
  const take = async (file: File) => {
    if (!(await open(file))) showProblemText(text('exports:refused.other', named(file)));
  };
  return (
    <FileButton onChange={(file) => file && void take(file)} accept=".svg,.png,.json">
      {(props) => (
        <Button
          {...props}
          variant="default"
          title={t('openHint')}
          leftSection={<FolderOpen size={16} aria-hidden />}
        >
          {t('open')}
        </Button>
      )}
    </FileButton>
  );
}
