import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rejectedQuery } from './queries';
import { RejectedTable } from './RejectedTable';

interface RejectedRowsProps {
  readonly workspace: string;
  readonly job: { readonly id: string; readonly name: string } | undefined;
  readonly onClose: () => void;
}

/** The rows of an import that were not stored. */
export function RejectedRows({ workspace, job, onClose }: RejectedRowsProps) {
  const { t } = useTranslation(['data', 'common']);
  return (
    <Drawer
      opened={job !== undefined}
      onClose={onClose}
      position="right"
      size="xl"
      title={job && <bdi>{t('rejected.title', { name: job.name })}</bdi>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {job && <RejectedTable rows={rejectedQuery(workspace, job.id)} />}
    </Drawer>
  );
}
