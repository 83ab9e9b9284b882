import { Button, Slider } from '@mantine/core';
import { Columns3, ListTree, Plus, Table2, Waypoints } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import { useEditor, useEditorPlace } from '../maps/EditorContext';
import { useMapView } from '../maps/useMapView';
import { useActions } from '../ui/actions';
import { EmptyState } from '../ui/EmptyState';
import { type Conformance, conformanceOf } from './conformance';
import classes from './DrawnFlow.module.css';
import { DrawnTable } from './DrawnTable';
import { flowActions } from './flowActions';
import { useFlowView } from './flowStore';
import { LinkDialog } from './LinkDialog';
import { PersonaChoice } from './PersonaChoice';
import { useArrows } from './useArrows';
import { useDrawnFlow, usePersonas } from './useDrawnFlow';
import { useFlow } from './useFlow';

const DrawnPicture = lazy(() =>
  import('./DrawnPicture').then(({ DrawnPicture }) => ({ default: DrawnPicture })),
);

const ALL = 10_000;
const UNDRAWN_AT_FIRST = 5;

/** The flow as the team draws it; with counts, how customers kept to it. */
export function DrawnView({ withCounts }: { withCounts: boolean }) {
  const { t } = useTranslation('flow');
  const editor = useEditor();
  const flow = useDrawnFlow();
  const personas = usePersonas(flow);
  const { open, asTable } = useFlowView();
  const persona = useMapView((view) => view.persona);
  const [undrawn, setUndrawn] = useState(UNDRAWN_AT_FIRST);
  const measured = useConformance(withCounts);
  const { conformance } = measured;
  const chosen = personas.some(({ id }) => id === persona) ? persona : undefined;
  const arrows = useArrows({ flow, personas, persona: chosen, conformance, undrawn });
  const actions = useMemo(() => flowActions(editor), [editor]);
  useActions('flow', actions);
  const { setOpen, setAsTable } = useFlowView.getState();
  const openable = flow.stages.filter(({ touchpoints }) => touchpoints.length > 0);
  return (
    <section className={classes.view} aria-label={t('title')}>
      <div className={classes.bar}>
        <PersonaChoice personas={personas} />
        <div className={classes.buttons}>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<Plus size={15} aria-hidden />}
            onClick={() => editor.addStage(flow.stages.at(-1)?.id)}
          >
            {t('action.addStage', { ns: 'maps' })}
          </Button>
          {openable.length > 0 && !asTable && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-pressed={open.size > 0}
              leftSection={<ListTree size={15} aria-hidden />}
              onClick={() => setOpen(open.size > 0 ? [] : openable.map(({ id }) => id))}
            >
              {t('node.touchpoints')}
            </Button>
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
      </div>
      {conformance && <Kept conformance={conformance} shown={undrawn} onShow={setUndrawn} />}
      {measured.fault && <Fault fault={measured.fault} onRetry={measured.retry} />}
      {flow.stages.length === 0 ? (
        <EmptyState
          icon={Columns3}
          title={t('noStages', { ns: 'maps' })}
          hint={t('noStagesHint', { ns: 'maps' })}
        >
          <Button leftSection={<Plus size={16} />} onClick={() => editor.addStage()}>
            {t('action.addStage', { ns: 'maps' })}
          </Button>
        </EmptyState>
      ) : asTable ? (
        <DrawnTable flow={flow} arrows={arrows} measured={measured.nodes} />
      ) : (
        <Suspense fallback={<p className={classes.quiet}>{t('layout')}</p>}>
          <DrawnPicture flow={flow} arrows={arrows} measured={measured.nodes} />
          {!withCounts && <p className={classes.hint}>{t('hint')}</p>}
        </Suspense>
      )}
      <LinkDialog flow={flow} />
    </section>
  );
}

/** The moves between stages, and between touchpoints where an arrow joins two of these. */
function useConformance(isOn: boolean) {
  const { workspace, map } = useEditorPlace();
  const flow = useDrawnFlow();
  const joins = flow.arrows.some(({ from, to }) => from.id !== from.stage && to.id !== to.stage);
  const stages = useFlow({ workspace, map }, 'stages', ALL, isOn);
  const touchpoints = useFlow({ workspace, map }, 'touchpoints', ALL, isOn && joins);
  const between = stages.data;
  const among = touchpoints.data?.edges;
  const conformance = useMemo(
    () => (isOn && between ? conformanceOf(flow, between.edges, among) : undefined),
    [isOn, flow, between, among],
  );
  return {
    conformance,
    nodes: isOn ? between?.nodes : undefined,
    fault: isOn ? stages.error : null,
    retry: () => void stages.refetch(),
  };
}

interface KeptProps {
  readonly conformance: Conformance;
  readonly shown: number;
  readonly onShow: (count: number) => void;
}

/** How many of the moves kept to the drawing, and how many of the others are shown. */
function Kept({ conformance, shown, onShow }: KeptProps) {
  const { t } = useTranslation('flow');
  const format = useFormat();
  const { moves, followed, undrawn } = conformance;
  return (
    <div className={classes.kept}>
      <span className={classes.share} role="status">
        {moves === 0
          ? t('noMoves')
          : t('followed', {
              share: format.share(followed / moves, 1),
              moves: format.number(moves),
            })}
      </span>
      {undrawn.length > 0 && (
        <div className={classes.slider}>
          <span>
            {t('undrawnCount')}{' '}
            <b>
              {t('edgesValue', {
                drawn: Math.min(shown, undrawn.length),
                total: undrawn.length,
              })}
            </b>
          </span>
          <Slider
            size="sm"
            color="woad"
            label={(value) => format.number(value)}
            thumbLabel={t('undrawnCount')}
            min={0}
            max={undrawn.length}
            value={Math.min(shown, undrawn.length)}
            onChange={onShow}
          />
        </div>
      )}
    </div>
  );
}
