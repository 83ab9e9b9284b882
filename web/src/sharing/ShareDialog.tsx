import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SharePanel } from './SharePanel';
import type { Shareable } from './wanted';

interface ShareDialogProps {
  readonly workspace: string;
  readonly what: Shareable;
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Where links to a map or a dashboard are made and ended. */
export function ShareDialog({ workspace, what, title, opened, onClose }: ShareDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <SharePanel workspace={workspace} what={what} onLeave={onClose} />
    </Modal>
  );
}
