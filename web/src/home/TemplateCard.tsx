import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '../wire/maps';
import { stagesOf } from './picture';
import classes from './TemplateCard.module.css';
import { TemplatePicture } from './TemplatePicture';

/** A template in the gallery: a small picture of the map that it would make, and what it is for. */
export function TemplateCard({ template, onUse }: { template: Template; onUse: () => void }) {
  const { t } = useTranslation('gallery');
  const common = useTranslation('common').t;
  const maps = useTranslation('maps').t;
  const about = useId();
  const stages = stagesOf(template).length;
  return (
    <li className={classes.card}>
      <div className={classes.picture}>
        <TemplatePicture template={template} />
      </div>
      <h4 className={classes.title}>
        <button
          type="button"
          className={classes.use}
          onClick={onUse}
          aria-haspopup="dialog"
          aria-describedby={about}
        >
          {template.title}
        </button>
      </h4>
      <p id={about} className={classes.description}>
        {template.description}
      </p>
      <p className={classes.facts}>
        <span>{common('count.stages', { count: stages })}</span>
        <span>{t('lanes', { count: template.lanes.length })}</span>
        {template.view !== 'journey' && (
          <span className={classes.view}>{maps(`views.${template.view}`)}</span>
        )}
      </p>
    </li>
  );
}
