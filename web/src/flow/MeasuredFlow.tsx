import { Button, Loader, SegmentedControl, Slider, Table } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { Table2, Waypoints } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CsvButton } from '../charts/CsvButton';
import { AddFile } from '../data/AddFile';
import { Fault } from '../data/Fault';
import { useNoEvidence } from '../data/NoEvidence';
import { useFormat } from '../i18n/useFormat';
import { useEditorPlace } from '../maps/EditorContext';
import type { MapRef } from '../maps/MapOverlay';
import { useMapView } from '../maps/useMapView';
import { referenceOf } from '../measured/numbers';
import { EmptyState } from '../ui/EmptyState';
import type { Flow, FlowNodes } from '../wire/analysis';
import classes from './FlowView.module.css';
import { edgeId, edgeRows, type Weight } from './graph';
import { useFlow } from './useFlow';

const FlowPicture = lazy(() =>
  import('./FlowPicture').then(({ FlowPicture }) => ({ default: FlowPicture })),
);

const NODES: readonly FlowNodes[] = ['touchpoints', 'stages', 'activities'];
const MOST_EDGES = 120;

/** The moves that customers made: which step directly follows which: a picture of the biggest arrows, and the same as a table. */
export function MeasuredFlow() {
  const { workspace, map } = useEditorPlace();
  const ref: MapRef = { workspace, map };
  const noEvidence = useNoEvidence(workspace);
  const { t } = useTranslation('flow');
  const format = useFormat();
  const [nodes, setNodes] = useState<FlowNodes>('touchpoints');
  const [edges, setEdges] = useState(30);
  const [weight, setWeight] = useState<Weight>('persons');
  const [asTable, setAsTable] = useState(false);
  const [asked] = useDebouncedValue(edges, 150);
  const query = useFlow(ref, nodes, asked);
  const flow = query.data;
  const total = flow?.total.edges ?? MOST_EDGES;
  return (
    <section className={classes.view} aria-label={t('title')}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('nodes')}
          value={nodes}
          onChange={(value) => setNodes(value as FlowNodes)}
          data={NODES.map((value) => ({ value, label: t(`node.${value}`) }))}
        />
        <div className={classes.slider}>
          <span>
            {t('edges')} <b>{t('edgesValue', { drawn: flow?.drawn.edges ?? edges, total })}</b>
          </span>
          <Slider
            size="sm"
            color="woad"
            label={(value) => format.number(value)}
            thumbLabel={t('edges')}
            min={1}
            max={Math.max(2, Math.min(MOST_EDGES, total))}
            value={Math.min(edges, total)}
            onChange={setEdges}
          />
        </div>
        <SegmentedControl
          size="xs"
          aria-label={t('weight')}
          value={weight}
          onChange={(value) => setWeight(value as Weight)}
          data={[
            { value: 'persons', label: t('persons') },
            { value: 'occurrences', label: t('occurrences') },
          ]}
        />
        {flow && (
          <span className={classes.share} role="status">
            {flow.shareNotDrawn > 0
              ? t('notDrawn', { share: format.share(flow.shareNotDrawn, 1) })
              : t('everything')}
          </span>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={
            asTable ? <Waypoints size={15} aria-hidden /> : <Table2 size={15} aria-hidden />
          }
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'picture' : 'table')}
        </Button>
      </div>
      {query.isPending && <Loader size="sm" aria-label={t('title')} />}
      {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
      {flow && flow.nodes.length === 0 && (
        <EmptyState
          icon={Waypoints}
          title={t(nodes === 'activities' ? 'emptyActivities' : 'empty')}
        >
          {noEvidence ? (
            <AddFile />
          ) : (
            <Button
              renderRoot={(props) => (
                <Link to="/w/$ws/rules" params={{ ws: workspace }} {...props} />
              )}
            >
              {t('nav.rules', { ns: 'common' })}
            </Button>
          )}
        </EmptyState>
      )}
      {flow && flow.nodes.length > 0 && asTable && <FlowTable flow={flow} weight={weight} />}
      {flow && flow.nodes.length > 0 && !asTable && (
        <Suspense fallback={<p className={classes.quiet}>{t('layout')}</p>}>
          <FlowPicture flow={flow} nodes={nodes} weight={weight} />
        </Suspense>
      )}
    </section>
  );
}

/** The arrows as rows, biggest first. */
function FlowTable({ flow, weight }: { flow: Flow; weight: Weight }) {
  const { t } = useTranslation('flow');
  const format = useFormat();
  const openDrill = useMapView((view) => view.openDrill);
  const rows = edgeRows(flow, weight);
  return (
    <Table.ScrollContainer minWidth={620} className={classes.table}>
      <CsvButton
        title={t('title')}
        rows={rows}
        columns={[
          { label: t('from'), value: ({ fromLabel }) => fromLabel },
          { label: t('to'), value: ({ toLabel }) => toLabel },
          { label: t('persons'), value: ({ persons }) => persons },
          { label: t('occurrences'), value: ({ occurrences }) => occurrences },
          { label: `${t('time')} (ms)`, value: ({ medianMillis }) => medianMillis },
        ]}
      />
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('from')}</Table.Th>
            <Table.Th>{t('to')}</Table.Th>
            <Table.Th className={classes.cell}>{t('persons')}</Table.Th>
            <Table.Th className={classes.cell}>{t('occurrences')}</Table.Th>
            <Table.Th className={classes.cell}>{t('time')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={edgeId(row)}>
              <Table.Td>
                <bdi>{row.fromLabel}</bdi>
              </Table.Td>
              <Table.Td>
                <bdi>{row.toLabel}</bdi>
              </Table.Td>
              <Table.Td className={classes.cell}>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  color="woad"
                  onClick={() => openDrill(referenceOf({ of: 'edge', from: row.from, to: row.to }))}
                >
                  {format.number(row.persons)}
                </Button>
              </Table.Td>
              <Table.Td className={classes.cell}>{format.number(row.occurrences)}</Table.Td>
              <Table.Td className={classes.cell}>{format.duration(row.medianMillis)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
