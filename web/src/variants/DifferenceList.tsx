import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { useFormat } from '../i18n/useFormat';
import type { DocumentView, FieldValue } from '../live';
import { wordsOf } from '../maps/places';
import { isRichText, plainText } from '../ui/rich/richText';
import classes from './DifferenceList.module.css';
import { DifferenceMark } from './DifferenceMark';
import { type Difference, type DifferenceKind, differenceKinds } from './variants';

interface DifferenceListProps {
  readonly differences: readonly Difference[];
  readonly documents: readonly [DocumentView, DocumentView];
  readonly library: DocumentView;
  readonly onShow: (record: string) => void;
}

/** Every difference in words; each leads to its place in the table. */
export function DifferenceList({ differences, documents, library, onShow }: DifferenceListProps) {
  const { t } = useTranslation('variants');
  const format = useFormat();
  const [only, setOnly] = useState<DifferenceKind>();
  const shown = differences.filter(({ kind }) => only === undefined || kind === only);
  return (
    <>
      <h2 className={classes.title}>{t('count', { count: differences.length })}</h2>
      <div className={classes.kinds} role="group" aria-label={t('filter')}>
        {differenceKinds.map((kind) => {
          const count = differences.filter((each) => each.kind === kind).length;
          return (
            <button
              key={kind}
              type="button"
              className={classes.kind}
              aria-pressed={only === kind}
              disabled={count === 0}
              onClick={() => setOnly(only === kind ? undefined : kind)}
            >
              {t(`kind.${kind}`)} <b>{format.number(count)}</b>
            </button>
          );
        })}
      </div>
      {differences.length === 0 && <p className={classes.none}>{t('same')}</p>}
      <ul className={classes.list}>
        {shown.map((difference) => (
          <li key={`${difference.record} ${difference.kind}`}>
            <button
              type="button"
              className={classes.item}
              onClick={() => onShow(difference.record)}
            >
              <DifferenceMark difference={difference} />
              <Words difference={difference} documents={documents} library={library} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

type WordsProps = Omit<DifferenceListProps, 'differences' | 'onShow'> & {
  readonly difference: Difference;
};

function Words({ difference, documents, library }: WordsProps) {
  const { t } = useTranslation('variants');
  const format = useFormat();
  const [first, second] = documents;
  const { kind, record, type, fields } = difference;
  const document = kind === 'removed' ? first : second;
  const words = wordsOf(document, library, record) || difference.title;
  const from = placeOf(first, record);
  const to = placeOf(second, record);
  return (
    <>
      <span className={classes.words}>
        <span className={classes.type}>{t(`type.${type as 'card'}`, { defaultValue: type })}</span>{' '}
        <bdi>{words}</bdi>
      </span>
      {kind === 'moved' && (
        <small className={classes.change}>
          {from === to
            ? t('position', {
                from: format.number(difference.from?.position ?? 0),
                to: format.number(difference.to?.position ?? 0),
              })
            : t('fromTo', { from: from || '—', to: to || '—' })}
        </small>
      )}
      {kind !== 'moved' && (kind === 'removed' ? from : to) && (
        <small className={classes.place} dir="auto">
          {kind === 'removed' ? from : to}
        </small>
      )}
      {fields.map(({ name, before, after }) => (
        <small key={name} className={classes.change}>
          {t(`field.${name as 'text'}`, { defaultValue: name })}
          {': '}
          {t('fromTo', {
            from: wordsFor(before, documents, library) || '—',
            to: wordsFor(after, documents, library) || '—',
          })}
        </small>
      ))}
    </>
  );
}

/** The stage and the lane of a card; the phase of a stage. */
function placeOf(document: DocumentView, id: string): string {
  const record = document.record(id);
  const parent = textOf(document.record(record?.place?.parent ?? ''), 'title');
  if (record?.type === 'card') {
    return [parent, textOf(document.record(textOf(record, 'lane')), 'title')]
      .filter(Boolean)
      .join(' · ');
  }
  return record?.type === 'stage' ? parent : '';
}

/** A value in words: ids become the names that they stand for. */
function wordsFor(
  value: FieldValue | undefined,
  documents: readonly [DocumentView, DocumentView],
  library: DocumentView,
): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    return value.map((each: FieldValue) => wordsFor(each, documents, library)).join(', ');
  }
  if (typeof value === 'object') return isRichText(value) ? plainText(value) : '';
  const id = String(value);
  for (const view of [library, documents[1], documents[0]]) {
    const record = view.record(id);
    if (record) return textOf(record, 'name') || textOf(record, 'title') || textOf(record, 'text');
  }
  return id;
}
