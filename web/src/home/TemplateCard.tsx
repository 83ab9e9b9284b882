import { useTranslation } from 'react-i18next';
import type { Template } from '../wire/maps';
import classes from './TemplateCard.module.css';
import { TemplatePreview } from './TemplatePreview';

/** A template in the gallery: a small picture of the map that it would make. */
export function TemplateCard({ template, onUse }: { template: Template; onUse: () => void }) {
  const { t } = useTranslation('maps');
  return (
    <li className={classes.card}>
      <TemplatePreview template={template} />
      <h3 className={classes.title}>
        <button type="button" className={classes.use} onClick={onUse} title={t('home.use')}>
          {template.title}
        </button>
      </h3>
      <p className={classes.description}>{template.description}</p>
    </li>
  );
}
