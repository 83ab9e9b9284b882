import { Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import { Filter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dayAfter, dayBefore } from '../compare/search';
import { useChannels } from '../compare/useDefaults';
import { useNames } from '../compare/useNames';
import { useFormat } from '../i18n/useFormat';
import classes from './EventFilter.module.css';
import { useMeasured } from './measuredStore';
import type { Shown } from './queries';

/** Which events count in all that the measured map shows: those of a period, those of a channel. */
export function EventFilter({ ws }: { ws: string }) {
  const { t } = useTranslation('measured');
  const shown = useMeasured((state) => state.shown);
  const words = useWords(shown);
  return (
    <Popover width={280} withinPortal trapFocus>
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
  const change = (changed: { [name in keyof Shown]?: string }) =>
    setShown(
      Object.fromEntries(Object.entries({ ...shown, ...changed }).filter(([, value]) => value)),
    );
  return (
    <div className={classes.fields}>
      <p>{t('filter.hint')}</p>
      <TextInput
        type="date"
        size="xs"
        label={t('filter.from')}
        max={shown.to ? dayBefore(shown.to) : undefined}
        value={shown.from ?? ''}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        size="xs"
        label={t('filter.to')}
        min={shown.from}
        value={shown.to ? dayBefore(shown.to) : ''}
        onChange={(event) => {
          const day = event.currentTarget.value;
          change({ to: day && dayAfter(day) });
        }}
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

/** The filter in few words; empty without one. */
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
