import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useTexts } from '../i18n/useTexts';
import { emotionAt } from '../maps/emotions';
import { laneIcons, laneStyle } from '../maps/laneStyle';
import type { Template, TemplateCard, TemplateLane, TemplateStage } from '../wire/maps';
import { stagesOf } from './picture';
import classes from './TemplateContent.module.css';

interface TemplateContentProps {
  readonly template: Template;
  readonly examples: boolean;
}

/** All that a template holds, as a table to look through: stages across, lanes down. */
export function TemplateContent({ template, examples }: TemplateContentProps) {
  const { t } = useTranslation('gallery');
  const id = useId();
  const stages = stagesOf(template);
  const grouped = template.phases.some((phase) => phase.title);
  // Channels follow from the touchpoints, which stand in their own row.
  const lanes = template.lanes.filter(({ kind }) => !examples || kind !== 'channels');
  return (
    <section className={classes.content}>
      <h3 id={id} className={classes.heading}>
        {t('preview')}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className={classes.scroll} tabIndex={0} role="region" aria-labelledby={id}>
        <table className={classes.table}>
          <thead>
            {grouped && (
              <tr>
                <td className={classes.corner} />
                {template.phases.map((phase) => (
                  <th
                    key={phase.title}
                    scope="colgroup"
                    colSpan={phase.stages.length}
                    className={classes.phase}
                  >
                    {phase.title}
                  </th>
                ))}
              </tr>
            )}
            <tr>
              <td className={classes.corner} />
              {stages.map((stage) => (
                <th key={stage.title} scope="col" className={classes.stage}>
                  {stage.title}
                  <span className={classes.definition}>{stage.definition}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lanes.map((lane) => (
              <Lane key={lane.kind} lane={lane} stages={stages} examples={examples} />
            ))}
          </tbody>
        </table>
      </div>
      {template.ways.length > 0 && <Ways template={template} stages={stages} />}
    </section>
  );
}

interface LaneProps {
  readonly lane: TemplateLane;
  readonly stages: readonly TemplateStage[];
  readonly examples: boolean;
}

function Lane({ lane, stages, examples }: LaneProps) {
  const Icon = laneIcons[lane.kind];
  return (
    <tr style={laneStyle(lane.kind)}>
      <th scope="row" className={classes.lane}>
        <span className={classes.laneTitle}>
          <Icon size={14} aria-hidden />
          {lane.title}
        </span>
      </th>
      {stages.map((stage) => (
        <td key={stage.title} className={classes.cell}>
          {examples &&
            stage.cards
              .filter((card) => card.lane === lane.kind)
              .map((card) => <Card key={card.text} card={card} />)}
        </td>
      ))}
    </tr>
  );
}

function Card({ card }: { card: TemplateCard }) {
  const t = useTexts();
  if (card.emotion === undefined) return <p className={classes.card}>{card.text}</p>;
  const emotion = emotionAt(card.emotion);
  return (
    <p className={classes.card}>
      <span className={classes.emotion}>
        <emotion.icon size={14} aria-hidden />
        {t(emotion.label)}
      </span>
      {card.text}
    </p>
  );
}

interface WaysProps {
  readonly template: Template;
  readonly stages: readonly TemplateStage[];
}

function Ways({ template, stages }: WaysProps) {
  const { t } = useTranslation('gallery');
  const nameOf = (index: number) => stages[index]?.title ?? '';
  return (
    <>
      <h3 className={classes.heading}>{t('ways')}</h3>
      <ul className={classes.ways}>
        {template.ways.map((way) => (
          <li key={`${way.from} ${way.to}`}>
            <strong>{t('way', { from: nameOf(way.from), to: nameOf(way.to) })}</strong>
            {way.label && <span> · {way.label}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
