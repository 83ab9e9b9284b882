import { NumberInput, Select } from '@mantine/core';
import { Columns3, Group as GroupIcon, MapIcon } from 'lucide-react';
import { memo, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { ServiceFields } from '../../blueprint/ServiceFields';
import { isServiceLane } from '../../canvas/blueprint';
import { type Grid, numberOf, textOf } from '../../canvas/model';
import { emotionCard, moveStageToPhase, setFields } from '../../canvas/moves';
import type { Position } from '../../canvas/navigation';
import { RestsOn } from '../../claims/RestsOn';
import { AboutRecord } from '../../comments/AboutRecord';
import { recordAt } from '../../comments/anchors';
import { useTexts } from '../../i18n/useTexts';
import { CardOpportunity, isImprovable } from '../../improvements/CardOpportunity';
import { CardPersona } from '../../personas/CardPersona';
import { PersonaChecks } from '../../personas/MapPersonas';
import { TouchpointForm } from '../../touchpoints/TouchpointForm';
import { LiveText, LiveTextarea } from '../../ui/LiveFields';
import { useRecord, useTextField } from '../../ui/useLive';
import { choices } from '../../wire/generated/vocabulary';
import { useCards, useEditor, useEditorState, useGrid } from '../EditorContext';
import { emotions } from '../emotions';
import { laneIcons } from '../laneStyle';
import { useMapView } from '../useMapView';
import { CardLook } from './CardLook';
import { CardText } from './CardText';
import { CardWhy, tellsOfCustomers } from './CardWhy';
import classes from './Inspector.module.css';
import { OptionalCheck } from './OptionalCheck';
import { OwnerField } from './OwnerField';

/** The details of what is selected, or of the map itself. */
export const Inspector = memo(function Inspector() {
  // The map answers the keys first, the details follow.
  const position = useDeferredValue(useEditorState((state) => state.position));
  return (
    <>
      <Details position={position} />
      <Talk position={position} />
    </>
  );
});

interface SelectedProps {
  readonly position: Position | undefined;
}

const Talk = memo(function Talk({ position }: SelectedProps) {
  const editor = useEditor();
  const { root } = useGrid();
  return (
    <div className={classes.talk}>
      <AboutRecord record={position ? recordAt(editor, position) : root} />
    </div>
  );
});

const Details = memo(function Details({ position }: SelectedProps) {
  const grid = useGrid();
  switch (position?.kind) {
    case 'stage':
      return <StageDetails id={position.stage} grid={grid} key={position.stage} />;
    case 'phase':
      return <PhaseDetails id={position.phase} key={position.phase} />;
    case 'lane':
      return <LaneDetails id={position.lane} key={position.lane} />;
    case 'card':
      return <CardDetails id={position.card} lane={position.lane} key={position.card} />;
    case 'cell':
      return <CellDetails stage={position.stage} lane={position.lane} />;
    case undefined:
      return <MapDetails id={grid.root} />;
  }
});

function MapDetails({ id }: { id: string }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const record = useRecord(editor.session.document, id);
  const set = (field: string) => (value: string | number) =>
    editor.push(setFields(id, { [field]: value }), `${field} ${id}`);
  return (
    <div className={classes.form}>
      <h2 className={classes.kind}>
        <MapIcon size={18} aria-hidden />
        {t('inspector.map')}
      </h2>
      <LiveTextarea
        label={t('field.description')}
        value={textOf(record, 'description')}
        onSave={set('description')}
      />
      <OwnerField owner={textOf(record, 'owner')} onSave={set('owner')} />
      <PersonaChecks />
      <NumberInput
        label={t('field.windowDays')}
        description={t('field.windowHint')}
        min={0}
        max={3650}
        allowDecimal={false}
        clampBehavior="strict"
        value={numberOf(record, 'windowDays') ?? 30}
        onChange={(value) => typeof value === 'number' && set('windowDays')(value)}
      />
      <Select
        label={t('field.order')}
        data={choices.StageOrder.map((value) => ({ value, label: t(`order.${value}`) }))}
        value={textOf(record, 'order') || 'sequential'}
        onChange={(value) => value && set('order')(value)}
      />
      <Select
        label={t('field.direction')}
        data={choices.MapDirection.map((value) => ({ value, label: t(`direction.${value}`) }))}
        value={textOf(record, 'direction') || 'auto'}
        onChange={(value) => value && set('direction')(value)}
      />
      <p className={classes.hint}>{t('inspector.hint')}</p>
      <p className={classes.hint}>{t('shortcutHint')}</p>
    </div>
  );
}

function StageDetails({ id, grid }: { id: string; grid: Grid }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const record = useRecord(editor.session.document, id);
  const set = (field: string) => (value: string) =>
    editor.push(setFields(id, { [field]: value }), `${field} ${id}`);
  const phases = grid.phases.flatMap((span) =>
    span.id === undefined ? [] : [{ value: span.id, label: span.title || t('untitledPhase') }],
  );
  return (
    <div className={classes.form}>
      <h2 className={classes.kind}>
        <Columns3 size={18} aria-hidden />
        {t('inspector.stage')}
      </h2>
      <LiveText label={t('field.title')} value={textOf(record, 'title')} onSave={set('title')} />
      <LiveTextarea
        label={t('field.definition')}
        value={textOf(record, 'definition')}
        onSave={set('definition')}
      />
      {phases.length > 0 && (
        <Select
          label={t('field.phase')}
          data={[{ value: '', label: t('field.noPhase') }, ...phases]}
          value={grid.stages.find((stage) => stage.id === id)?.phase ?? ''}
          onChange={(value) =>
            editor.push(moveStageToPhase(editor.session.document, id, value || undefined))
          }
        />
      )}
    </div>
  );
}

function PhaseDetails({ id }: { id: string }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const record = useRecord(editor.session.document, id);
  return (
    <div className={classes.form}>
      <h2 className={classes.kind}>
        <GroupIcon size={18} aria-hidden />
        {t('inspector.phase')}
      </h2>
      <LiveText
        label={t('field.title')}
        value={textOf(record, 'title')}
        onSave={(value) => editor.rename(id, 'title', value)}
      />
    </div>
  );
}

function LaneDetails({ id }: { id: string }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const record = useRecord(editor.session.document, id);
  const Icon = laneIcons[editor.laneKind(id)];
  return (
    <div className={classes.form}>
      <h2 className={classes.kind}>
        <Icon size={18} aria-hidden />
        {t('inspector.lane')}
      </h2>
      <LiveText
        label={t('field.title')}
        value={textOf(record, 'title')}
        onSave={(value) => editor.rename(id, 'title', value)}
      />
      <Select
        label={t('field.kind')}
        data={choices.LaneKind.map((value) => ({ value, label: t(`laneKind.${value}`) }))}
        value={editor.laneKind(id)}
        onChange={(value) => value && editor.push(setFields(id, { kind: value }))}
      />
    </div>
  );
}

function CardDetails({ id, lane }: { id: string; lane: string }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const { document } = editor.session;
  const touchpoint = useTextField(document, id, 'touchpoint');
  const channel = useTextField(document, id, 'channel');
  const kind = editor.laneKind(lane);
  const Icon = laneIcons[kind];
  if (kind === 'touchpoints' && touchpoint && editor.library.document.visible(touchpoint)) {
    return (
      <div className={classes.form}>
        <h2 className={classes.kind}>
          <Icon size={18} aria-hidden />
          {t('inspector.touchpoint')}
        </h2>
        <TouchpointForm
          document={editor.library.document}
          id={touchpoint}
          push={(ops, group) => editor.pushLibrary(ops, group)}
        />
        <OptionalCheck card={id} />
        <CardOpportunity card={id} />
        <CardBasis id={id} />
      </div>
    );
  }
  if (kind === 'channels' && channel) {
    return (
      <>
        <ChannelDetails id={channel} />
        <CardBasis id={id} />
      </>
    );
  }
  return (
    <div className={classes.form}>
      <h2 className={classes.kind}>
        <Icon size={18} aria-hidden />
        {t(`laneKind.${kind}`)}
      </h2>
      <CardText id={id} />
      {tellsOfCustomers(kind) && <CardWhy id={id} />}
      {isServiceLane(kind) && <ServiceFields card={id} />}
      <CardLook id={id} />
      {isImprovable(kind) && <CardOpportunity card={id} />}
      <CardBasis id={id} />
    </div>
  );
}

/** Whose a card is, and what it rests on. */
const CardBasis = memo(function CardBasis({ id }: { id: string }) {
  return (
    <>
      <CardPersona card={id} />
      <RestsOn card={id} />
    </>
  );
});

function ChannelDetails({ id }: { id: string }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const record = useRecord(editor.library.document, id);
  const Icon = laneIcons.channels;
  return (
    <div className={classes.form}>
      <h2 className={classes.kind}>
        <Icon size={18} aria-hidden />
        {t('inspector.channel')}
      </h2>
      <LiveText
        label={t('field.title')}
        value={textOf(record, 'name')}
        onSave={(name) => editor.pushLibrary(setFields(id, { name }), `name ${id}`)}
      />
    </div>
  );
}

function CellDetails({ stage, lane }: { stage: string; lane: string }) {
  const t = useTexts();
  const editor = useEditor();
  const cards = useCards(stage, lane);
  const kind = editor.laneKind(lane);
  const Icon = laneIcons[kind];
  const card = emotionCard(
    cards,
    useMapView((view) => view.persona),
  );
  const value = numberOf(card, 'emotion');
  return (
    <div className={classes.form}>
      <h2 className={classes.kind}>
        <Icon size={18} aria-hidden />
        {t(`maps:laneKind.${kind}`)}
      </h2>
      {kind === 'emotions' ? (
        <>
          <div>
            <div className={classes.label} id="emotion-label">
              {t('maps:field.emotion')}
            </div>
            <div className={classes.emotions} role="radiogroup" aria-labelledby="emotion-label">
              {emotions.map((emotion) => {
                const chosen = value !== undefined && Math.round(value) === emotion.value;
                return (
                  <button
                    key={emotion.value}
                    type="button"
                    role="radio"
                    aria-checked={chosen}
                    className={classes.emotion}
                    onClick={() => editor.setEmotion(stage, lane, emotion.value)}
                  >
                    <emotion.icon size={18} aria-hidden />
                    {t(emotion.label)}
                  </button>
                );
              })}
            </div>
          </div>
          {card && (
            <LiveTextarea
              key={card.id}
              label={t('maps:field.text')}
              value={textOf(card, 'text')}
              onSave={(text) => editor.rename(card.id, 'text', text)}
            />
          )}
          {card && <CardWhy key={`why ${card.id}`} id={card.id} />}
          {card && <CardBasis key={`basis ${card.id}`} id={card.id} />}
        </>
      ) : (
        <p className={classes.hint}>{t('maps:shortcutHint')}</p>
      )}
    </div>
  );
}
