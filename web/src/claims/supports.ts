import { numberOf, textOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import { type DocumentView, type Fields, idxAt, newId, type Op, type RecordState } from '../live';
import { today } from '../ui/dates/today';
import type { Score } from '../wire/analysis';
import type { EventRow, FoundEvidencePassage } from '../wire/generated/api';
import { choices, type Method, maxLength, type SupportKind } from '../wire/generated/vocabulary';
import type { Attachment } from './attachments';

/** What a person fills in about one thing that a statement rests on. */
export interface SupportDraft {
  readonly kind: SupportKind;
  readonly method: Method;
  readonly stance: 'supports' | 'contradicts';
  readonly text: string;
  readonly source: string;
  readonly reference: string;
  /** A day, such as 2026-03-01; empty when nobody knows. */
  readonly date: string;
  readonly amount: number | null;
}

export function emptyDraft(kind: SupportKind): SupportDraft {
  return {
    kind,
    method: kind === 'quote' ? 'interview' : 'other',
    stance: 'supports',
    text: '',
    source: '',
    reference: '',
    date: today(),
    amount: null,
  };
}

/** A file that is kept, as a support that is called by its name. */
export function fileDraft({ id, name, mediaType }: Attachment): SupportDraft {
  const kind = mediaType.startsWith('image/') ? 'image' : 'file';
  const text = name.replace(/\.[^.]+$/, '').replaceAll(/[_-]+/g, ' ');
  return { ...emptyDraft(kind), text, reference: id };
}

export function readDraft(record: RecordState): SupportDraft {
  const kind = textOf(record, 'kind');
  const method = textOf(record, 'method');
  return {
    kind: choices.SupportKind.find((each) => each === kind) ?? 'quote',
    method: choices.Method.find((each) => each === method) ?? 'other',
    stance: textOf(record, 'stance') === 'contradicts' ? 'contradicts' : 'supports',
    text: textOf(record, 'text'),
    source: textOf(record, 'source'),
    reference: textOf(record, 'reference'),
    date: textOf(record, 'date'),
    amount: numberOf(record, 'amount') ?? null,
  };
}

/** Puts a support last below what it supports. */
export function addSupport(
  document: DocumentView,
  parent: string,
  draft: SupportDraft,
): readonly Op[] {
  const siblings = document.children(parent);
  const place = { parent, idx: idxAt(siblings, siblings.length) };
  return [{ o: 'create', id: newId(), type: 'support', place, f: { ...draft } }];
}

/** Writes only what was changed, so that nobody else's edit of the rest is lost. */
export function changeSupport(record: RecordState, draft: SupportDraft): readonly Op[] {
  const before = readDraft(record);
  const names = Object.keys(draft) as (keyof SupportDraft)[];
  const changed = names.filter((name) => draft[name] !== before[name]);
  if (changed.length === 0) return [];
  const fields: Fields = Object.fromEntries(changed.map((name) => [name, draft[name]]));
  return setFields(record.id, fields);
}

const methodByKind: Record<EventRow['kind'], Method> = {
  event: 'analytics',
  answer: 'survey',
  ticket: 'support',
  mention: 'social',
  note: 'observation',
};

/** A row of the evidence as a support: its words, where it came from and when. */
export function rowDraft(row: EventRow): SupportDraft {
  return {
    kind: row.kind,
    method: methodByKind[row.kind],
    stance: 'supports',
    text:
      row.text?.slice(0, maxLength.support.text) ||
      (row.value === undefined ? row.type : `${row.type}: ${row.value}`),
    source: row.source,
    reference: String(row.sequence),
    date: row.time.slice(0, 10),
    amount: 1,
  };
}

/** A passage of an interview as a support that leads back to it. */
export function passageDraft({ interview, text, day }: FoundEvidencePassage): SupportDraft {
  return {
    kind: 'note',
    method: 'interview',
    stance: 'supports',
    text: text.slice(0, maxLength.support.text),
    source: interview.title,
    reference: `note:${interview.note}:${interview.passage}`,
    date: day ?? '',
    amount: 1,
  };
}

/** A number of the measured journey; its reference opens the rows behind it. */
export interface MeasuredNumber {
  readonly reference: string;
  readonly text: string;
  readonly method: Method;
  readonly amount: number;
}

export function numberDraft(number: MeasuredNumber, asOf: string, source: string): SupportDraft {
  return {
    kind: 'measure',
    method: number.method,
    stance: 'supports',
    text: number.text,
    source,
    reference: number.reference,
    date: asOf.slice(0, 10),
    amount: number.amount,
  };
}

/** The scale of a score, such as 1–5. */
export function scaleOf(score: Score): string {
  return `${score.scale.min}–${score.scale.max}`;
}

/** An address that a person typed, with its scheme; undefined for what is none to open. */
export function linkOf(typed: string): string | undefined {
  const words = typed.trim();
  const url = /^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `https://${words}`;
  try {
    const { protocol, hostname } = new URL(url);
    return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.')
      ? url
      : undefined;
  } catch {
    return undefined;
  }
}
