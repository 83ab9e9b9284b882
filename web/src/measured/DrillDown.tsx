import { Loader, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { BelowRow } from '../cases/BelowRow';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { MapRef } from '../maps/MapOverlay';
import { useLibrary } from '../rules/useLibrary';
import type { PersonBehind } from '../wire/analysis';
import classes from './DrillDown.module.css';
import { EventList } from './EventList';
import { Journey } from './Journey';
import { More } from './More';
import { useMeasured } from './measuredStore';
import {
  definitionKey,
  isOfChannel,
  isScore,
  methodOf,
  type NumberName,
  parseReference,
  ratingNumber,
  titleKey,
} from './numbers';
import { isNoSide, personsBehindQuery, rowsBehindQuery } from './queries';
import { useIntervalText } from './ShareInterval';
import { sharesOf } from './shares';
import { Trend } from './Trend';
import { useAsked } from './useAsked';
import { Voices } from './Voices';

const TABS = ['persons', 'rows', 'voices'] as const;
type Tab = (typeof TABS)[number];

type DrillDownProps = MapRef & { readonly reference: string };

/** What is behind a number: what it means, the persons, their rows, one person's journey. */
export function DrillDown(props: DrillDownProps) {
  return <Behind key={props.reference} {...props} />;
}

function Behind({ reference, ...map }: DrillDownProps) {
  const { t } = useTranslation('measured');
  const [tab, setTab] = useState<Tab>('persons');
  const [person, setPerson] = useState<PersonBehind>();
  const [left, setLeft] = useState<number>();
  const name = parseReference(reference);
  // What is said is told of all journeys only, how scores went not of one side of a comparison.
  const { among } = useAsked();
  const ofAll = among === undefined;
  const place = ofAll && (name?.of === 'stage' || name?.of === 'touchpoint') ? name : undefined;
  return (
    <section className={classes.panel}>
      {name && <Definition name={name} />}
      {isNoSide(among) && name && 'number' in name && isScore(name) && !person && (
        <Trend map={map} reference={reference} name={name} />
      )}
      {person ? (
        <Journey
          map={map}
          reference={reference}
          person={person}
          onBack={() => {
            setLeft(person.code);
            setPerson(undefined);
          }}
        />
      ) : (
        <>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('drillDown', { ns: 'maps' })}
            value={tab}
            onChange={(value) => setTab(TABS.find((each) => each === value) ?? 'persons')}
            data={TABS.filter((each) => each !== 'voices' || place).map((each) => ({
              value: each,
              label: t(`behind.${each}`),
            }))}
          />
          {tab === 'persons' && (
            <Persons map={map} reference={reference} left={left} onOpen={setPerson} />
          )}
          {tab === 'rows' && <Rows map={map} reference={reference} />}
          {tab === 'voices' && place && <Voices map={map} of={place.of} id={place.id} />}
        </>
      )}
    </section>
  );
}

/** The number's name, where it stands, and in a sentence how it is computed. */
function Definition({ name }: { name: NumberName }) {
  const { t } = useTranslation('measured');
  const where = useMeasured(({ measures, channelNames }) => {
    if (isOfChannel(name)) return channelNames.get(name.channel) ?? name.channel;
    if (name.of === 'unmatchedGroup') return name.group;
    return name.of === 'stage' || name.of === 'visitedBy'
      ? measures?.stages.find(({ id }) => id === name.id)?.title
      : undefined;
  });
  const scoreMethod = useMeasured(({ measures }) => {
    if (name.of === 'channelScore') {
      return measures?.touchpoints
        .find(({ touchpoint }) => touchpoint === name.id)
        ?.channels.find(({ channel }) => channel === name.channel)?.score?.method;
    }
    if (name.of !== 'stage' && name.of !== 'touchpoint') return undefined;
    const place =
      name.of === 'stage'
        ? measures?.stages.find(({ id }) => id === name.id)
        : measures?.touchpoints.find(({ touchpoint }) => touchpoint === name.id);
    const rating = place?.ratings.find(({ kind }) => ratingNumber(kind) === name.number);
    return (rating?.score ?? place?.score)?.method;
  });
  return (
    <header className={classes.definition}>
      <h3>
        {t(titleKey(name))}
        {where && ' · '}
        {where && <bdi>{where}</bdi>}
      </h3>
      <p>{t(definitionKey(name))}</p>
      <Shares name={name} />
      <OnlyOf />
      <small>
        <bdi>{t('method', { id: methodOf(name, scoreMethod) })}</bdi>
      </small>
    </header>
  );
}

