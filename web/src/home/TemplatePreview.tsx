import { useTranslation } from 'react-i18next';
import { curvePaths } from '../canvas/curve';
import type { Template } from '../wire/maps';
import classes from './TemplatePreview.module.css';

const MOODS = [0.4, 1, -0.8, 0.6, -1.2, 0.9, 1.5, 0.2] as const;
const LANES = 5;

/** The map that a template makes, drawn small: its own phases, stages and lanes. */
export function TemplatePreview({ template }: { template: Template }) {
  const { t } = useTranslation('maps');
  const stages = template.phases.flatMap((phase) => phase.stages);
  const columns = Math.max(stages.length, 3);
  const curve = curvePaths(Array.from({ length: columns }, (_, i) => MOODS[i % MOODS.length]));
  const grouped = template.phases.some((phase) => phase.title);
  return (
    <div
      className={classes.preview}
      role="img"
      aria-label={t('home.preview', { title: template.title })}
    >
      {grouped && (
        <div className={classes.row}>
          {template.phases.map((phase) => (
            <span
              key={phase.title}
              className={classes.phase}
              style={{ flexGrow: Math.max(1, phase.stages.length) }}
            >
              {phase.title}
            </span>
          ))}
        </div>
      )}
      <div className={classes.row}>
        {stages.map((stage) => (
          <span key={stage.title} className={classes.stage}>
            {stage.title}
          </span>
        ))}
      </div>
      <div className={classes.body}>
        {Array.from({ length: Math.min(LANES, Math.max(template.lanes.length, 2)) }, (_, lane) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lanes of a picture have no identity
          <div key={lane} className={classes.lane}>
            {Array.from({ length: columns }, (_, column) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a picture have no identity
                key={column}
                className={classes.cell}
                data-full={
                  stages.length > 0 && (column * 3 + lane * 2) % 4 !== 0 ? true : undefined
                }
                data-lane={lane}
              />
            ))}
          </div>
        ))}
        {stages.length > 1 && (
          <svg
            className={classes.curve}
            viewBox={`0 0 ${columns} 1`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <path d={curve.solid} />
          </svg>
        )}
      </div>
    </div>
  );
}
