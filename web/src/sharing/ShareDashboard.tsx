import { Button } from '@mantine/core';
import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { ShareDialog } from './ShareDialog';

interface ShareDashboardProps {
  readonly workspace: string;
  /** Undefined for the whole workspace. */
  readonly map: string | undefined;
  readonly days: number;
  /** What the dashboard is of. */
  readonly name: string;
}

/** Shows the dashboard, as it is chosen on the page, to people without an account. */
export function ShareDashboard({ workspace, map, days, name }: ShareDashboardProps) {
  const { t } = useTranslation('sharing');
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<Share2 size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('open')}
      </Button>
      <ShareDialog
        workspace={workspace}
        what={{ kind: 'dashboard', map, days }}
        title={t('dashboard.title', { name, days: format.number(days) })}
        opened={opened}
        onClose={() => setOpened(false)}
      />
    </>
  );
}
