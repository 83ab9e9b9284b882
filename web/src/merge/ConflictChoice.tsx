import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentView, FieldValue } from '../live';
import { wordsOf } from '../maps/places';
import { useValueWords } from '../variants/useValueWords';
import { conflictKey, type MergeConflict } from './merge';
import classes from './merge.module.css';

interface ConflictChoiceProps {
  readonly conflict: MergeConflict;
  /** The map and the proposal. */
  readonly documents: readonly [DocumentView, DocumentView];
  readonly library: DocumentView;
  /** Undefined while it is not settled; true takes the proposal's. */
  readonly value: boolean | undefined;
  readonly onChange: (mine: boolean) => void;
}

/** One thing that both maps changed: either value beside the other, below what it was. */
export function ConflictChoice(props: ConflictChoiceProps) {
  const { conflict, documents, library, value, onChange } = props;
  const { t } = useTranslation(['merge', 'variants']);
  const words = useValueWords(documents, library);
  const { record, type, aspect } = conflict;
  const [map, proposal] = documents;
  const name = wordsOf(map, library, record) || wordsOf(proposal, library, record);
  const shown = (held: FieldValue | undefined) => {
    if (aspect === 'deleted') return held === true ? t('isDeleted') : t('isKept');
    return words(held) || t('isEmpty');
  };
  const what =
    aspect === 'deleted'
      ? t('deletedOrEdited')
      : aspect === '@place'
        ? t('place')
        : t(`variants:field.${aspect as 'text'}`, { defaultValue: aspect });
  return (
    <Radio.Group
      className={classes.conflict}
      name={conflictKey(conflict)}
      value={value === undefined ? '' : value ? 'mine' : 'theirs'}
      onChange={(chosen) => onChange(chosen === 'mine')}
      label={
        <>
          <span className={classes.type}>
            {t(`variants:type.${type as 'card'}`, { defaultValue: type })}
          </span>{' '}
          <bdi>{name}</bdi> · {what}
        </>
      }
      description={aspect === 'deleted' ? undefined : t('was', { value: shown(conflict.base) })}
    >
      <div className={classes.sides}>
        {(['theirs', 'mine'] as const).map((side) => (
          <Radio.Card key={side} value={side} className={classes.side}>
            <Radio.Indicator aria-hidden />
            <span>
              <small>{t(side)}</small>
              <span dir="auto">{shown(conflict[side])}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
