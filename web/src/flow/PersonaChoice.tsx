import { useTranslation } from 'react-i18next';
import { useMapView } from '../maps/useMapView';
import classes from './PersonaChoice.module.css';
import { type PersonaStyle, personaStyle } from './personaStyle';
import type { Somebody } from './useDrawnFlow';

/** Whose path is to stand out: everybody's, or one persona's. */
export function PersonaChoice({ personas }: { personas: readonly Somebody[] }) {
  const { t } = useTranslation('flow');
  const chosen = useMapView((view) => view.persona);
  const { setPersona } = useMapView.getState();
  if (personas.length === 0) return null;
  return (
    <fieldset className={classes.personas}>
      <legend className="wl-hidden">{t('pathOf')}</legend>
      <button
        type="button"
        className={classes.persona}
        aria-pressed={chosen === ''}
        onClick={() => setPersona('')}
      >
        {t('everyone')}
      </button>
      {personas.map(({ id, name, color }, place) => (
        <button
          key={id}
          type="button"
          className={classes.persona}
          aria-pressed={chosen === id}
          onClick={() => setPersona(chosen === id ? '' : id)}
        >
          <Dashes style={personaStyle(place, color)} />
          <span dir="auto">{name || t('unnamedPersona')}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** A piece of a persona's line, as in the picture. */
export function Dashes({ style, width = 28 }: { style: PersonaStyle; width?: number }) {
  return (
    <svg className={classes.dashes} width={width} height={6} aria-hidden="true">
      <line
        x1="0"
        x2={width}
        y1="3"
        y2="3"
        stroke={style.color}
        strokeWidth="3"
        strokeDasharray={style.dashes}
      />
    </svg>
  );
}
