import { Button, Drawer, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Download, Scale } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readGrid, textOf } from '../canvas/model';
import { Answered } from '../data/Answered';
import { useFormat } from '../i18n/useFormat';
import { FilterBar } from '../journeys/FilterBar';
import type { JourneyFilter } from '../journeys/search';
import { type Place, useMapPlaces } from '../journeys/useMapPlaces';
import type { DocumentView } from '../live';
import { MapPage } from '../maps/OfMap';
import { DrillDown } from '../measured/DrillDown';
import { AskedContext } from '../measured/useAsked';
import { useDocumentVersion } from '../measured/useDocumentVersion';
import { downloadCsv } from '../ui/csv';
import { EmptyState } from '../ui/EmptyState';
import type { Comparison } from '../wire/generated/api';
import { Choices, type SearchChanges } from './Choices';
import classes from './Compare.module.css';
import { ComparedTable } from './ComparedTable';
import { csvOf } from './csvOf';
import { DifferenceMap } from './DifferenceMap';
import { DrawnDifferences } from './DrawnDifferences';
import { OpenContext, type Opened } from './OpenSide';
import { compareQuery } from './queries';
import { Summary } from './Summary';
import {
  amongOf,
  type CompareSearch,
  filterOf,
  readSearch,
  type Side,
  type Sides,
  sidesOf,
} from './search';
import { useDefaults } from './useDefaults';
import { useNames } from './useNames';

const FROM = '/w/$ws/maps/$map/compare';

/** Two groups of a map's journeys beside each other, drawn on the map and as a table. */
export function CompareJourneysPage() {
  const { t } = useTranslation('compare');
  const { ws, map } = useParams({ from: FROM });
  return (
    <MapPage ws={ws} map={map} title={t('title')}>
      {(session) => <Asked ws={ws} map={map} document={session.document} />}
    </MapPage>
  );
}

interface AskedProps {
  readonly ws: string;
  readonly map: string;
  readonly document: DocumentView;
}

function Asked({ ws, map, document }: AskedProps) {
  const { t } = useTranslation('compare');
  const search: CompareSearch = useSearch({ from: FROM });
  const navigate = useNavigate();
  const now = useDocumentVersion(ws, map);
  const wanted = useDefaults(ws, map, now, search);
  const change = (changed: SearchChanges) =>
    void navigate({
      to: FROM,
      params: { ws, map },
      search: readSearch({ ...wanted, ...changed }),
      replace: true,
    });
  const filter = filterOf(wanted);
  const places = useMapPlaces(document, t('unnamed'));
  const sides = sidesOf(wanted);
  return (
    <div className={classes.page}>
      <Choices
        ws={ws}
        map={map}
        now={now}
        touchpoints={places.touchpoints}
        search={wanted}
        onChange={change}
      />
      <div className={classes.filter}>
        <FilterBar
          ws={ws}
          touchpoints={places.touchpoints}
          filter={filter}
          onChange={change}
          everybody={wanted.by === 'persona'}
        />
      </div>
      {sides ? (
        <Compared
          place={{ workspace: ws, map }}
          document={document}
          touchpoints={places.touchpoints}
          sides={sides}
          filter={filter}
          search={wanted}
          onShow={(show) => change({ show })}
        />
      ) : (
        <EmptyState icon={Scale} title={t('choose')} hint={t('chooseHint')} />
      )}
    </div>
  );
}

interface ComparedProps {
  readonly place: { readonly workspace: string; readonly map: string };
  readonly document: DocumentView;
  readonly touchpoints: readonly Place[];
  readonly sides: Sides;
  readonly filter: JourneyFilter;
  readonly search: CompareSearch;
  readonly onShow: (show: 'map' | 'table') => void;
}

function Compared({ search, onShow, ...compared }: ComparedProps) {
  const { place, sides, filter } = compared;
  const query = useQuery(compareQuery(place, sides, filter));
  return (
    <Answered query={query} className={classes.fault}>
      {(comparison) => (
        <Result {...compared} comparison={comparison} show={search.show ?? 'map'} onShow={onShow} />
      )}
    </Answered>
  );
}

interface ResultProps extends Omit<ComparedProps, 'search'> {
  readonly comparison: Comparison;
  readonly show: 'map' | 'table';
}

function Result({
  place,
  document,
  touchpoints,
  sides,
  filter,
  comparison,
  show,
  onShow,
}: ResultProps) {
  const { t } = useTranslation(['compare', 'common']);
  const format = useFormat();
  const names = useNames();
  const [opened, setOpened] = useState<Opened>();
  const stages = useMemo(() => readGrid(document).stages, [document]);
  const titleOf = (id: string) => stages.find((stage) => stage.id === id)?.title || t('unnamed');
  const { a, b } = comparison;
  return (
    <OpenContext.Provider value={setOpened}>
      <Summary place={place} comparison={comparison} sides={sides} touchpoints={touchpoints} />
      {sides.b.map === undefined && a.mapVersion !== b.mapVersion && (
        <DrawnDifferences
          ws={place.workspace}
          map={place.map}
          from={a.mapVersion}
          to={b.mapVersion}
        />
      )}
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('show.label')}
          value={show}
          onChange={(value) => onShow(value === 'table' ? 'table' : 'map')}
          data={[
            { value: 'map', label: t('show.map') },
            { value: 'table', label: t('show.table') },
          ]}
        />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Download size={14} aria-hidden />}
          onClick={() =>
            downloadCsv(
              `${textOf(document.root(), 'title')} ${t('title')}`,
              csvOf(comparison, titleOf, names.touchpoint, t),
            )
          }
        >
          {t('csv')}
        </Button>
      </div>
      {show === 'map' ? (
        <DifferenceMap comparison={comparison} stages={stages} nameOf={names.touchpoint} />
      ) : (
        <ComparedTable comparison={comparison} titleOf={titleOf} nameOf={names.touchpoint} />
      )}
      <p className={classes.note}>
        {t('basis', {
          window:
            comparison.windowDays === 0
              ? t('noWindow')
              : t('window', { count: comparison.windowDays }),
          asOf: comparison.asOf ? format.dateTime(comparison.asOf) : '–',
        })}
      </p>
      <Drawer
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        position="right"
        size="md"
        title={opened?.title}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {opened && (
          <AskedContext.Provider
            value={{
              stamp: `${comparison.libraryVersion} ${comparison.asOf}`,
              persona: personaOf(sides[opened.side], filter),
              among: amongOf(sides[opened.side], filter, opened.windowOver),
            }}
          >
            <DrillDown
              workspace={place.workspace}
              map={sides[opened.side].map ?? place.map}
              reference={opened.number}
            />
          </AskedContext.Provider>
        )}
      </Drawer>
    </OpenContext.Provider>
  );
}

/** Whose customers alone are opened; of everyone else than a persona's the side itself tells. */
function personaOf({ persona, others }: Side, filter: JourneyFilter): string {
  return (others ? undefined : persona) ?? filter.persona ?? '';
}
