import { Button, NativeSelect, Popover } from '@mantine/core';
import { Filter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dayAfter, dayBefore } from '../compare/search';
import { useChannels } from '../compare/useDefaults';
import { useNames } from '../compare/useNames';
import { useFormat } from '../i18n/useFormat';
import { DidFields } from '../journeys/DidFields';
import { type JourneyFilter, readFilter } from '../journeys/search';
import { useDidWords } from '../journeys/useDidWords';
import type { Place } from '../journeys/useMapPlaces';
import { DateField } from '../ui/dates/DateField';
import classes from './EventFilter.module.css';
import { useMeasured } from './measuredStore';
import type { Shown } from './queries';

/** Which events count in all that the measured map shows, and whose: by what customers did. */
export function EventFilter({ ws }: { ws: string }) {
  const { t } = useTranslation('measured');
  const shown = useMeasured((state) => state.shown);
  const touchpoints = useTouchpoints();
  const words = [useWords(shown), useDidWords(searchOf(shown), touchpoints)]
    .filter(Boolean)
    .join(' · ');
  return (
    <Popover width={320} withinPortal trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={words ? 'light' : 'default'}
          leftSection={<Filter size={14} aria-hidden />}
          title={t('filter.hint')}
        >
          <bdi>{words || t('filter.title')}</bdi>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Fields ws={ws} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Fields({ ws }: { ws: string }) {
  const { t } = useTranslation('measured');
  const names = useNames();
  const channels = useChannels(ws);
  const shown = useMeasured((state) => state.shown);
  const { setShown } = useMeasured.getState();
  const touchpoints = useTouchpoints();
  const change = (changed: Shown) =>
    setShown(
      Object.fromEntries(Object.entries({ ...shown, ...changed }).filter(([, value]) => value)),
    );
  return (
    <div className={classes.fields}>
      <p>{t('filter.hint')}</p>
      <DateField
        size="xs"
        label={t('filter.from')}
        max={shown.to ? dayBefore(shown.to) : undefined}
        value={shown.from ?? ''}
        onChange={(from) => change({ from })}
      />
      <DateField
        size="xs"
        label={t('filter.to')}
        min={shown.from}
        value={shown.to ? dayBefore(shown.to) : ''}
        onChange={(day) => change({ to: day && dayAfter(day) })}
      />
      <NativeSelect
        size="xs"
        label={t('filter.channel')}
        value={shown.channel ?? ''}
        onChange={(event) => change({ channel: event.currentTarget.value })}
        data={[
          { value: '', label: t('trend.allChannels') },
          ...channels.map((key) => ({ value: key, label: names.channel(key) })),
        ]}
      />
      <DidFields ws={ws} touchpoints={touchpoints} filter={searchOf(shown)} onChange={change} />
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={Object.keys(shown).length === 0}
        onClick={() => setShown({})}
      >
        {t('filter.clear')}
      </Button>
    </div>
  );
}

/** Without what is not asked. */
function searchOf(shown: Shown): JourneyFilter {
  return readFilter({ ...shown });
}

/** The touchpoints of the measured map. */
function useTouchpoints(): readonly Place[] {
  const measures = useMeasured((state) => state.measures);
  return (measures?.touchpoints ?? []).map(({ touchpoint, name }) => ({ id: touchpoint, name }));
}

/** Period and channel in few words; empty without them. */
function useWords({ from, to, channel }: Shown): string {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const names = useNames();
  const last = to && dayBefore(to);
  return [
    from && last && `${format.date(from)} – ${format.date(last)}`,
    from && !last && t('from', { date: format.date(from) }),
    !from && to && t('before', { date: format.date(to) }),
    channel && names.channel(channel),
  ]
    .filter(Boolean)
    .join(' · ');
}
