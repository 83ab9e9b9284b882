import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { GitBranch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../app/fallbacks';
import { PageHeader } from '../app/PageHeader';
import { useWorkspace } from '../app/useWorkspace';
import { textOf } from '../canvas/model';
import { Fault } from '../data/Fault';
import type { DocumentView } from '../live';
import { BackToMap } from '../maps/OfMap';
import { useSettledVersion } from '../measured/useDocumentVersion';
import { EmptyState } from '../ui/EmptyState';
import { useLiveDocument } from '../ui/useLive';
import { MergeForm } from './MergeForm';
import { outlookQuery, proposalsQuery } from './merge';
import classes from './merge.module.css';

/** Merges a proposal into the map that it is for. */
export function MergePage() {
  const { t } = useTranslation('merge');
  const { ws, map } = useParams({ from: '/w/$ws/maps/$map/merge' });
  const proposals = useQuery(proposalsQuery(ws, map));
  const origin = proposals.data?.self?.origin;
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')}>
        <BackToMap ws={ws} map={map}>
          {t('back')}
        </BackToMap>
      </PageHeader>
      <div className={classes.page}>
        {proposals.isPending && <Loading />}
        {proposals.isError && <Fault fault={proposals.error} onRetry={() => proposals.refetch()} />}
        {proposals.data && !origin && (
          <EmptyState icon={GitBranch} title={t('none')} hint={t('noneHint')} />
        )}
        {origin && <Outlook ws={ws} map={map} origin={origin} />}
      </div>
    </>
  );
}

function Outlook({ ws, map, origin }: { ws: string; map: string; origin: string }) {
  const workspace = useWorkspace();
  const mine = useLiveDocument(ws, map);
  const theirs = useLiveDocument(ws, origin);
  const library = useLiveDocument(ws, workspace?.library ?? `${ws}.library`);
  const versions = [useSettledVersion(ws, origin), useSettledVersion(ws, map)] as const;
  const query = useQuery(outlookQuery(ws, map, versions));
  if (query.isError) return <Fault fault={query.error} onRetry={() => query.refetch()} />;
  if (!mine?.loaded || !theirs?.loaded || !library?.loaded || !query.data)
    return <Loader size="sm" />;
  const documents: readonly [DocumentView, DocumentView] = [
    theirs.session.document,
    mine.session.document,
  ];
  return (
    <MergeForm
      ws={ws}
      proposal={map}
      origin={origin}
      titles={[textOf(documents[0].root(), 'title'), textOf(documents[1].root(), 'title')]}
      outlook={query.data}
      documents={documents}
      library={library.session.document}
    />
  );
}
