import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import classes from './NotesPage.module.css';
import { notesOfQuery } from './queries';

interface NotesOfProps {
  readonly ws: string;
  /** All names of one person. */
  readonly names: readonly string[];
}

/** The notes in which a person took part, under whichever name; nothing when there are none. */
export function NotesOf({ ws, names }: NotesOfProps) {
  const { t } = useTranslation('notes');
  const format = useFormat();
  const notes = useQueries({
    queries: names.map((name) => notesOfQuery(ws, name)),
    combine: (results) => results.flatMap(({ data }) => data?.items ?? []),
  });
  if (notes.length === 0) return null;
  return (
    <section className={classes.about} aria-labelledby="notes-of">
      <h2 id="notes-of">{t('title')}</h2>
      <ul className={classes.list}>
        {notes.map(({ id, facts }) => (
          <li key={id} className={classes.line}>
            <Link to="/w/$ws/notes/$note" params={{ ws, note: id }} className={classes.name}>
              <bdi>{facts.title || t('untitled')}</bdi>
            </Link>
            <p className={classes.facts}>
              <span>{t(`kind.${facts.kind}`)}</span>
              {facts.date && (
                <time dateTime={facts.date}>{format.date(`${facts.date}T00:00`)}</time>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
