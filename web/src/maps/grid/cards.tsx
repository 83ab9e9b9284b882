import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  MessagesSquare,
  MousePointerClick,
  RadioTower,
  Sparkles,
  TriangleAlert,
} from 'lucide-react';
import { numberOf, textOf, textsOf } from '../../canvas/model';
import type { Position } from '../../canvas/navigation';
import { FindingBadge } from '../../findings/FindingBadge';
import { text } from '../../i18n/i18n';
import type { RecordState } from '../../live';
import { ImportanceDots } from '../../touchpoints/ImportanceDots';
import { useRecord } from '../../ui/useLive';
import { useEditing, useEditor, useEditorPlace } from '../EditorContext';
import { useOverlay } from '../useOverlay';
import classes from './Card.module.css';
import { CardBox } from './CardBox';
import { InlineText } from './InlineText';

interface CardProps {
  readonly card: RecordState;
  readonly stage: string;
  readonly lane: string;
}

function positionOf({ card, stage, lane }: CardProps): Position & { kind: 'card' } {
  return { kind: 'card', stage, lane, card: card.id };
}

/** A statement. */
export function TextCard(props: CardProps) {
  const editor = useEditor();
  const position = positionOf(props);
  const editing = useEditing(position);
  const words = textOf(props.card, 'text');
  const importance = numberOf(props.card, 'importance');
  return (
    <CardBox
      card={props.card}
      position={position}
      label={words || text('maps:emptyCard')}
      editing={editing}
    >
      {editing ? (
        <InlineText
          value={words}
          label={text('maps:field.text')}
          onSave={(value) => editor.rename(props.card.id, 'text', value)}
          onDone={(how) => editor.cancel(how === 'tab' ? 'next' : undefined)}
        />
      ) : (
        <span className={classes.text} dir="auto">
          {words || <span className={classes.empty}>{text('maps:emptyCard')}</span>}
        </span>
      )}
      {importance !== undefined && (
        <span className={classes.tags}>
          <ImportanceDots value={importance} />
        </span>
      )}
    </CardBox>
  );
}

/** A touchpoint of the register, placed here. */
export function TouchpointCard(props: CardProps) {
  const { editor, workspace, map } = useEditorPlace();
  const overlay = useOverlay();
  const id = textOf(props.card, 'touchpoint');
  const { document } = editor.library;
  const touchpoint = useRecord(document, id);
  const missing = !touchpoint || touchpoint.f.deleted === true;
  const words = textOf(touchpoint, 'name') || textOf(props.card, 'text');
  const verdict = textOf(touchpoint, 'verdict');
  const moment = textOf(touchpoint, 'momentOfTruth');
  const optional = props.card.f.optional === true;
  const Icon = textOf(touchpoint, 'kind') === 'action' ? MousePointerClick : MessagesSquare;
  const name = words || text('library:unnamed');
  return (
    <CardBox card={props.card} position={positionOf(props)} label={name}>
      <span className={classes.touchpointName}>
        {missing ? (
          <CircleHelp size={14} className={classes.kindIcon} aria-hidden />
        ) : (
          <Icon size={14} className={classes.kindIcon} aria-hidden />
        )}
        <span dir="auto">{name}</span>
        <FindingBadge of="touchpoint" id={id} />
      </span>
      {missing && <span className={classes.empty}>{text('maps:picker.missing')}</span>}
      {!missing &&
        (verdict === 'works-well' || verdict === 'needs-improvement' || moment || optional) && (
          <span className={classes.tags}>
            {verdict === 'works-well' && (
              <span className={classes.tag} data-verdict={verdict}>
                <CircleCheck size={11} aria-hidden />
                {text('library:verdict.works-well')}
              </span>
            )}
            {verdict === 'needs-improvement' && (
              <span className={classes.tag} data-verdict={verdict}>
                <TriangleAlert size={11} aria-hidden />
                {text('library:verdict.needs-improvement')}
              </span>
            )}
            {optional && (
              <span className={classes.tag}>
                <CircleDashed size={11} aria-hidden />
                {text('maps:optional')}
              </span>
            )}
            {moment && (
              <span className={classes.tag} data-moment>
                <Sparkles size={11} aria-hidden />
                {moment === 'moment' ? text('library:field.momentOfTruth') : moment.toUpperCase()}
              </span>
            )}
          </span>
        )}
      {!missing && <ChannelTags ids={textsOf(touchpoint, 'channels')} />}
      {overlay && !missing && (
        <div className={classes.measured}>
          <overlay.TouchpointCard
            workspace={workspace}
            map={map}
            stage={props.stage}
            touchpoint={id}
          />
        </div>
      )}
    </CardBox>
  );
}

function ChannelTags({ ids }: { ids: readonly string[] }) {
  const { document } = useEditor().library;
  if (ids.length === 0) return null;
  return (
    <span className={classes.tags}>
      {ids.map((id) => {
        const name = textOf(document.record(id), 'name');
        return name ? (
          <span key={id} className={classes.tag} dir="auto">
            {name}
          </span>
        ) : null;
      })}
    </span>
  );
}

/** A channel of the register. */
export function ChannelCard(props: CardProps) {
  const editor = useEditor();
  const channel = useRecord(editor.library.document, textOf(props.card, 'channel'));
  const name = textOf(channel, 'name') || textOf(props.card, 'text') || text('library:unnamed');
  return (
    <CardBox card={props.card} position={positionOf(props)} label={name}>
      <span className={classes.touchpointName}>
        <RadioTower size={14} className={classes.kindIcon} aria-hidden />
        <span dir="auto">{name}</span>
      </span>
    </CardBox>
  );
}
