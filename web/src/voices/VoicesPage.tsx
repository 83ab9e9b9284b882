import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NoEvidence, useNoEvidence } from '../data/NoEvidence';
import type { DocumentView } from '../live';
import { MapPage } from '../maps/OfMap';
import { VoiceList } from '../measured/Voices';
import { isBackwards, type VoicesSearch, wantedOf } from './search';
import { VoiceFilter } from './VoiceFilter';
import classes from './voices.module.css';

const FROM = '/w/$ws/maps/$map/voices';

/** All that customers say in words, narrowed down as the address says. */
export function VoicesPage() {
  const { t } = useTranslation('measured');
  const { ws, map } = useParams({ from: FROM });
  return (
    <MapPage ws={ws} map={map} title={t('voices.title')}>
      {(session) => <Said ws={ws} map={map} document={session.document} />}
    </MapPage>
  );
}

interface SaidProps {
  readonly ws: string;
  readonly map: string;
  readonly document: DocumentView;
}

function Said({ ws, map, document }: SaidProps) {
  const search: VoicesSearch = useSearch({ from: FROM });
  const noEvidence = useNoEvidence(ws);
  const navigate = useNavigate();
  const change = (changed: VoicesSearch) =>
    void navigate({ to: FROM, params: { ws, map }, search: changed, replace: true });
  const { mood, ...others } = search;
  return (
    <div className={classes.page}>
      <VoiceFilter ws={ws} document={document} search={search} onChange={change} />
      {!isBackwards(search) && (
        <VoiceList
          map={{ workspace: ws, map }}
          wanted={wantedOf(search)}
          stamp=""
          heading="h2"
          onMood={(chosen) => change(chosen ? { ...others, mood: chosen } : others)}
        />
      )}
      {noEvidence && <NoEvidence />}
    </div>
  );
}
