import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mapsQuery } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { DateField } from '../ui/dates/DateField';
import type { Change, ChangeEdit } from '../wire/generated/api';
import { GroupFields } from './GroupFields';
import classes from './improvements.module.css';
import { isOfAnswers, MEASURES, placesOf } from './places';
import { editOf, type PlanDraft, planOf } from './plan';
import { placesQuery } from './queries';

const AUDIENCES = ['everyone', 'segment', 'share'] as const;
const DESIGNS = ['fitting', 'before-after', 'time-series', 'comparison', 'experiment'] as const;

interface PlanProps {
  readonly ws: string;
  readonly change: Change;
  readonly onSave: (edit: ChangeEdit) => void;
}

/** From when, for whom, and what is expected: written down first, locked once it has started. */
export function Plan({ ws, change, onSave }: PlanProps) {
  const { t } = useTranslation('improvements');
  const format = useFormat();
  const [draft, setDraft] = useState(() => planOf(change));
  const set = (part: Partial<PlanDraft>) => setDraft({ ...draft, ...part });
  const maps = useQuery(mapsQuery(ws)).data?.items ?? [];
  const places = placesOf(useQuery(placesQuery(ws, draft.map)).data);
  const edit = editOf(draft, places);
  const compares = draft.design === 'comparison' || draft.design === 'experiment';
  const written = change.facts.expected?.writtenAt;
  const choose = { value: '', label: t('spot.choose') };
  return (
    <section className={classes.card} aria-labelledby="plan">
      <h2 id="plan">{t('plan.title')}</h2>
      <p className={classes.quiet}>
        {change.locked && <Lock size={14} aria-hidden />}{' '}
        {t(change.locked ? 'plan.locked' : 'plan.hint')}
        {written && ` ${t('plan.written', { time: format.dateTime(written) })}`}
      </p>
      <form
        className={classes.group}
        onSubmit={(event) => {
          event.preventDefault();
          if (edit) onSave(edit);
        }}
      >
        <fieldset disabled={change.locked} className={classes.fieldset}>
          <div className={classes.fields}>
            <DateField
              label={t('plan.starts')}
              value={draft.starts}
              onChange={(starts) => set({ starts })}
            />
            <NativeSelect
              label={t('plan.audience')}
              value={draft.audience}
              onChange={(event) =>
                set({
                  audience:
                    AUDIENCES.find((each) => each === event.currentTarget.value) ?? 'everyone',
                })
              }
              data={AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
            />
            {draft.audience === 'share' && (
              <NumberInput
                label={t('plan.share')}
                min={0}
                max={100}
                hideControls
                value={draft.share}
                onChange={(share) => set({ share })}
              />
            )}
          </div>
          {draft.audience !== 'everyone' && (
            <GroupFields
              legend={t('group.get')}
              group={draft.group}
              onChange={(group) => set({ group })}
            />
          )}
          <div className={classes.fields}>
            <NativeSelect
              label={t('spot.map')}
              value={draft.map}
              onChange={(event) => set({ map: event.currentTarget.value, place: '' })}
              data={[choose, ...maps.map(({ id, title }) => ({ value: id, label: title }))]}
            />
            <NativeSelect
              label={t('spot.place')}
              value={draft.place}
              onChange={(event) => set({ place: event.currentTarget.value })}
              data={[choose, ...places.map(({ key, name }) => ({ value: key, label: name }))]}
            />
            <NativeSelect
              label={t('plan.measure')}
              value={draft.measure}
              onChange={(event) =>
                set({
                  measure: MEASURES.find((each) => each === event.currentTarget.value) ?? 'goes-on',
                })
              }
              data={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
            />
            <NativeSelect
              label={t('plan.direction')}
              value={draft.direction}
              onChange={(event) =>
                set({ direction: event.currentTarget.value === 'down' ? 'down' : 'up' })
              }
              data={(['up', 'down'] as const).map((value) => ({
                value,
                label: t(`direction.${value}`),
              }))}
            />
            <NumberInput
              label={t('plan.size')}
              description={t(`unit.name.${draft.measure}`)}
              inputWrapperOrder={['label', 'input', 'description']}
              min={0}
              hideControls
              value={draft.size}
              onChange={(size) => set({ size })}
            />
            {!isOfAnswers(draft.measure) && (
              <NumberInput
                label={t('plan.within')}
                min={1}
                max={365}
                hideControls
                value={draft.withinDays}
                onChange={(withinDays) => set({ withinDays })}
              />
            )}
            <NativeSelect
              label={t('plan.design')}
              value={draft.design}
              onChange={(event) =>
                set({
                  design: DESIGNS.find((each) => each === event.currentTarget.value) ?? 'fitting',
                })
              }
              data={DESIGNS.map((value) => ({ value, label: t(`design.${value}`) }))}
            />
            {draft.design === 'experiment' && (
              <NativeSelect
                label={t('plan.reading')}
                value={draft.reading}
                onChange={(event) =>
                  set({ reading: event.currentTarget.value === 'always' ? 'always' : 'once' })
                }
                data={(['once', 'always'] as const).map((value) => ({
                  value,
                  label: t(`reading.${value}`),
                }))}
              />
            )}
          </div>
          {compares && (
            <GroupFields
              legend={t('group.others')}
              group={draft.compareWith}
              onChange={(compareWith) => set({ compareWith })}
            />
          )}
          {!change.locked && (
            <Button type="submit" disabled={!edit} className={classes.start}>
              {t('plan.save')}
            </Button>
          )}
        </fieldset>
      </form>
    </section>
  );
}
