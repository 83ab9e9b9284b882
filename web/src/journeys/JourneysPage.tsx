import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Route } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../app/useWorkspace';
import { NoEvidence, useNoEvidence } from '../data/NoEvidence';
import { indexQuery } from '../data/queries';
import type { LiveSession } from '../live';
import { BackToMap, MapPage } from '../maps/OfMap';
import { useSettledVersion } from '../measured/useDocumentVersion';
import { EmptyState } from '../ui/EmptyState';
import { useShownTab } from '../ui/useShownTab';
import { BehindDrawer } from './BehindDrawer';
import { CreditsTab } from './CreditsTab';
import { FilterBar } from './FilterBar';
import { FunnelTab } from './FunnelTab';
import { IndexNote } from './IndexNote';
import classes from './journeys.module.css';
import { OpenContext } from './OpenNumber';
import { PathsTab } from './PathsTab';
import type { Opened } from './queries';
import { RetentionTab } from './RetentionTab';
import { SessionsTab } from './SessionsTab';
import { changed, filterOf, type JourneySearch, type Tab, tabOf, tabs } from './search';
import { TimesTab } from './TimesTab';
import type { TabProps } from './tab';
import { useMapPlaces } from './useMapPlaces';
import { VariantsTab } from './VariantsTab';

const FROM = '/w/$ws/maps/$map/journeys';

const panels: Record<Tab, ComponentType<TabProps>> = {
  paths: PathsTab,
  variants: VariantsTab,
  retention: RetentionTab,
  credits: CreditsTab,
  times: TimesTab,
  sessions: SessionsTab,
  funnel: FunnelTab,
};

/** Questions about the journeys of a map that the map itself does not show. */
export function JourneysPage() {
  const { t } = useTranslation('journeys');
  const { ws, map } = useParams({ from: FROM });
  return (
    <MapPage ws={ws} map={map} title={t('title')}>
      {(session) => <Asked ws={ws} map={map} session={session} />}
    </MapPage>
  );
}

interface AskedProps {
  readonly ws: string;
  readonly map: string;
  readonly session: LiveSession;
}

function Asked({ ws, map, session }: AskedProps) {
  const { t } = useTranslation('journeys');
  const search: JourneySearch = useSearch({ from: FROM });
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened>();
  const places = useMapPlaces(session.document, t('unnamed'));
  const events = useQuery(indexQuery(ws)).data?.events ?? 0;
  const noEvidence = useNoEvidence(ws);
  const mapVersion = useSettledVersion(ws, map);
  const libraryVersion = useSettledVersion(ws, useWorkspace()?.library ?? '');
  const stamp = `${mapVersion} ${libraryVersion} ${events}`;
  const change = (changes: { readonly [name in keyof JourneySearch]?: string | undefined }) =>
    void navigate({
      to: FROM,
      params: { ws, map },
      search: changed(search, changes),
      replace: true,
    });
  const tab = tabOf(search);
  const row = useShownTab(tab);
  const Panel = panels[tab];
  return (
    <div className={classes.page}>
      <Tabs
        className={classes.body}
        value={tab}
        keepMounted={false}
        onChange={(value) => change({ tab: value ?? undefined })}
      >
        <Tabs.List ref={row} className={classes.tabs ?? ''}>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <FilterBar
          ws={ws}
          touchpoints={places.touchpoints}
          filter={filterOf(search)}
          onChange={change}
        />
        <IndexNote ws={ws} />
        <OpenContext.Provider value={setOpened}>
          {tabs.map((each) => (
            <Tabs.Panel key={each} value={each} className={classes.panel ?? ''}>
              <p className={classes.intro}>{t(`intro.${each}`)}</p>
              {noEvidence ? (
                <NoEvidence />
              ) : places.touchpoints.length === 0 ? (
                <EmptyState icon={Route} title={t('nowhere')} hint={t('nowhereHint')}>
                  <BackToMap ws={ws} map={map} />
                </EmptyState>
              ) : (
                <Panel
                  map={{ workspace: ws, map }}
                  places={places}
                  search={search}
                  filter={{ ...filterOf(search) }}
                  stamp={stamp}
                  onChange={change}
                />
              )}
            </Tabs.Panel>
          ))}
        </OpenContext.Provider>
      </Tabs>
      <BehindDrawer
        map={{ workspace: ws, map }}
        opened={opened}
        stamp={stamp}
        onClose={() => setOpened(undefined)}
      />
    </div>
  );
}
