import { Button, NativeSelect, NumberInput, Popover, TextInput } from '@mantine/core';
import { Footprints, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dayAfter, dayBefore } from '../compare/search';
import { useChannels } from '../compare/useDefaults';
import { useNames } from '../compare/useNames';
import classes from './FilterBar.module.css';
import type { JourneyFilter } from './search';
import type { Place } from './useMapPlaces';

type Changes = { readonly [name in keyof JourneyFilter]?: string | undefined };

interface FilterBarProps {
  readonly ws: string;
  readonly touchpoints: readonly Place[];
  readonly filter: JourneyFilter;
  readonly onChange: (changes: Changes) => void;
  /** Whether days and channel are those in which a journey began, and the whole of it counts. */
  readonly began?: boolean;
}

/** Whose journeys count, and which of their events. */
export function FilterBar({ ws, touchpoints, filter, onChange, began = false }: FilterBarProps) {
  const { t } = useTranslation(['journeys', 'measured']);
  const names = useNames();
  const channels = useChannels(ws);
  const isOn = Object.keys(filter).length > 0;
  return (
    <form
      className={classes.bar}
      aria-label={t('filter.label')}
      onSubmit={(event) => event.preventDefault()}
    >
      <NativeSelect
        size="xs"
        label={t('measured:toolbar.customers')}
        value={filter.persona ?? ''}
        onChange={(event) => onChange({ persona: event.currentTarget.value })}
        data={[
          { value: '', label: t('measured:toolbar.everybody') },
          ...names.personas.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput
        type="date"
        size="xs"
        label={t(began ? 'filter.beganFrom' : 'measured:filter.from')}
        max={filter.to ? dayBefore(filter.to) : undefined}
        value={filter.from ?? ''}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        size="xs"
        label={t(began ? 'filter.beganTo' : 'measured:filter.to')}
        min={filter.from}
        value={filter.to ? dayBefore(filter.to) : ''}
        onChange={(event) => {
          const day = event.currentTarget.value;
          onChange({ to: day && dayAfter(day) });
        }}
      />
      <NativeSelect
        size="xs"
        label={t(began ? 'filter.beganChannel' : 'measured:filter.channel')}
        value={filter.channel ?? ''}
        onChange={(event) => onChange({ channel: event.currentTarget.value })}
        data={[
          { value: '', label: t('measured:trend.allChannels') },
          ...channels.map((key) => ({ value: key, label: names.channel(key) })),
        ]}
      />
      <Did touchpoints={touchpoints} filter={filter} onChange={onChange} />
      {isOn && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<X size={14} aria-hidden />}
          onClick={() =>
            onChange(Object.fromEntries(Object.keys(filter).map((name) => [name, undefined])))
          }
        >
          {t('measured:filter.clear')}
        </Button>
      )}
    </form>
  );
}

type DidProps = Pick<FilterBarProps, 'touchpoints' | 'filter' | 'onChange'>;

/** Only who came somewhere, or never did. */
function Did({ touchpoints, filter, onChange }: DidProps) {
  const { t } = useTranslation(['journeys', 'measured']);
  const nameOf = (id: string) => touchpoints.find((each) => each.id === id)?.name ?? id;
  const words = [
    filter.did && t('filter.came', { name: nameOf(filter.did) }),
    filter.didNot && t('filter.cameNever', { name: nameOf(filter.didNot) }),
  ]
    .filter(Boolean)
    .join(' · ');
  const places = (none: string) => [
    { value: '', label: none },
    ...touchpoints.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const count = (name: 'times' | 'withinDays', value: string | number) =>
    onChange({ [name]: Number(value) > 0 ? String(value) : undefined });
  return (
    <Popover width={300} withinPortal trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant={words ? 'light' : 'default'}
          className={classes.did ?? ''}
          leftSection={<Footprints size={14} aria-hidden />}
        >
          <bdi>{words || t('filter.did')}</bdi>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.fields}>
          <p>{t('filter.didHint')}</p>
          <NativeSelect
            size="xs"
            label={t('filter.cameTo')}
            value={filter.did ?? ''}
            onChange={(event) => onChange({ did: event.currentTarget.value })}
            data={places(t('filter.anywhere'))}
          />
          {filter.did && (
            <div className={classes.pair}>
              <NumberInput
                size="xs"
                min={1}
                max={1000}
                label={t('filter.times')}
                value={filter.times ?? 1}
                onChange={(value) => count('times', value)}
              />
              <NumberInput
                size="xs"
                min={0}
                max={36_500}
                label={t('filter.withinDays')}
                placeholder={t('filter.whenever')}
                value={filter.withinDays ?? ''}
                onChange={(value) => count('withinDays', value)}
              />
            </div>
          )}
          <NativeSelect
            size="xs"
            label={t('filter.neverTo')}
            value={filter.didNot ?? ''}
            onChange={(event) => onChange({ didNot: event.currentTarget.value })}
            data={places('–')}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
