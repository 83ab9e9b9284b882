import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { useFormat } from '../i18n/useFormat';
import type { DocumentView } from '../live';
import { wordsOf } from '../maps/places';
import classes from './DifferenceList.module.css';
import { DifferenceMark } from './DifferenceMark';
import { useValueWords } from './useValueWords';
import { type Difference, type DifferenceKind, differenceKinds } from './variants';

interface DifferenceListProps {
  readonly differences: readonly Difference[];
  readonly documents: readonly [DocumentView, DocumentView];
  readonly library: DocumentView;
  /** Absent where there is nothing to lead to. */
  readonly onShow?: (record: string) => void;
  /** What else can be done about one, beside its words. */
  readonly action?: (difference: Difference) => ReactNode;
}

/** Every difference in words; each leads to its place in the table. */
export function DifferenceList({
  differences,
  documents,
  library,
  onShow,
  action,
}: DifferenceListProps) {
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
          <li key={`${difference.record} ${difference.kind}`} className={classes.line}>
            {onShow ? (
              <button
                type="button"
                className={classes.item}
                onClick={() => onShow(difference.record)}
              >
                <DifferenceMark difference={difference} />
                <Words difference={difference} documents={documents} library={library} />
              </button>
            ) : (
              <div className={classes.item}>
                <DifferenceMark difference={difference} />
                <Words difference={difference} documents={documents} library={library} />
              </div>
            )}
            {action?.(difference)}
          </li>
        ))}
      </ul>
    </>
  );
}

type WordsProps = Pick<DifferenceListProps, 'documents' | 'library'> & {
  readonly difference: Difference;
};

function Words({ difference, documents, library }: WordsProps) {
  const { t } = useTranslation('variants');
  const format = useFormat();
  const value = useValueWords(documents, library);
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
            from: value(before) || '—',
            to: value(after) || '—',
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
