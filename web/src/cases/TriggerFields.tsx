import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mapsQuery } from '../api/queries';
import { subjectsQuery } from '../surveys/queries';
import classes from './cases.module.css';
import type { DraftFieldsProps } from './RuleForm';

/** What opens a case, as its kind asks. */
export function TriggerFields(props: DraftFieldsProps) {
  const { t } = useTranslation('cases');
  const { draft, onChange } = props;
  switch (draft.kind) {
    case 'low-score':
      return (
        <div className={classes.fields}>
          <NumberInput
            label={t('trigger.atOrBelow')}
            value={draft.atOrBelow}
            onChange={(value) => typeof value === 'number' && onChange({ atOrBelow: value })}
          />
          <NativeSelect
            label={t('trigger.unit')}
            value={draft.unit}
            onChange={(event) =>
              onChange({ unit: event.currentTarget.value === 'percent' ? 'percent' : 'points' })
            }
            data={[
              { value: 'points', label: t('trigger.points') },
              { value: 'percent', label: t('trigger.percent') },
            ]}
          />
          <TextInput
            label={t('trigger.question')}
            placeholder={t('trigger.anyQuestion')}
            value={draft.question}
            onChange={(event) => onChange({ question: event.currentTarget.value })}
            maxLength={400}
          />
          <Touchpoint {...props} />
        </div>
      );
    case 'negative-mood':
      return (
        <div className={classes.fields}>
          <Touchpoint {...props} />
        </div>
      );
    case 'keyword':
      return (
        <>
          <Textarea
            required
            label={t('trigger.words')}
            description={t('trigger.wordsHint')}
            value={draft.words}
            onChange={(event) => onChange({ words: event.currentTarget.value })}
            autosize
            minRows={2}
            dir="auto"
          />
          <div className={classes.fields}>
            <Touchpoint {...props} />
          </div>
        </>
      );
    case 'ticket-priority':
      return (
        <TextInput
          required
          label={t('trigger.values')}
          value={draft.values}
          onChange={(event) => onChange({ values: event.currentTarget.value })}
          dir="auto"
        />
      );
    case 'repeated-failure':
      return (
        <div className={classes.fields}>
          <NumberInput
            label={t('trigger.times')}
            value={draft.times}
            onChange={(value) => typeof value === 'number' && onChange({ times: value })}
            min={2}
            max={100}
            allowDecimal={false}
          />
          <NumberInput
            label={t('trigger.withinDays')}
            value={draft.withinDays}
            onChange={(value) => typeof value === 'number' && onChange({ withinDays: value })}
            min={1}
            max={365}
            allowDecimal={false}
          />
          <Touchpoint {...props} />
        </div>
      );
    case 'silence':
      return <Place {...props} />;
  }
}

function Touchpoint({ ws, draft, onChange }: DraftFieldsProps) {
  const { t } = useTranslation('cases');
  const touchpoints = useQuery(subjectsQuery(ws)).data?.touchpoints ?? [];
  return (
    <NativeSelect
      label={t('trigger.touchpoint')}
      value={draft.touchpoint}
      onChange={(event) => onChange({ touchpoint: event.currentTarget.value })}
      data={[
        { value: '', label: t('trigger.anyTouchpoint') },
        ...touchpoints.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function Place({ ws, draft, onChange }: DraftFieldsProps) {
  const { t } = useTranslation('cases');
  const maps = useQuery(mapsQuery(ws)).data?.items ?? [];
  const subjects = useQuery(subjectsQuery(ws)).data?.stages ?? [];
  const stages = subjects.filter(({ map }) => map === draft.map);
  return (
    <div className={classes.fields}>
      <NativeSelect
        required
        label={t('trigger.map')}
        value={draft.map}
        onChange={(event) => onChange({ map: event.currentTarget.value, stage: '' })}
        data={[
          { value: '', label: t('close.choose') },
          ...maps.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <NativeSelect
        label={t('trigger.stage')}
        value={draft.stage}
        onChange={(event) => onChange({ stage: event.currentTarget.value })}
        data={[
          { value: '', label: t('trigger.anyStage') },
          ...stages.slice(0, -1).map(({ stage, title }) => ({ value: stage, label: title })),
        ]}
      />
    </div>
  );
}
