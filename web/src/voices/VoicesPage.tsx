import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { textOf } from '../canvas/model';
import type { DocumentView } from '../live';
import { BackToMap, OfMap } from '../maps/OfMap';
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
    <OfMap ws={ws} map={map} title={t('voices.title')}>
      {(session) => <Page ws={ws} map={map} document={session.document} />}
    </OfMap>
  );
}

interface PageProps {
  readonly ws: string;
  readonly map: string;
  readonly document: DocumentView;
}

function Page({ ws, map, document }: PageProps) {
  const { t } = useTranslation(['measured', 'compare']);
  const search: VoicesSearch = useSearch({ from: FROM });
  const navigate = useNavigate();
  const change = (changed: VoicesSearch) =>
    void navigate({ to: FROM, params: { ws, map }, search: changed, replace: true });
  const { mood, ...others } = search;
  return (
    <>
      <PageHeader title={t('voices.title')} hint={<bdi>{textOf(document.root(), 'title')}</bdi>}>
        <BackToMap ws={ws} map={map}>
          {t('compare:back')}
        </BackToMap>
      </PageHeader>
      <div className={classes.page}>
        <VoiceFilter ws={ws} document={document} search={search} onChange={change} />
        {!isBackwards(search) && (
          <VoiceList
            map={{ workspace: ws, map }}
            wanted={wantedOf(search)}
            stamp=""
            onMood={(chosen) => change(chosen ? { ...others, mood: chosen } : others)}
          />
        )}
      </div>
    </>
  );
}
