import { Button, Drawer, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Info } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../app/useWorkspace';
import { AddFile } from '../data/AddFile';
import { indexQuery } from '../data/queries';
import { useFormat } from '../i18n/useFormat';
import type { MapRef } from '../maps/MapOverlay';
import { useMapView } from '../maps/useMapView';
import { useLibrary } from '../rules/useLibrary';
import { describeError } from '../ui/toasts';
import type { IndexState, Measures } from '../wire/analysis';
import { Counting } from './Counting';
import { EventFilter } from './EventFilter';
import { curveOf } from './geometry';
import { MeasuresTable } from './MeasuresTable';
import classes from './measured.module.css';
import { useMeasured } from './measuredStore';
import { NumberButton } from './NumberButton';
import { noteText } from './notes';
import { measuresQuery } from './queries';
import { useDocumentVersion } from './useDocumentVersion';
import { WaysOn } from './WaysOn';

/** Fetches the numbers whenever map, rules or evidence changed; says what they are of and how fresh. */
export function Bar(ref: MapRef) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  const [table, setTable] = useState(false);
  const index = useQuery(indexQuery(ref.workspace)).data;
  const { measures, stale, error } = usePublishedMeasures(ref, index);
  return (
    <section className={classes.bar} aria-label={t('toolbar.label')}>
      <Counting />
      <EventFilter ws={ref.workspace} />
      <p className={classes.fresh} role="status">
        {error && !measures && <span className={classes.bad}>{describeError(error)}</span>}
        {index?.state === 'building' && (
          <span>{t('fresh.building', { share: format.share(index.share) })}</span>
        )}
        {index?.state === 'empty' && <span>{t('fresh.empty')}</span>}
        {measures && index?.state !== 'empty' && <Totals measures={measures} stale={stale} />}
        {!measures && !error && index?.state === 'ready' && <span>{t('fresh.computing')}</span>}
      </p>
      {index?.state === 'empty' && <AddFile size="compact-xs" variant="light" />}
      {measures && <Notes measures={measures} />}
      <WaysOn {...ref} onTable={measures && (() => setTable(true))} />
      <Drawer
        opened={table}
        onClose={() => setTable(false)}
        position="bottom"
        size="85%"
        title={t('toolbar.table')}
      >
        {measures && <MeasuresTable measures={measures} />}
      </Drawer>
    </section>
  );
}

function usePublishedMeasures(ref: MapRef, index: IndexState | undefined) {
  const library = useLibrary();
  const workspace = useWorkspace();
  const mapVersion = useDocumentVersion(ref.workspace, ref.map);
  const libraryVersion = useDocumentVersion(ref.workspace, workspace?.library ?? '');
  const persona = useMeasured((state) => state.persona);
  const shown = useMeasured((state) => state.shown);
  const { setPersona, setShown } = useMeasured.getState();
  const query = useQuery(
    measuresQuery(ref, { mapVersion, libraryVersion, events: index?.events ?? 0 }, persona, shown),
  );
  const { data: measures, isFetching: stale, error } = query;
  const channels = library?.content.channels;
  const publish = useMeasured((state) => state.publish);
  const setCurve = useMapView((view) => view.setCurve);
  const channelNames = useMemo(
    () => new Map(channels?.map(({ key, name }) => [key, name])),
    [channels],
  );
  useEffect(() => {
    publish({ measures, stale, channelNames });
  }, [publish, measures, stale, channelNames]);
  useEffect(() => {
    setCurve(measures ? curveOf(measures.stages) : []);
  }, [setCurve, measures]);
  useEffect(
    () => () => {
      publish({ measures: undefined, stale: false, channelNames: new Map() });
      setPersona('');
      setShown({});
      setCurve([]);
    },
    [publish, setPersona, setShown, setCurve],
  );
  return { measures, stale, error };
}

function Totals({ measures, stale }: { measures: Measures; stale: boolean }) {
  const { t } = useTranslation(['measured', 'common']);
  const format = useFormat();
  const { persons, events, unmatchedEvents } = measures.totals;
  return (
    <>
      <NumberButton name={{ of: 'total' }} value={t('common:count.persons', { count: persons })} />
      <span>{t('common:count.events', { count: events })}</span>
      {unmatchedEvents > 0 && (
        <NumberButton
          name={{ of: 'unmatched' }}
          value={t('fresh.unmatched', { share: format.share(unmatchedEvents / events, 1) })}
        />
      )}
      {measures.asOf && <span>{t('fresh.asOf', { time: format.dateTime(measures.asOf) })}</span>}
      <span className={classes.quiet}>
        {stale
          ? t('fresh.computing')
          : t('fresh.computed', { millis: format.number(measures.millis, 1) })}
      </span>
    </>
  );
}

/** What to know about these numbers: touchpoints placed twice, stages that nothing reaches. */
function Notes({ measures }: { measures: Measures }) {
  const { t } = useTranslation('measured');
  const library = useLibrary();
  if (measures.notes.length === 0) return null;
  const names = new Map([
    ...measures.stages.map(({ id, title }) => [id, title] as const),
    ...(library?.content.touchpoints ?? []).map(({ id, name }) => [id, name] as const),
  ]);
  return (
    <Popover width={360} withinPortal>
      <Popover.Target>
        <Button size="compact-sm" variant="default" leftSection={<Info size={14} aria-hidden />}>
          {t('fresh.notes', { count: measures.notes.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.notes}>
          {measures.notes.map((note) => (
            <li key={JSON.stringify(note)} dir="auto">
              {noteText(note, names, t)}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
