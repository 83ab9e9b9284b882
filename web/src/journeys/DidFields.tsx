import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Behaviour, behaviourOf, type Did, filterOfBehaviour } from './behaviour';
import classes from './FilterBar.module.css';
import type { Customers } from './search';
import { TraitFields } from './TraitFields';
import type { Place } from './useMapPlaces';

export interface DidFieldsProps {
  readonly ws: string;
  readonly touchpoints: readonly Place[];
  readonly filter: Customers;
  readonly onChange: (
    changes: {
      readonly [name in keyof Customers]?: Customers[name] | undefined;
    },
  ) => void;
}

/**
 * What customers must have done, each so often within so many days, what they must not, and what
 * their evidence must say of them.
 */
export function DidFields({ ws, touchpoints, filter, onChange }: DidFieldsProps) {
  const { t } = useTranslation('journeys');
  const behaviour = behaviourOf(filter);
  const change = (changes: Partial<Behaviour>) =>
    onChange(filterOfBehaviour({ ...behaviour, ...changes }));
  const [first] = touchpoints;
  const { did, didNot } = behaviour;
  return (
    <div className={classes.fields}>
      <p>{t('filter.didHint')}</p>
      {did.map((one, at) => (
        <Came
          // biome-ignore lint/suspicious/noArrayIndexKey: the same touchpoint may be asked for twice
          key={at}
          one={one}
          touchpoints={touchpoints}
          onChange={(changed) =>
            change({
              did: changed
                ? did.map((each, i) => (i === at ? changed : each))
                : did.filter((_, i) => i !== at),
            })
          }
        />
      ))}
      {didNot.map((id, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          key={at}
          className={classes.one}
        >
          <Where
            label={t('filter.neverTo')}
            touchpoints={touchpoints}
            value={id}
            onChange={(other) =>
              change({ didNot: didNot.map((each, i) => (i === at ? other : each)) })
            }
          />
          <Remove onClick={() => change({ didNot: didNot.filter((_, i) => i !== at) })} />
        </div>
      ))}
      {first && (
        <div className={classes.pair}>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<Plus size={13} aria-hidden />}
            onClick={() => change({ did: [...did, { id: first.id, times: 1, withinDays: 0 }] })}
          >
            {t('filter.addCame')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<Plus size={13} aria-hidden />}
            onClick={() => change({ didNot: [...didNot, first.id] })}
          >
            {t('filter.addNever')}
          </Button>
        </div>
      )}
      <TraitFields ws={ws} filter={filter} onChange={onChange} />
    </div>
  );
}

interface CameProps {
  readonly one: Did;
  readonly touchpoints: readonly Place[];
  /** Undefined takes it out. */
  readonly onChange: (one: Did | undefined) => void;
}

function Came({ one, touchpoints, onChange }: CameProps) {
  const { t } = useTranslation('journeys');
  return (
    <fieldset className={classes.came}>
      <div className={classes.one}>
        <Where
          label={t('filter.cameTo')}
          touchpoints={touchpoints}
          value={one.id}
          onChange={(id) => onChange({ ...one, id })}
        />
        <Remove onClick={() => onChange(undefined)} />
      </div>
      <div className={classes.pair}>
        <NumberInput
          size="xs"
          min={1}
          max={1000}
          label={t('filter.times')}
          value={one.times}
          onChange={(value) => onChange({ ...one, times: Number(value) || 1 })}
        />
        <NumberInput
          size="xs"
          min={0}
          max={36_500}
          label={t('filter.withinDays')}
          placeholder={t('filter.whenever')}
          value={one.withinDays || ''}
          onChange={(value) => onChange({ ...one, withinDays: Number(value) || 0 })}
        />
      </div>
    </fieldset>
  );
}

interface WhereProps {
  readonly label: string;
  readonly touchpoints: readonly Place[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Where({ label, touchpoints, value, onChange }: WhereProps) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={touchpoints.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function Remove({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('journeys');
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      aria-label={t('filter.takeOut')}
      onClick={onClick}
    >
      <X size={14} aria-hidden />
    </Button>
  );
}
