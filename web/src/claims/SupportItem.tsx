import { Link } from '@tanstack/react-router';
import {
  ChartColumn,
  FileText,
  Link2,
  type LucideIcon,
  MessageSquareQuote,
  NotebookPen,
  Pencil,
  Rows3,
  Ticket,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { useFormat } from '../i18n/useFormat';
import { useTexts } from '../i18n/useTexts';
import type { RecordState } from '../live';
import { IconButton } from '../ui/IconButton';
import type { SupportKind } from '../wire/generated/vocabulary';
import { attachmentUrl } from './attachments';
import { Lightbox } from './Lightbox';
import { methodIcons, methodLabel } from './methods';
import classes from './RestsOn.module.css';
import { linkOf, readDraft, type SupportDraft } from './supports';

export const kindIcons: Record<SupportKind, LucideIcon> = {
  measure: ChartColumn,
  event: Rows3,
  answer: MessageSquareQuote,
  ticket: Ticket,
  mention: MessageSquareQuote,
  note: NotebookPen,
  quote: MessageSquareQuote,
  file: FileText,
  image: FileText,
  link: Link2,
};

interface SupportItemProps {
  readonly ws: string;
  readonly record: RecordState;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  /** Opens the rows behind a number; absent where there is no map around. */
  readonly onMeasure: ((reference: string) => void) | undefined;
}

/** One thing that a statement rests on, as people read it. */
export function SupportItem({ ws, record, onEdit, onDelete, onMeasure }: SupportItemProps) {
  const { t } = useTranslation('claims');
  const common = useTranslation('common').t;
  const texts = useTexts();
  const format = useFormat();
  const support = readDraft(record);
  const confirmed = textOf(record, 'confirmed');
  const Icon = kindIcons[support.kind];
  const Method = methodIcons[support.method];
  const name = support.text || t(`kind.${support.kind}`);
  return (
    <li className={classes.support} data-stance={support.stance}>
      <Icon size={15} className={classes.kind} aria-label={t(`kind.${support.kind}`)} />
      <div className={classes.what}>
        {support.stance === 'contradicts' && (
          <span className={classes.against}>{t('stance.contradicts')}</span>
        )}
        <Words ws={ws} support={support} onMeasure={onMeasure} />
        <p className={classes.facts}>
          <span>
            <Method size={11} aria-hidden /> {texts(methodLabel(support.method))}
          </span>
          {support.source && <bdi>{support.source}</bdi>}
          {support.amount !== null && <span>n = {format.number(support.amount)}</span>}
          {support.date ? (
            <time dateTime={support.date}>{format.date(`${support.date}T00:00`)}</time>
          ) : (
            <span>{t('undated')}</span>
          )}
          {confirmed && (
            <span>{t('confirmedOn', { date: format.date(`${confirmed}T00:00`) })}</span>
          )}
        </p>
      </div>
      <span className={classes.tools}>
        <IconButton
          icon={Pencil}
          size={26}
          label={`${common('action.edit')}: ${name}`}
          onClick={onEdit}
        />
        <IconButton
          icon={Trash2}
          size={26}
          label={`${common('action.delete')}: ${name}`}
          onClick={onDelete}
        />
      </span>
    </li>
  );
}

/** The way back to the passage of a note; nothing for words that somebody typed. */
function NoteLink({ ws, reference }: { ws: string; reference: string }) {
  const { t } = useTranslation('notes');
  const [kind, note, passage] = reference.split(':');
  if (kind !== 'note' || !note || !passage) return null;
  return (
    <Link
      className={classes.link}
      to="/w/$ws/notes/$note"
      params={{ ws, note }}
      search={{ passage }}
    >
      {t('open')}
    </Link>
  );
}

interface WordsProps {
  readonly ws: string;
  readonly support: SupportDraft;
  readonly onMeasure: ((reference: string) => void) | undefined;
}

function Words({ ws, support, onMeasure }: WordsProps) {
  const { t } = useTranslation('claims');
  const [open, setOpen] = useState(false);
  const { kind, text, reference } = support;
  const url = attachmentUrl(ws, reference);
  switch (kind) {
    case 'image':
      return (
        <>
          <button
            type="button"
            className={classes.thumbnail}
            aria-label={t('enlarge', { text })}
            onClick={() => setOpen(true)}
          >
            <img src={url} alt={text} loading="lazy" />
          </button>
          {open && <Lightbox url={url} text={text} onClose={() => setOpen(false)} />}
        </>
      );
    case 'file':
      return (
        <a className={classes.link} href={url} download dir="auto">
          {text || t('kind.file')}
        </a>
      );
    case 'link': {
      const href = linkOf(reference);
      return href ? (
        <a className={classes.link} href={href} target="_blank" rel="noreferrer" dir="auto">
          {text || reference}
        </a>
      ) : (
        <span dir="auto">{text || reference}</span>
      );
    }
    case 'measure':
      return onMeasure ? (
        <button type="button" className={classes.measure} onClick={() => onMeasure(reference)}>
          <span dir="auto">{text}</span>
        </button>
      ) : (
        <span dir="auto">{text}</span>
      );
    default:
      return (
        <>
          <blockquote className={classes.words} dir="auto">
            {text}
          </blockquote>
          <NoteLink ws={ws} reference={reference} />
        </>
      );
  }
}
