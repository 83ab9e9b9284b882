import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { QuotedPassage } from '../wire/notes';
import { AboutLine } from './AboutLine';
import classes from './NotePage.module.css';

interface PassageListProps {
  readonly ws: string;
  readonly items: readonly QuotedPassage[];
}

/** Passages away from their notes; each opens its place. */
export function PassageList({ ws, items }: PassageListProps) {
  const { t } = useTranslation('notes');
  const format = useFormat();
  return (
    <ul className={classes.quotes}>
      {items.map(({ passage, note }) => (
        <li key={passage.id} className={classes.card}>
          <Link
            to="/w/$ws/notes/$note"
            params={{ ws, note: passage.note }}
            search={{ passage: passage.id }}
            className={classes.quote}
            dir="auto"
          >
            {passage.anchor.quote}
          </Link>
          <p className={classes.facts}>
            <bdi>{note.title || t('untitled')}</bdi>
            <span>{t(`kind.${note.kind}`)}</span>
            {note.person && <bdi>{note.person}</bdi>}
            {note.date && <time dateTime={note.date}>{format.date(`${note.date}T00:00`)}</time>}
          </p>
          <AboutLine ws={ws} facts={passage.facts} />
        </li>
      ))}
    </ul>
  );
}
