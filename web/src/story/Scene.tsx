import { useTranslation } from 'react-i18next';
import { type CurvePaths, type CurveValue, heightOf } from '../canvas/curve';
import { type Lane, type Stage, textOf } from '../canvas/model';
import { emotionCard } from '../canvas/moves';
import { keyOfPosition } from '../canvas/navigation';
import { toldCards } from '../canvas/story';
import { CommentBadge } from '../comments/CommentBadge';
import { useFormat } from '../i18n/useFormat';
import { useTexts } from '../i18n/useTexts';
import { useCards, useEditor } from '../maps/EditorContext';
import { emotionAt } from '../maps/emotions';
import { laneIcons, laneStyle } from '../maps/laneStyle';
import { wordsOf } from '../maps/picked';
import { useMapView } from '../maps/useMapView';
import { PeerMarks } from '../together/PeerMarks';
import classes from './Story.module.css';

interface SceneProps {
  readonly stage: Stage;
  readonly column: number;
  readonly lanes: readonly Lane[];
  readonly feelingLane: string;
  readonly feeling: CurveValue;
  readonly curve: CurvePaths;
}

/** One stage as a picture of the strip. */
export function Scene({ stage, column, lanes, feelingLane, feeling, curve }: SceneProps) {
  const { t } = useTranslation('maps');
  const format = useFormat();
  return (
    <li className={classes.scene}>
      <PeerMarks place={keyOfPosition({ kind: 'stage', stage: stage.id })} inside />
      <h3 className={classes.name} dir="auto">
        <span className={classes.number}>{format.number(column + 1)}</span>
        {stage.title || t('untitledStage')}
        <CommentBadge record={stage.id} />
      </h3>
      <p className={classes.definition} dir="auto">
        {stage.definition}
      </p>
      {feelingLane && (
        <Feeling stage={stage} lane={feelingLane} column={column} feeling={feeling} curve={curve} />
      )}
      <div className={classes.telling}>
        {lanes.map((lane) => (
          <Told key={lane.id} stage={stage} lane={lane} />
        ))}
      </div>
    </li>
  );
}

interface FeelingProps {
  readonly stage: Stage;
  readonly lane: string;
  readonly column: number;
  readonly feeling: CurveValue;
  readonly curve: CurvePaths;
}

/** The face at this stage, on the stretch of the thread that runs through the scene. */
function Feeling({ stage, lane, column, feeling, curve }: FeelingProps) {
  const t = useTexts();
  const looked = useMapView((view) => view.persona);
  const cards = useCards(stage.id, lane);
  const face = feeling === undefined ? undefined : emotionAt(feeling);
  const said = emotionCard(cards, looked) ?? emotionCard(cards);
  const why = textOf(said, 'reason') || textOf(said, 'text');
  return (
    <div className={classes.feeling}>
      <div className={classes.thread} data-mood={face?.value}>
        <svg viewBox={`${column} 0 1 1`} preserveAspectRatio="none" aria-hidden="true">
          <line className={classes.zero} x1={column} x2={column + 1} y1="0.5" y2="0.5" />
          <path className={classes.bridged} d={curve.bridged} />
          <path className={classes.solid} d={curve.solid} />
        </svg>
        {face && feeling !== undefined && (
          <span className={classes.face} style={{ insetBlockStart: `${heightOf(feeling) * 100}%` }}>
            <face.icon size={38} aria-hidden />
          </span>
        )}
      </div>
      <p className={classes.mood} dir="auto">
        <strong>{face ? t(face.label) : t('story:noFeeling')}</strong>
        {why && <> · {why}</>} {said && <CommentBadge record={said.id} />}
      </p>
    </div>
  );
}

/** What one lane tells in the scene; nothing where it has nothing to say. */
function Told({ stage, lane }: { readonly stage: Stage; readonly lane: Lane }) {
  const { t } = useTranslation(['story', 'maps']);
  const editor = useEditor();
  const looked = useMapView((view) => view.persona);
  const { cards, more } = toldCards(useCards(stage.id, lane.id), lane.kind, looked);
  const Icon = laneIcons[lane.kind];
  const texts = cards.map(({ id }) => ({ id, words: wordsOf(editor, id) }));
  if (texts.every(({ words }) => words === '')) return null;
  const title = lane.title || t('maps:untitledLane');
  return (
    <section className={classes.told} style={laneStyle(lane.kind)} data-kind={lane.kind}>
      <h4 className={classes.lane} dir="auto">
        <Icon size={15} aria-hidden />
        {title}
      </h4>
      {texts.map(
        ({ id, words }) =>
          words && (
            <p key={id} dir="auto" className={classes.words}>
              {words} <CommentBadge record={id} />
              <PeerMarks
                place={keyOfPosition({ kind: 'card', stage: stage.id, lane: lane.id, card: id })}
              />
            </p>
          ),
      )}
      {more > 0 && <p className={classes.more}>{t('more', { count: more })}</p>}
    </section>
  );
}