/** The shares that the number stands in: of how many, between which bounds, by which method. */
function Shares({ name }: { name: NumberName }) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  const interval = useIntervalText();
  const measures = useMeasured((state) => state.measures);
  return (
    <>
      {sharesOf(measures, name).map(({ text, share }) => (
        <p key={text} data-share={text}>
          {t(text, { share: format.share(share.value, 1) })} ·{' '}
          {t('partOf', { part: format.number(share.part), n: format.number(share.n) })} ·{' '}
          {interval(share)} <small>{t('method', { id: share.method })}</small>
        </p>
      ))}
      {'number' in name && name.number === 'timeToNext' && <p>{t('noInterval')}</p>}
    </>
  );
}

/** Says so where only the customers of one persona count. */
function OnlyOf() {
  const { t } = useTranslation('measured');
  const { persona } = useAsked();
  const library = useLibrary();
  if (!persona || !library) return null;
  const name = textOf(library.session.document.record(persona), 'name') || t('toolbar.unnamed');
  return (
    <p>
      <bdi>{t('onlyOf', { name })}</bdi>
    </p>
  );
}

interface PersonsProps {
  readonly map: MapRef;
  readonly reference: string;
  /** Whose journey was looked at last: the focus is there again. */
  readonly left: number | undefined;
  readonly onOpen: (person: PersonBehind) => void;
}

function Persons({ map, reference, left, onOpen }: PersonsProps) {
  const { t } = useTranslation(['measured', 'common']);
  const format = useFormat();
  const query = useInfiniteQuery(personsBehindQuery(map, reference, useAsked()));
  if (query.isPending) return <Loader size="sm" />;
  if (query.isError) return <Fault fault={query.error} onRetry={() => query.refetch()} />;
  const persons = query.data.pages.flatMap((page) => page.persons);
  const total = query.data.pages[0]?.total ?? 0;
  if (persons.length === 0) return <p className={classes.quiet}>{t('behind.none')}</p>;
  return (
    <>
      <p className={classes.quiet}>{t('behind.of', { shown: persons.length, total })}</p>
      <ul className={classes.persons}>
        {persons.map((person) => (
          <li key={person.code}>
            <button
              type="button"
              // biome-ignore lint/a11y/noAutofocus: the way back leads to where one came from
              autoFocus={person.code === left}
              className={classes.person}
              onClick={() => onOpen(person)}
            >
              <bdi>{person.id}</bdi>
              <small>
                {t('common:count.events', { count: person.events })}
                {person.firstTime && ` · ${format.date(person.firstTime)}`}
                {person.lastTime && ` – ${format.date(person.lastTime)}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <More query={query} />
    </>
  );
}

function Rows({ map, reference }: { map: MapRef; reference: string }) {
  const { t } = useTranslation('measured');
  const query = useInfiniteQuery(rowsBehindQuery(map, reference, useAsked()));
  if (query.isPending) return <Loader size="sm" />;
  if (query.isError) return <Fault fault={query.error} onRetry={() => query.refetch()} />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <p className={classes.quiet}>{t('behind.noRows')}</p>;
  return (
    <>
      <EventList
        rows={rows}
        showPerson
        below={(row) => <BelowRow ws={map.workspace} row={row} />}
      />
      <More query={query} />
    </>
  );
}
