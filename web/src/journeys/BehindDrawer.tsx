import { Button, Drawer, Loader } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { MapRef } from '../maps/MapOverlay';
import { EventList } from '../measured/EventList';
import { More } from '../measured/More';
import { journeyQuery } from '../measured/queries';
import { OpenPerson } from '../persons/OpenPerson';
import type { PersonBehind } from '../wire/analysis';
import classes from './journeys.module.css';
import { type Opened, personsQuery } from './queries';

interface BehindDrawerProps {
  readonly map: MapRef;
  readonly opened: Opened | undefined;
  readonly stamp: string;
  readonly onClose: () => void;
}

/** The persons behind a number, and what each of them did. */
export function BehindDrawer({ map, opened, stamp, onClose }: BehindDrawerProps) {
  const { t } = useTranslation('common');
  return (
    <Drawer
      opened={opened !== undefined}
      onClose={onClose}
      position="right"
      size="md"
      title={<bdi>{opened?.title}</bdi>}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {opened && <Behind key={JSON.stringify(opened)} map={map} opened={opened} stamp={stamp} />}
    </Drawer>
  );
}

function Behind({ map, opened, stamp }: { map: MapRef; opened: Opened; stamp: string }) {
  const [person, setPerson] = useState<PersonBehind>();
  return person ? (
    <OnePerson workspace={map.workspace} person={person} onBack={() => setPerson(undefined)} />
  ) : (
    <Persons map={map} opened={opened} stamp={stamp} onOpen={setPerson} />
  );
}

interface PersonsProps {
  readonly map: MapRef;
  readonly opened: Opened;
  readonly stamp: string;
  readonly onOpen: (person: PersonBehind) => void;
}

function Persons({ map, opened, stamp, onOpen }: PersonsProps) {
  const { t } = useTranslation(['measured', 'common']);
  const format = useFormat();
  const query = useInfiniteQuery(personsQuery(map, opened, stamp));
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
            <button type="button" onClick={() => onOpen(person)}>
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

interface OnePersonProps {
  readonly workspace: string;
  readonly person: PersonBehind;
  readonly onBack: () => void;
}

function OnePerson({ workspace, person, onBack }: OnePersonProps) {
  const { t } = useTranslation('measured');
  const query = useInfiniteQuery(journeyQuery(workspace, person.code));
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<ArrowLeft size={15} className={classes.back} aria-hidden />}
        onClick={onBack}
      >
        {t('behind.back')}
      </Button>
      <h3 className={classes.personTitle}>
        <bdi>{t('behind.journey', { person: person.id })}</bdi>
      </h3>
      <OpenPerson workspace={workspace} person={person.code} />
      {query.isPending && <Loader size="sm" />}
      {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
      {query.data && <EventList rows={query.data.pages.flatMap((page) => page.items)} asTimeline />}
      <More query={query} />
    </>
  );
}
