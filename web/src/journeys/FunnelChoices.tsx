import { ActionIcon, Checkbox, MultiSelect, NativeSelect, NumberInput } from '@mantine/core';
import { ArrowDown, ArrowUp, Ban, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  entries,
  entriesOf,
  excludableAt,
  orderOf,
  orders,
  plainStep,
  type Step,
  wordsOf,
} from './funnel';
import classes from './journeys.module.css';
import type { TabProps } from './tab';

const WINDOWS = ['0', '1', '7', '14', '30', '60', '90', '180', '365'];

interface FunnelChoicesProps extends Pick<TabProps, 'places' | 'search' | 'onChange'> {
  readonly steps: readonly Step[];
}

/** Which steps a funnel has, and how they may follow each other. */
export function FunnelChoices({ places, search, steps, onChange }: FunnelChoicesProps) {
  const { t } = useTranslation(['journeys', 'measured']);
  const order = orderOf(search);
  const set = (changed: readonly Step[]) => onChange({ funnel: wordsOf(changed) });
  const left = places.touchpoints.filter(({ id }) => steps.every((step) => step.id !== id));
  return (
    <>
      <div className={classes.choices}>
        <NativeSelect
          size="xs"
          label={t('funnel.order')}
          value={order}
          onChange={(event) => onChange({ order: event.currentTarget.value })}
          data={orders.map((value) => ({ value, label: t(`measured:toolbar.orderName.${value}`) }))}
        />
        <NativeSelect
          size="xs"
          label={t('funnel.counted')}
          value={entriesOf(search)}
          onChange={(event) => onChange({ entries: event.currentTarget.value })}
          data={entries.map((value) => ({ value, label: t(`funnel.entries.${value}`) }))}
        />
        <NativeSelect
          size="xs"
          label={t('measured:toolbar.window')}
          value={search.window ?? '0'}
          onChange={(event) => onChange({ window: event.currentTarget.value })}
          data={WINDOWS.map((value) => ({
            value,
            label:
              value === '0'
                ? t('measured:toolbar.noLimit')
                : t('measured:toolbar.days', { count: Number(value) }),
          }))}
        />
      </div>
      <p className={classes.quiet}>{t(`funnel.orderHint.${order}`)}</p>
      <ol className={classes.steps} aria-label={t('funnel.steps')}>
        {steps.map((step, at) => (
          <StepLine
            key={step.id}
            step={step}
            at={at}
            steps={steps}
            name={places.touchpoints.find(({ id }) => id === step.id)?.name ?? step.id}
            timed={order !== 'any'}
            excludable={order === 'sequential' && at > 0 ? excludableAt(steps, at, places) : []}
            onChange={set}
          />
        ))}
      </ol>
      {left.length > 0 && steps.length < 20 && (
        <NativeSelect
          size="xs"
          className={classes.adding ?? ''}
          aria-label={t('funnel.add')}
          value=""
          onChange={(event) => {
            const id = event.currentTarget.value;
            if (id) set([...steps, plainStep(id)]);
          }}
          data={[
            { value: '', label: t('funnel.add') },
            ...left.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </>
  );
}

interface StepLineProps {
  readonly step: Step;
  readonly at: number;
  readonly steps: readonly Step[];
  readonly name: string;
  /** Whether steps have times of their own. */
  readonly timed: boolean;
  /** What may be kept from coming in between; none where the order has no use for it. */
  readonly excludable: TabProps['places']['touchpoints'];
  readonly onChange: (steps: readonly Step[]) => void;
}

function StepLine({ step, at, steps, name, timed, excludable, onChange }: StepLineProps) {
  const { t } = useTranslation('journeys');
  const inside = at > 0 && at < steps.length - 1;
  const change = (changes: Partial<Step>) =>
    onChange(steps.map((one, i) => (i === at ? { ...one, ...changes } : one)));
  const move = (by: -1 | 1) => {
    const moved = [...steps];
    moved.splice(at, 1);
    moved.splice(at + by, 0, step);
    onChange(moved);
  };
  return (
    <li>
      <strong dir="auto">{name}</strong>
      {inside && (
        <Checkbox
          size="xs"
          label={t('funnel.optional')}
          checked={step.optional}
          onChange={(event) => change({ optional: event.currentTarget.checked })}
        />
      )}
      {at > 0 && timed && (
        <NumberInput
          size="xs"
          min={0}
          max={36_500}
          className={classes.days ?? ''}
          aria-label={t('funnel.within', { name })}
          placeholder={t('funnel.withinDays')}
          value={step.withinDays || ''}
          onChange={(value) => change({ withinDays: Number(value) || 0 })}
          suffix={t('funnel.daysSuffix')}
        />
      )}
      <span className={classes.stepTools}>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          disabled={at === 0}
          aria-label={t('funnel.earlier', { name })}
          onClick={() => move(-1)}
        >
          <ArrowUp size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          disabled={at === steps.length - 1}
          aria-label={t('funnel.later', { name })}
          onClick={() => move(1)}
        >
          <ArrowDown size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          disabled={steps.length === 1}
          aria-label={t('funnel.remove', { name })}
          onClick={() => onChange(steps.filter((one) => one.id !== step.id))}
        >
          <X size={14} aria-hidden />
        </ActionIcon>
      </span>
      {excludable.length > 0 && (
        <MultiSelect
          size="xs"
          className={classes.notBetween ?? ''}
          aria-label={t('funnel.notBetween', { name })}
          placeholder={step.notBefore.length === 0 ? t('funnel.nothingBarred') : ''}
          leftSection={<Ban size={13} aria-hidden />}
          value={step.notBefore.filter((one) => excludable.some(({ id }) => id === one))}
          onChange={(notBefore) => change({ notBefore })}
          data={excludable.map(({ id, name: label }) => ({ value: id, label }))}
          maxValues={10}
        />
      )}
    </li>
  );
}
