import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../app/fallbacks';
import { PageHeader } from '../app/PageHeader';
import { useWorkspace } from '../app/useWorkspace';
import { textOf } from '../canvas/model';
import type { DocumentView } from '../live';
import { useDocumentVersion } from '../measured/useDocumentVersion';
import { describeError } from '../ui/toasts';
import { useLiveDocument } from '../ui/useLive';
import classes from './ComparePage.module.css';
import { CompareTable } from './CompareTable';
import { DifferenceList } from './DifferenceList';
import { byRecord, differencesQuery } from './variants';

/** Two variants of a map beside each other, stage by stage, with what tells them apart. */
export function ComparePage() {
  const { t } = useTranslation('variants');
  const { ws, map, other } = useParams({ from: '/w/$ws/maps/$map/compare/$other' });
  const workspace = useWorkspace();
  const first = useLiveDocument(ws, map);
  const second = useLiveDocument(ws, other);
  const library = useLiveDocument(ws, workspace?.library ?? `${ws}.library`);
  if (!first?.loaded || !second?.loaded || !library?.loaded) {
    return (
      <>
        <PageHeader title={t('compare')} />
        <Loading />
      </>
    );
  }
  return (
    <Comparison
      ws={ws}
      ids={[map, other]}
      documents={[first.session.document, second.session.document]}
      library={library.session.document}
    />
  );
}

interface ComparisonProps {
  readonly ws: string;
  readonly ids: readonly [string, string];
  readonly documents: readonly [DocumentView, DocumentView];
  readonly library: DocumentView;
}

function Comparison({ ws, ids, documents, library }: ComparisonProps) {
  const { t } = useTranslation('variants');
  const [map, other] = ids;
  const versions = [useDocumentVersion(ws, map), useDocumentVersion(ws, other)] as const;
  const { data, isPending, error } = useQuery(differencesQuery(ws, map, other, versions));
  const table = useRef<HTMLDivElement>(null);
  const differences = data?.items ?? [];
  const marks = useMemo(() => byRecord(data?.items ?? []), [data]);
  const show = (record: string) => {
    const found = table.current?.querySelectorAll<HTMLElement>(
      `[data-record="${CSS.escape(record)}"]`,
    );
    const place = found?.item(found.length - 1);
    place?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'smooth' });
    place?.focus({ preventScroll: true });
  };
  return (
    <div className={classes.page}>
      <PageHeader title={t('compare')} hint={<bdi>{textOf(documents[0].root(), 'title')}</bdi>}>
        <Button
          variant="default"
          leftSection={<ArrowLeft size={16} aria-hidden className={classes.back} />}
          renderRoot={(props) => (
            <Link to="/w/$ws/maps/$map" params={{ ws, map: other }} {...props} />
          )}
        >
          {t('backTo', { title: textOf(documents[1].root(), 'title') })}
        </Button>
      </PageHeader>
      <div className={classes.body}>
        <div ref={table} className={classes.scroller}>
          <CompareTable
            ws={ws}
            ids={ids}
            documents={documents}
            library={library}
            differences={marks}
          />
        </div>
        <aside className={classes.list} aria-label={t('differences')}>
          {isPending && <Loader size="sm" />}
          {error && <p role="alert">{describeError(error)}</p>}
          {data && (
            <DifferenceList
              differences={differences}
              documents={documents}
              library={library}
              onShow={show}
            />
          )}
        </aside>
      </div>
    </div>
  );
}
