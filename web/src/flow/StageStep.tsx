import { Handle, type Node, type NodeProps, Position as Side, useConnection } from '@xyflow/react';
import { ChevronDown, ChevronUp, Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FlowStage, FlowTouchpoint } from '../canvas/flow';
import { keyOfPosition, type Position } from '../canvas/navigation';
import { CommentBadge, CommentCount } from '../comments/CommentBadge';
import { useFormat } from '../i18n/useFormat';
import { useEditing, useEditor, useEditorState, useSelected } from '../maps/EditorContext';
import { InlineText } from '../maps/grid/InlineText';
import { PeerMarks, StagePeers } from '../together/PeerMarks';
import { useChildren } from '../ui/useLive';
import { HEAD_HEIGHT, ROW_HEIGHT } from './drawnGraph';
import { useFlowView } from './flowStore';
import classes from './StageStep.module.css';
import { StepMenu } from './StepMenu';

export type StageNode = Node<
  {
    readonly stage: FlowStage;
    readonly place: number;
    readonly names: readonly string[];
    readonly isOpen: boolean;
    readonly isFaded: boolean;
    readonly direction: 'ltr' | 'rtl';
    /** The persons who visited it, in words; undefined where nothing is measured. */
    readonly measured: string | undefined;
  },
  'stage'
>;

/** A stage as a step of the drawn flow: its name, and when it is open its touchpoints. */
export function StageStep({ data }: NodeProps<StageNode>) {
  const { stage, place, names, isOpen, isFaded, direction, measured } = data;
  const { t } = useTranslation('flow');
  const format = useFormat();
  const editor = useEditor();
  const position: Position = { kind: 'stage', stage: stage.id };
  const selected = useSelected(position);
  const editing = useEditing(position);
  const first = useEditorState((state) => state.position === undefined) && place === 0;
  const title = stage.title || t('untitledStage', { ns: 'maps' });
  const count = format.number(stage.touchpoints.length);
  return (
    <div
      className={classes.step}
      dir={direction}
      data-flow-step={stage.id}
      data-selected={selected || undefined}
      data-faded={isFaded || undefined}
      data-optional={stage.optional || undefined}
    >
      <Ends id={stage.id} direction={direction} height={HEAD_HEIGHT} />
      <div className={classes.head}>
        <span className={classes.number} aria-hidden>
          {format.number(place + 1)}
        </span>
        {editing ? (
          <span className={`${classes.name} nopan nodrag`}>
            <InlineText
              value={stage.title}
              label={t('inspector.stage', { ns: 'maps' })}
              onSave={(value) => editor.rename(stage.id, 'title', value)}
              onDone={() => editor.go(position)}
            />
          </span>
        ) : (
          <button
            type="button"
            className={`${classes.main} nopan`}
            data-pos={keyOfPosition(position)}
            aria-pressed={selected}
            aria-label={[
              t('stepLabel', { place: place + 1, title }),
              stage.optional ? t('optional') : '',
              stage.ends ? t('ends') : '',
              measured ?? '',
            ]
              .filter(Boolean)
              .join(', ')}
            tabIndex={selected || first ? 0 : -1}
            onFocus={() => editor.select(position)}
            onClick={() => editor.go(position)}
            onDoubleClick={() => editor.edit(position)}
          >
            <span className={classes.title} dir="auto" title={title}>
              {title}
            </span>
            <small className={classes.notes}>
              {measured && <span className={classes.measured}>{measured}</span>}
              {!measured && stage.optional && <span>{t('optional')}</span>}
              {stage.ends && (
                <span className={classes.note}>
                  <Flag size={11} aria-hidden />
                  {t('ends')}
                </span>
              )}
            </small>
          </button>
        )}
        <span className={`${classes.tools} nopan`}>
          {stage.touchpoints.length > 0 && (
            <button
              type="button"
              className={classes.open}
              tabIndex={-1}
              aria-expanded={isOpen}
              aria-label={t('touchpointsOf', { title, count: stage.touchpoints.length })}
              title={t('touchpointsOf', { title, count: stage.touchpoints.length })}
              onClick={() => useFlowView.getState().toggleStage(stage.id)}
            >
              {count}
              {isOpen ? <ChevronUp size={13} aria-hidden /> : <ChevronDown size={13} aria-hidden />}
            </button>
          )}
          <StepMenu position={position} />
        </span>
      </div>
      <span className={`${classes.talk} nopan`}>
        <CommentBadge record={stage.id} />
        {!isOpen && <CardsTalk stage={stage.id} />}
      </span>
      {isOpen ? <PeerMarks place={keyOfPosition(position)} /> : <StagePeers stage={stage.id} />}
      {isOpen && (
        <ul className={classes.rows}>
          {stage.touchpoints.map((touchpoint, row) => (
            <Touchpoint
              key={touchpoint.card}
              touchpoint={touchpoint}
              name={names[row] ?? ''}
              stage={stage.id}
              direction={direction}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** How much is said about what is in a closed step. */
function CardsTalk({ stage }: { stage: string }) {
  const cards = useChildren(useEditor().session.document, stage, 'card');
  return <CommentCount records={cards.map(({ id }) => id)} />;
}

interface TouchpointProps {
  readonly touchpoint: FlowTouchpoint;
  readonly name: string;
  readonly stage: string;
  readonly direction: 'ltr' | 'rtl';
}

function Touchpoint({ touchpoint, name, stage, direction }: TouchpointProps) {
  const { t } = useTranslation('library');
  const editor = useEditor();
  const { card, lane } = touchpoint;
  const position: Position = { kind: 'card', stage, lane, card };
  const selected = useSelected(position);
  return (
    <li className={classes.row} data-selected={selected || undefined}>
      <Ends id={card} direction={direction} height={ROW_HEIGHT} />
      <button
        type="button"
        className={`${classes.rowName} nopan`}
        data-pos={keyOfPosition(position)}
        aria-pressed={selected}
        tabIndex={selected ? 0 : -1}
        title={name}
        onFocus={() => editor.select(position)}
        onClick={() => editor.go(position)}
      >
        <span dir="auto">{name || t('unnamed')}</span>
      </button>
      <CommentBadge record={card} hanging />
      <PeerMarks place={keyOfPosition(position)} />
    </li>
  );
}

interface EndsProps {
  readonly id: string;
  readonly direction: 'ltr' | 'rtl';
  readonly height: number;
}

/** Where an arrow is drawn from, and the whole of it as the place to let it go. */
function Ends({ id, direction, height }: EndsProps) {
  const isConnecting = useConnection((connection) => connection.inProgress);
  const [start, end] =
    direction === 'rtl' ? [Side.Right, Side.Left] : ([Side.Left, Side.Right] as const);
  return (
    <>
      <Handle
        id={id}
        type="target"
        position={start}
        className={classes.target}
        data-active={isConnecting || undefined}
        style={{ blockSize: height }}
        isConnectableStart={false}
      />
      {!isConnecting && (
        <Handle
          id={id}
          type="source"
          position={end}
          className={`${classes.source} source`}
          style={{ insetBlockStart: height / 2 }}
          isConnectableEnd={false}
        />
      )}
    </>
  );
}
