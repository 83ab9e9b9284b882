import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../app/useWorkspace';
import classes from './NotesPage.module.css';
import { PassageList } from './PassageList';
import { passagesQuery } from './queries';

/** The passages of notes about a touchpoint; nothing when there are none. */
export function SaidAbout({ touchpoint }: { touchpoint: string }) {
  const { t } = useTranslation('notes');
  const ws = useWorkspaceId();
  const items = useQuery(passagesQuery(ws, { touchpoint })).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={classes.about} aria-labelledby={`said-${touchpoint}`}>
      <h3 id={`said-${touchpoint}`}>{t('saidAbout')}</h3>
      <PassageList ws={ws} items={items} />
    </section>
  );
}
