import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOf, textOf } from '../canvas/model';
import { emotionCard } from '../canvas/moves';
import { useTexts } from '../i18n/useTexts';
import { useCards, useEditing, useEditor } from '../maps/EditorContext';
import { emotionAt } from '../maps/emotions';
import { laneIcons } from '../maps/laneStyle';
import { useMapView } from '../maps/useMapView';
import classes from './Outline.module.css';

interface EmotionLineProps {
  readonly stage: string;
  readonly lane: string;
  readonly title: string;
}

/** The emotion of whoever is looked at in a stage, from -2 to 2, with its word and the words to it. */
export function EmotionLine({ stage, lane, title }: EmotionLineProps) {
  const { t } = useTranslation('maps');
  const texts = useTexts();
  const editor = useEditor();
  const field = useRef<HTMLInputElement>(null);
  const looked = useMapView((view) => view.persona);
  const card = emotionCard(useCards(stage, lane), looked);
  const value = numberOf(card, 'emotion');
  const editing = useEditing({ kind: 'cell', stage, lane });
  const stageTitle = textOf(editor.session.document.record(stage), 'title');
  useEffect(() => {
    if (editing) field.current?.focus();
  }, [editing]);
  const emotion = value === undefined ? undefined : emotionAt(value);
  const Icon = emotion?.icon ?? laneIcons.emotions;
  return (
    <>
      <span className={classes.icon}>
        <Icon size={15} strokeWidth={1.9} aria-hidden />
      </span>
      <span className={classes.laneName} dir="auto">
        {title}
      </span>
      <input
        ref={field}
        type="number"
        className={classes.number}
        min={-2}
        max={2}
        step={0.5}
        tabIndex={-1}
        aria-label={t('emotion.label', { stage: stageTitle || t('untitledStage') })}
        aria-valuetext={emotion ? texts(emotion.label) : t('emotion.none')}
        value={value ?? ''}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          if (!Number.isNaN(typed)) editor.setEmotion(stage, lane, typed);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') {
            event.preventDefault();
            editor.go({ kind: 'cell', stage, lane });
          }
          event.stopPropagation();
        }}
      />
      <span className={classes.words}>
        <span className={classes.emotion}>
          {emotion ? texts(emotion.label) : t('emotion.none')}
        </span>
        {textOf(card, 'text') && (
          <>
            {' · '}
            <bdi>{textOf(card, 'text')}</bdi>
          </>
        )}
      </span>
    </>
  );
}
