import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { showProblem, showUndo } from '../ui/toasts';
import classes from './improvements.module.css';
import { refreshImprovements, remove, restore, type Subject } from './queries';
import { useSaving } from './useSaving';

interface RemoveProps {
  readonly ws: string;
  readonly subject: Subject;
  readonly id: string;
  readonly title: string;
  /** Leaves the page of what is gone, before anything asks for it again. */
  readonly leave: () => Promise<void>;
}

/** Moves an opportunity or a change to the trash, with a way back. */
export function Remove({ ws, subject, id, title, leave }: RemoveProps) {
  const { t } = useTranslation('improvements');
  const client = useQueryClient();
  const offerUndo = () =>
    showUndo(t('removed', { title }), () => {
      restore(ws, subject, id).then(() => refreshImprovements(client, ws), showProblem);
    });
  const removing = useSaving(ws, async () => {
    await remove(ws, subject, id);
    // At once: to read everything again may take a while.
    offerUndo();
    await leave();
  });
  return (
    <Button
      className={classes.remove}
      variant="subtle"
      color="red"
      leftSection={<Trash2 size={15} aria-hidden />}
      loading={removing.isPending}
      onClick={() => removing.mutate(undefined)}
    >
      {t(subject === 'changes' ? 'change.remove' : 'opportunity.remove')}
    </Button>
  );
}
