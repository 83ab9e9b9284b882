import { useQuery } from '@tanstack/react-query';
import { BadgeCheck, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import type { Note, Passage } from '../wire/notes';
import { AboutLine } from './AboutLine';
import { CodeChip } from './CodeChip';
import classes from './NotePage.module.css';
import { codesQuery } from './queries';
import { SupportDialog } from './SupportDialog';

interface MarginProps {
  readonly ws: string;
  readonly note: Note;
  readonly active: string | undefined;
  readonly onOpen: (passage: string) => void;
  readonly onEdit: (passage: Passage) => void;
  readonly onUnmark: (passage: Passage) => void;
}

/** All that is marked in a note, in the order of its text. */
export function Margin({ ws, note, active, onOpen, onEdit, onUnmark }: MarginProps) {
  const { t } = useTranslation('notes');
  const [supporting, setSupporting] = useState<Passage>();
  return (
    <aside className={classes.margin} aria-labelledby="passages">
      <h2 id="passages">{t('passages')}</h2>
      {note.passages.length === 0 && <p className={classes.hint}>{t('noPassages')}</p>}
      <ul>
        {note.passages.map((passage) => (
          <PassageCard
            key={passage.id}
            ws={ws}
            passage={passage}
            active={passage.id === active}
            onOpen={() => onOpen(passage.id)}
            onEdit={() => onEdit(passage)}
            onUnmark={() => onUnmark(passage)}
            onSupport={() => setSupporting(passage)}
          />
        ))}
      </ul>
      {supporting && (
        <SupportDialog ws={ws} passage={supporting} onClose={() => setSupporting(undefined)} />
      )}
    </aside>
  );
}

interface PassageCardProps {
  readonly ws: string;
  readonly passage: Passage;
  readonly active: boolean;
  readonly onOpen: () => void;
  readonly onEdit: () => void;
  readonly onUnmark: () => void;
  readonly onSupport: () => void;
}

function PassageCard(props: PassageCardProps) {
  const { ws, passage, active, onOpen, onEdit, onUnmark, onSupport } = props;
  const { t } = useTranslation('notes');
  const codes = useQuery(codesQuery(ws)).data?.items ?? [];
  const card = useRef<HTMLLIElement>(null);
  const { anchor, certainty, facts } = passage;
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <li ref={card} className={classes.card} data-active={active || undefined}>
      <button type="button" className={classes.quote} onClick={onOpen} dir="auto">
        {anchor.quote}
      </button>
      {certainty !== 'exact' && <p className={classes.doubt}>{t(`certainty.${certainty}`)}</p>}
      {facts.codes.length > 0 && (
        <p className={classes.codes}>
          {codes
            .filter(({ id }) => facts.codes.includes(id))
            .map((code) => (
              <CodeChip key={code.id} facts={code.facts} />
            ))}
        </p>
      )}
      <AboutLine ws={ws} facts={facts} />
      {facts.remark && (
        <p className={classes.remark} dir="auto">
          {facts.remark}
        </p>
      )}
      <span className={classes.tools}>
        <IconButton
          icon={BadgeCheck}
          size={28}
          label={t('named.support', { quote: anchor.quote })}
          onClick={onSupport}
        />
        <IconButton
          icon={Pencil}
          size={28}
          label={t('named.edit', { quote: anchor.quote })}
          onClick={onEdit}
        />
        <IconButton
          icon={Trash2}
          size={28}
          label={t('named.unmark', { quote: anchor.quote })}
          onClick={onUnmark}
        />
      </span>
    </li>
  );
}
