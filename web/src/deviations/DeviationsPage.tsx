import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Download, Route } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../app/useWorkspace';
import { readGrid, textOf } from '../canvas/model';
import { AddFile } from '../data/AddFile';
import { Answered } from '../data/Answered';
import { indexQuery } from '../data/queries';
import { useFormat } from '../i18n/useFormat';
import { FilterBar } from '../journeys/FilterBar';
import { IndexNote } from '../journeys/IndexNote';
import { changed, type JourneyFilter } from '../journeys/search';
import { useMapPlaces } from '../journeys/useMapPlaces';
import type { LiveSession } from '../live';
import { MapPage } from '../maps/OfMap';
import { DrillDown } from '../measured/DrillDown';
import { AskedContext } from '../measured/useAsked';
import { useSettledVersion } from '../measured/useDocumentVersion';
import { downloadCsv } from '../ui/csv';
import { EmptyState } from '../ui/EmptyState';
import classes from './Deviations.module.css';
import { DeviationTable } from './DeviationTable';
import { amongOf, askedOf, csvOf } from './deviations';
import { Fitness } from './Fitness';
import { deviationsQuery } from './queries';

const FROM = '/w/$ws/maps/$map/deviations';

/** How far the journeys that people make follow the drawn one, and where they leave it. */
export function DeviationsPage() {
  const { t } = useTranslation('deviations');
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
  const { t } = useTranslation(['deviations', 'measured', 'common']);
  const format = useFormat();
  const filter: JourneyFilter = useSearch({ from: FROM });
  const navigate = useNavigate();
  const places = useMapPlaces(session.document, t('measured:toolbar.unnamed'));
  const [opened, setOpened] = useState<string>();
  const versions = {
    map: useSettledVersion(ws, map),
    library: useSettledVersion(ws, useWorkspace()?.library ?? ''),
    events: useQuery(indexQuery(ws)).data?.events ?? 0,
  };
  const query = useQuery(deviationsQuery({ workspace: ws, map }, versions, askedOf(filter)));
  const { stages } = readGrid(session.document);
  const titleOf = (id: string | undefined) => stages.find((stage) => stage.id === id)?.title ?? '';
  const deviations = query.data;
  return (
    <div className={classes.page}>
      <div className={classes.body}>
        <p className={classes.intro}>{t('intro')}</p>
        <div className={classes.tools}>
          <FilterBar
            ws={ws}
            touchpoints={places.touchpoints}
            filter={filter}
            began
            onChange={(changes) =>
              void navigate({
                to: FROM,
                params: { ws, map },
                search: changed(filter, changes),
                replace: true,
              })
            }
          />
          {deviations && deviations.persons > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<Download size={14} aria-hidden />}
              onClick={() =>
                downloadCsv(
                  `${textOf(session.document.root(), 'title')} ${t('title')}`,
                  csvOf(deviations, titleOf, t),
                )
              }
            >
              {t('csv')}
            </Button>
          )}
        </div>
        <IndexNote ws={ws} />
        <Answered query={query}>
          {(found) =>
            found.persons === 0 ? (
              <EmptyState icon={Route} title={t('none')} hint={t('noneHint')}>
                <AddFile />
              </EmptyState>
            ) : (
              <>
                {found.asOf && (
                  <p className={classes.quiet}>
                    {t('measured:fresh.asOf', { time: format.dateTime(found.asOf) })}
                  </p>
                )}
                <Fitness deviations={found} />
                <DeviationTable
                  deviations={found}
                  session={session}
                  titleOf={titleOf}
                  onOpen={setOpened}
                />
              </>
            )
          }
        </Answered>
      </div>
      <Drawer
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        position="right"
        size="md"
        title={t('behind')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {opened && (
          <AskedContext.Provider
            value={{
              stamp: JSON.stringify(versions),
              persona: filter.persona ?? '',
              among: amongOf(filter),
            }}
          >
            <DrillDown workspace={ws} map={map} reference={opened} />
          </AskedContext.Provider>
        )}
      </Drawer>
    </div>
  );
}
