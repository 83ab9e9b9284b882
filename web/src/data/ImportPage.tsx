import { Button, Loader, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { useFormat } from '../i18n/useFormat';
import type { ImportMapping, ImportPreview, Layout } from '../wire/evidence';
import { Fault } from './Fault';
import { ImportCheck } from './ImportCheck';
import classes from './ImportPage.module.css';
import { ImportRun } from './ImportRun';
import { withLayout } from './mapping';
import { PreviewTable } from './PreviewTable';
import { Problems } from './Problems';
import { previewQuery, startImport } from './queries';
import { ReadingOptions } from './ReadingOptions';
import { SavedMappingBar } from './SavedMappingBar';
import { SurveyQuestions } from './SurveyQuestions';

const TYPING_MILLIS = 250;

/** An uploaded file before and while it is imported: guesses to correct, a preview, the receipt. */
export function ImportPage() {
  const { upload } = useParams({ from: '/w/$ws/evidence/import/$upload' });
  return <Import key={upload} upload={upload} />;
}

function Import({ upload }: { upload: string }) {
  const { t } = useTranslation('data');
  const ws = useWorkspaceId();
  const format = useFormat();
  const { preview, query, change, choose } = useMapping(ws, upload);
  const check = useMutation({
    mutationFn: (mapping: ImportMapping) => startImport(ws, upload, mapping, true),
  });
  const start = useMutation({
    mutationFn: (mapping: ImportMapping) => startImport(ws, upload, mapping, false),
  });
  const back = () => {
    start.reset();
    check.reset();
  };

  if (!preview) {
    return (
      <>
        <PageHeader title={t('title')} />
        <div className={classes.page}>
          {query.isError ? (
            <Fault fault={query.error} onRetry={() => query.refetch()} />
          ) : (
            <Loader size="sm" aria-label={t('preview.refreshing')} />
          )}
        </div>
      </>
    );
  }

  const { mapping } = preview;
  const name = mapping.source ?? upload;
  if (start.data) {
    return <ImportRun job={start.data.id} name={name} mapping={mapping} onBack={back} />;
  }
  if (check.data) {
    return (
      <ImportCheck
        job={check.data.id}
        name={name}
        starting={start.isPending}
        fault={start.error}
        onImport={() => start.mutate(mapping)}
        onBack={back}
      />
    );
  }
  return (
    <>
      <PageHeader
        title={<bdi>{t('preview.title', { name })}</bdi>}
        hint={`${preview.format} · ${format.bytes(preview.bytes)}`}
      >
        <Link to="/w/$ws/evidence" params={{ ws }} className={classes.back}>
          <ArrowLeft size={16} className={classes.backArrow} aria-hidden />
          {t('preview.cancel')}
        </Link>
      </PageHeader>
      <div className={classes.page}>
        <SavedMappingBar upload={upload} preview={preview} onChoose={choose} />
        <LayoutSwitch
          layout={mapping.layout ?? 'events'}
          onChange={(layout) => change(withLayout(mapping, layout))}
        />
        <ReadingOptions preview={preview} onChange={change} />
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        <Problems problems={preview.problems} />
        {mapping.layout === 'survey' && <SurveyQuestions preview={preview} onChange={change} />}
        <PreviewTable preview={preview} refreshing={query.isFetching} onChange={change} />
      </div>
      <footer className={classes.foot}>
        <PreviewVerdict preview={preview} />
        <Button
          loading={check.isPending}
          disabled={preview.problems.length > 0 || query.isError}
          onClick={() => check.mutate(mapping)}
        >
          {t('preview.check')}
        </Button>
      </footer>
    </>
  );
}

/**
 * The preview with what people changed laid over it at once; the server's answer follows when they
 * pause.
 */
function useMapping(ws: string, upload: string) {
  const [wanted, setWanted] = useState<ImportMapping>({});
  const [chosen, setChosen] = useState<string>();
  const [settled] = useDebouncedValue(wanted, TYPING_MILLIS);
  const query = useQuery(previewQuery(ws, upload, settled, chosen));
  const preview = useMemo(
    (): ImportPreview | undefined =>
      query.data && { ...query.data, mapping: { ...query.data.mapping, ...wanted } },
    [query.data, wanted],
  );
  return {
    preview,
    query,
    /** Keeps the saved mapping that was found as the one to compare with. */
    change: (mapping: ImportMapping) => {
      setChosen(chosen ?? query.data?.saved?.name ?? '');
      setWanted(mapping);
    },
    choose: (saved: string) => {
      setChosen(saved);
      setWanted({});
    },
  };
}

function LayoutSwitch(props: { layout: Layout; onChange: (layout: Layout) => void }) {
  const { t } = useTranslation('data');
  return (
    <div className={classes.layout}>
      <span id="layout">{t('preview.layout')}</span>
      <SegmentedControl
        aria-labelledby="layout"
        value={props.layout}
        onChange={(value) => props.onChange(value as Layout)}
        data={[
          { value: 'events', label: t('preview.layoutEvents') },
          { value: 'survey', label: t('preview.layoutSurvey') },
        ]}
      />
    </div>
  );
}

function PreviewVerdict({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('data');
  const rejected = preview.rows.filter((row) => row.rejection).length;
  if (preview.problems.length > 0) return null;
  return (
    <span role="status" className={rejected > 0 ? classes.someRejected : classes.allStored}>
      {rejected > 0
        ? t('preview.someRejected', { count: rejected })
        : preview.rows.length > 0 && t('preview.allStored')}
    </span>
  );
}
