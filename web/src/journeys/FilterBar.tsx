import { Button, NativeSelect } from '@mantine/core';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dayAfter, dayBefore } from '../compare/search';
import { useChannels } from '../compare/useDefaults';
import { useNames } from '../compare/useNames';
import { DateField } from '../ui/dates/DateField';
import { DidButton } from './DidButton';
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
  /** Whether it is said elsewhere whose customers count. */
  readonly everybody?: boolean;
}

/** Whose journeys count, and which of their events. */
export function FilterBar({
  ws,
  touchpoints,
  filter,
  onChange,
  began = false,
  everybody = false,
}: FilterBarProps) {
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
      {!everybody && (
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
      )}
      <DateField
        size="xs"
        label={t(began ? 'filter.beganFrom' : 'measured:filter.from')}
        max={filter.to ? dayBefore(filter.to) : undefined}
        value={filter.from ?? ''}
        onChange={(from) => onChange({ from })}
      />
      <DateField
        size="xs"
        label={t(began ? 'filter.beganTo' : 'measured:filter.to')}
        min={filter.from}
        value={filter.to ? dayBefore(filter.to) : ''}
        onChange={(day) => onChange({ to: day && dayAfter(day) })}
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
      <DidButton ws={ws} touchpoints={touchpoints} filter={filter} onChange={onChange} />
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
