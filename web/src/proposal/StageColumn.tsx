import { CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { GripVertical } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { ProposalStage, ProposalTouchpoint } from '../wire/analysis';
import type { ProposalEdit } from './edit';
import classes from './ProposalPage.module.css';

/** Where a proposed touchpoint stands. */
export interface TouchpointAt {
  readonly stage: number;
  readonly touchpoint: number;
}

interface StageColumnProps {
  readonly stage: ProposalStage;
  readonly at: number;
  /** Of all stages, for moving without dragging. */
  readonly titles: readonly string[];
  readonly dragged: TouchpointAt | undefined;
  readonly onDrag: (dragged: TouchpointAt | undefined) => void;
  readonly onEdit: (edit: ProposalEdit) => void;
}

/** A proposed stage with its touchpoints; takes touchpoints that are dragged onto it. */
export function StageColumn({ stage, at, titles, dragged, onDrag, onEdit }: StageColumnProps) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const [over, setOver] = useState(false);
  const drop = (to?: number) => {
    setOver(false);
    onDrag(undefined);
    if (dragged) {
      onEdit({ type: 'move', ...dragged, toStage: at, ...(to === undefined ? {} : { to }) });
    }
  };
  return (
    <li
      className={classes.stage}
      data-over={(over && dragged !== undefined) || undefined}
      onDragOver={(event) => {
        if (!dragged) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => drop()}
    >
      <div className={classes.stageHead}>
        <TextInput
          variant="unstyled"
          className={classes.stageTitle}
          aria-label={t('proposal.stageName', { number: format.number(at + 1) })}
          dir="auto"
          value={stage.title}
          placeholder={titles[at]}
          onChange={(event) =>
            onEdit({ type: 'stageTitle', stage: at, title: event.currentTarget.value })
          }
        />
        {titles.length > 1 && (
          <CloseButton
            size={24}
            aria-label={t('proposal.removeStage', { name: titles[at] })}
            title={t('proposal.removeStage', { name: titles[at] })}
            onClick={() => onEdit({ type: 'removeStage', stage: at })}
          />
        )}
      </div>
      {stage.touchpoints.length === 0 && <p className={classes.hollow}>{t('proposal.dropHere')}</p>}
      <ul className={classes.touchpoints}>
        {stage.touchpoints.map((touchpoint, index) => (
          <Touchpoint
            // biome-ignore lint/suspicious/noArrayIndexKey: proposed touchpoints have no identity but their place
            key={index}
            touchpoint={touchpoint}
            place={{ stage: at, touchpoint: index }}
            titles={titles}
            isDragged={dragged?.stage === at && dragged.touchpoint === index}
            onDrag={onDrag}
            onDropBefore={() => drop(index)}
            onEdit={onEdit}
          />
        ))}
      </ul>
    </li>
  );
}

interface TouchpointProps {
  readonly touchpoint: ProposalTouchpoint;
  readonly place: TouchpointAt;
  readonly titles: readonly string[];
  readonly isDragged: boolean;
  readonly onDrag: (dragged: TouchpointAt | undefined) => void;
  readonly onDropBefore: () => void;
  readonly onEdit: (edit: ProposalEdit) => void;
}

function Touchpoint({ touchpoint, place, titles, isDragged, ...on }: TouchpointProps) {
  const { t } = useTranslation(['data', 'common']);
  const format = useFormat();
  const { name } = touchpoint;
  return (
    <li
      className={classes.touchpoint}
      data-dragged={isDragged || undefined}
      onDrop={(event) => {
        event.stopPropagation();
        on.onDropBefore();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the select below moves it without dragging */}
      <span
        className={classes.grip}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', name);
          on.onDrag(place);
        }}
        onDragEnd={() => on.onDrag(undefined)}
      >
        <GripVertical size={14} aria-hidden />
      </span>
      <TextInput
        variant="unstyled"
        size="sm"
        className={classes.name}
        aria-label={t('proposal.touchpointName')}
        dir="auto"
        value={name}
        onChange={(event) =>
          on.onEdit({ type: 'touchpointName', ...place, name: event.currentTarget.value })
        }
      />
      <CloseButton
        size={24}
        aria-label={t('proposal.drop', { name })}
        title={t('proposal.drop', { name })}
        onClick={() => on.onEdit({ type: 'drop', ...place })}
      />
      <p className={classes.numbers}>
        <span>{t('common:count.persons', { count: touchpoint.persons })}</span>
        <span>{t('common:count.events', { count: touchpoint.events })}</span>
      </p>
      <span
        className={classes.track}
        role="img"
        aria-label={t('proposal.position', { share: format.share(touchpoint.medianPosition) })}
        title={t('proposal.position', { share: format.share(touchpoint.medianPosition) })}
      >
        <span style={{ insetInlineStart: `${100 * touchpoint.medianPosition}%` }} />
      </span>
      <NativeSelect
        size="xs"
        className={classes.move}
        aria-label={t('proposal.moveTo', { name })}
        value={place.stage}
        onChange={(event) =>
          on.onEdit({ type: 'move', ...place, toStage: Number(event.currentTarget.value) })
        }
        data={titles.map((title, value) => ({ value: String(value), label: title }))}
      />
    </li>
  );
}
