import { Clock, Spline, TriangleAlert, UserRound } from 'lucide-react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { numberOf, textOf } from '../canvas/model';
import { keyOfPosition } from '../canvas/navigation';
import { CommentBadge } from '../comments/CommentBadge';
import { VersionsMark } from '../history/VersionsMark';
import { useFormat } from '../i18n/useFormat';
import type { RecordState } from '../live';
import { useEditing, useEditor, useSelected } from '../maps/EditorContext';
import { InlineText } from '../maps/grid/InlineText';
import { PositionMenu } from '../maps/PositionMenu';
import { useFaded } from '../maps/personas';
import { PeerMarks } from '../together/PeerMarks';
import classes from './Blueprint.module.css';
import { useBlueprint } from './BlueprintContext';

interface BlueprintCardProps {
  readonly card: RecordState;
  readonly stage: string;
  readonly lane: string;
}

/** A card with its owner, time standard and fail point, and a handle from which an arrow is drawn. */
export function BlueprintCard({ card, stage, lane }: BlueprintCardProps) {
  const { t } = useTranslation(['blueprint', 'maps']);
  const format = useFormat();
  const editor = useEditor();
  const { relating, actions } = useBlueprint();
  const position = { kind: 'card', stage, lane, card: card.id } as const;
  const selected = useSelected(position);
  const editing = useEditing(position);
  const faded = useFaded(card);
  const linking = useStore(relating.store, ({ from }) => from === card.id);
  const words = textOf(card, 'text');
  const owner = textOf(card, 'owner');
  const minutes = numberOf(card, 'minutes');
  const fails = card.f.failPoint === true;
  const facts = [
    words || t('maps:emptyCard'),
    owner && t('ownedBy', { owner }),
    minutes !== undefined && t('minutes', { count: minutes }),
    fails && t('failPoint'),
  ].filter(Boolean);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of whatever is focused in it
    <article
      className={classes.card}
      aria-label={facts.join(', ')}
      tabIndex={selected ? 0 : -1}
      data-pos={keyOfPosition(position)}
      data-card={card.id}
      data-selected={selected || undefined}
      data-fails={fails || undefined}
      data-faded={faded || undefined}
      data-linking={linking || undefined}
      onFocus={(event) => event.target === event.currentTarget && editor.select(position)}
      onClick={(event) => {
        if (editing || (event.target as HTMLElement).closest('button')) return;
        if (relating.from !== undefined) relating.end(card.id);
        editor.go(position);
      }}
      onDoubleClick={() => editor.edit(position)}
    >
      {editing ? (
        <InlineText
          value={words}
          label={t('maps:field.text')}
          onSave={(value) => editor.rename(card.id, 'text', value)}
          onDone={() => editor.go(position)}
        />
      ) : (
        <span className={classes.words} dir="auto">
          {words || t('maps:emptyCard')}
        </span>
      )}
      {(owner || minutes !== undefined || fails) && (
        <span className={classes.facts}>
          {fails && (
            <span className={classes.fact} data-fails>
              <TriangleAlert size={11} aria-hidden />
              {t('failPoint')}
            </span>
          )}
          {minutes !== undefined && (
            <span className={classes.fact}>
              <Clock size={11} aria-hidden />
              {format.duration(minutes * 60_000)}
            </span>
          )}
          {owner && (
            <span className={classes.fact} dir="auto">
              <UserRound size={11} aria-hidden />
              {owner}
            </span>
          )}
        </span>
      )}
      <VersionsMark record={card.id} />
      <CommentBadge record={card.id} hanging />
      <PeerMarks place={keyOfPosition(position)} />
      {!editing && (
        <span className={classes.tools}>
          <button
            type="button"
            className={classes.handle}
            tabIndex={-1}
            title={t('action.link')}
            aria-label={`${t('action.link')}: ${words}`}
            onPointerDown={(event: PointerEvent<HTMLElement>) => {
              if (event.button !== 0) return;
              event.preventDefault();
              drawArrow(relating, card.id);
            }}
          >
            <Spline size={14} aria-hidden />
          </button>
          <PositionMenu position={position} actions={actions} />
        </span>
      )}
    </article>
  );
}

/** Draws until the pointer is let go over another card; a mere click leaves the drawing begun. */
function drawArrow(relating: ReturnType<typeof useBlueprint>['relating'], card: string): void {
  relating.begin(card);
  const stop = new AbortController();
  const options = { signal: stop.signal };
  window.addEventListener(
    'pointermove',
    (event) => relating.point(event.clientX, event.clientY),
    options,
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      stop.abort();
      const target = document
        .elementFromPoint(event.clientX, event.clientY)
        ?.closest<HTMLElement>('[data-card]')?.dataset.card;
      if (target) relating.end(target);
      else relating.stop();
    },
    options,
  );
  window.addEventListener(
    'pointercancel',
    () => {
      stop.abort();
      relating.stop();
    },
    options,
  );
}
