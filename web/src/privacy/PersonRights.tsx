import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Download, Eraser } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { Consents } from './Consents';
import { EraseDialog } from './EraseDialog';
import { Held } from './Held';
import classes from './privacy.module.css';
import { exportAddress, heldQuery } from './queries';

/** What one person may ask: what they agreed to, all that is held, and to have it removed. */
export function PersonRights({ workspace, person }: { workspace: string; person: number }) {
  const { t } = useTranslation('privacy');
  const held = useQuery(heldQuery(workspace, person));
  const [erasing, setErasing] = useState(false);
  return (
    <section className={classes.part} aria-labelledby="person-rights">
      <h2 id="person-rights">{t('title')}</h2>
      <Consents workspace={workspace} person={person} />
      {held.isError && <Fault fault={held.error} onRetry={() => held.refetch()} />}
      {held.data && <Held held={held.data} />}
      <div className={classes.actions}>
        <Button
          component="a"
          href={exportAddress(workspace, person)}
          download
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
        >
          {t('export')}
        </Button>
        <Button
          variant="light"
          color="red"
          disabled={!held.data}
          leftSection={<Eraser size={16} aria-hidden />}
          onClick={() => setErasing(true)}
        >
          {t('erase.open')}
        </Button>
      </div>
      {held.data && (
        <EraseDialog
          workspace={workspace}
          person={person}
          held={held.data}
          opened={erasing}
          onClose={() => setErasing(false)}
        />
      )}
    </section>
  );
}
