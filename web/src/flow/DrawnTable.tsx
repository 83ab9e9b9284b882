import { ActionIcon, Button, Checkbox, Table } from '@mantine/core';
import { ArrowRight, CornerUpLeft, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DrawnFlow, FlowStage } from '../canvas/flow';
import { addLink } from '../canvas/links';
import { remove, setFields } from '../canvas/moves';
import { useFormat } from '../i18n/useFormat';
import { useEditor } from '../maps/EditorContext';
import { LiveText } from '../ui/LiveFields';
import { showUndo } from '../ui/toasts';
import type { FlowNode } from '../wire/analysis';
import classes from './DrawnTable.module.css';
import { useFlowView } from './flowStore';
import type { ShownArrow } from './useArrows';

interface DrawnTableProps {
  readonly flow: DrawnFlow;
  readonly arrows: readonly ShownArrow[];
  readonly measured: readonly FlowNode[] | undefined;
}

/** The drawn flow as a table: stage by stage, where each leads, all of it to be changed here as well. */
export function DrawnTable({ flow, arrows, measured }: DrawnTableProps) {
  const { t } = useTranslation('flow');
  const undrawn = arrows.filter(({ kind }) => kind === 'undrawn');
  return (
    <div className={classes.tables}>
      <Table.ScrollContainer minWidth={720}>
        <Table stickyHeader verticalSpacing="xs">
          <Table.Caption className="wl-hidden">{t('title')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('inspector.stage', { ns: 'maps' })}</Table.Th>
              <Table.Th scope="col">{t('optional')}</Table.Th>
              <Table.Th scope="col">{t('ends')}</Table.Th>
              <Table.Th scope="col">{t('leadsTo')}</Table.Th>
              {measured && <Table.Th scope="col">{t('persons')}</Table.Th>}
              <Table.Th scope="col">
                <span className="wl-hidden">{t('action.more', { ns: 'common' })}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {flow.stages.map((stage, place) => (
              <StageRow
                key={stage.id}
                flow={flow}
                stage={stage}
                place={place}
                arrows={arrows.filter(
                  ({ from, kind }) => from.stage === stage.id && kind !== 'undrawn',
                )}
                measured={measured}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {undrawn.length > 0 && <Undrawn flow={flow} arrows={undrawn} />}
    </div>
  );
}

interface StageRowProps extends DrawnTableProps {
  readonly stage: FlowStage;
  readonly place: number;
}

function StageRow({ flow, stage, place, arrows, measured }: StageRowProps) {
  const { t } = useTranslation('flow');
  const format = useFormat();
  const editor = useEditor();
  const title = stage.title || t('untitledStage', { ns: 'maps' });
  const turn = (field: 'optional' | 'ends', value: boolean) =>
    editor.push(setFields(stage.id, { [field]: value }));
  const persons = measured?.find(({ id }) => id === stage.id)?.persons ?? 0;
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.stageCell}>
        <span className={classes.number} aria-hidden>
          {format.number(place + 1)}
        </span>
        <LiveText
          hideLabel
          label={t('stepLabel', { place: place + 1, title })}
          value={stage.title}
          onSave={(value) => editor.rename(stage.id, 'title', value)}
        />
      </Table.Th>
      <Table.Td>
        <Checkbox
          aria-label={`${t('optional')}: ${title}`}
          checked={stage.optional}
          onChange={(event) => turn('optional', event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={`${t('ends')}: ${title}`}
          checked={stage.ends}
          onChange={(event) => turn('ends', event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Td>
        <ul className={classes.leads}>
          {arrows.map((arrow) => (
            <LeadsTo key={arrow.id} arrow={arrow} flow={flow} />
          ))}
          <li>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<Plus size={13} aria-hidden />}
              aria-label={`${t('action.link')}: ${title}`}
              onClick={() =>
                useFlowView
                  .getState()
                  .setDraft({ kind: 'new', from: { id: stage.id, stage: stage.id } })
              }
            >
              {t('link.new')}
            </Button>
          </li>
        </ul>
      </Table.Td>
      {measured && <Table.Td>{format.number(persons)}</Table.Td>}
      <Table.Td>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={`${t('action.delete', { ns: 'maps' })}: ${title}`}
          onClick={() => {
            editor.push(remove(stage.id));
            editor.announce(t('announce.deleted', { ns: 'maps' }));
            showUndo(t('announce.deleted', { ns: 'maps' }), () => editor.undo());
          }}
        >
          <Trash2 size={15} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}

/** One arrow of a stage; a drawn one is a button that opens it, an implied one only says where it leads. */
function LeadsTo({ arrow, flow }: { arrow: ShownArrow; flow: DrawnFlow }) {
  const { t } = useTranslation(['flow', 'maps']);
  const stage = flow.stages.find(({ id }) => id === arrow.to.stage);
  const to = stage?.title || t('maps:untitledStage');
  const Icon = arrow.isBack ? CornerUpLeft : ArrowRight;
  const words = (
    <>
      <Icon size={13} aria-hidden className={classes.labelIcon} />
      <bdi>{to}</bdi>
      {arrow.words && <span className={classes.said}>{arrow.words}</span>}
      {arrow.kind === 'skip' && <span className={classes.said}>{t('skip')}</span>}
      {arrow.count && <span className={classes.counted}>{arrow.count.text}</span>}
    </>
  );
  return (
    <li>
      {arrow.kind === 'link' ? (
        <button
          type="button"
          className={classes.lead}
          aria-label={[arrow.name, arrow.count?.name].filter(Boolean).join('. ')}
          onClick={() => useFlowView.getState().setDraft({ kind: 'change', id: arrow.id })}
        >
          {words}
        </button>
      ) : (
        <span className={classes.implied}>{words}</span>
      )}
    </li>
  );
}

/** The moves that are not in the drawing, each with a button that draws it. */
function Undrawn({ flow, arrows }: { flow: DrawnFlow; arrows: readonly ShownArrow[] }) {
  const { t } = useTranslation(['flow', 'maps']);
  const format = useFormat();
  const editor = useEditor();
  const titleOf = (id: string) =>
    flow.stages.find((stage) => stage.id === id)?.title || t('maps:untitledStage');
  return (
    <Table.ScrollContainer minWidth={560}>
      <h2 className={classes.heading}>{t('undrawn')}</h2>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('from')}</Table.Th>
            <Table.Th scope="col">{t('to')}</Table.Th>
            <Table.Th scope="col">{t('persons')}</Table.Th>
            <Table.Th scope="col">{t('occurrences')}</Table.Th>
            <Table.Th scope="col">
              <span className="wl-hidden">{t('link.draw')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {arrows.map(({ id, name, from, to, edge }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <bdi>{titleOf(from.id)}</bdi>
              </Table.Td>
              <Table.Td>
                <bdi>{titleOf(to.id)}</bdi>
              </Table.Td>
              <Table.Td>{format.number(edge?.persons ?? 0)}</Table.Td>
              <Table.Td>{format.number(edge?.occurrences ?? 0)}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-xs"
                  variant="light"
                  aria-label={`${t('link.draw')}: ${name}`}
                  onClick={() => {
                    editor.push(addLink(editor.session.document, 'flow', from.id, to.id).ops);
                    editor.announce(t('announce.linked'));
                  }}
                >
                  {t('link.draw')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
