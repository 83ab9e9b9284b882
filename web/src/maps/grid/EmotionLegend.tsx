import { useTranslation } from 'react-i18next';
import { useFeelingPersonas, useMapPersonas } from '../personas';
import { useMapView } from '../useMapView';
import classes from './EmotionLegend.module.css';

/** Whose curve is which, where there is more than everybody's. Choosing one looks at that persona. */
export function EmotionLegend({ lane }: { lane: string }) {
  const { t } = useTranslation('maps');
  const feeling = useFeelingPersonas(lane);
  const personas = useMapPersonas().filter(({ id }) => feeling.includes(id));
  const looked = useMapView((view) => view.persona);
  if (personas.length === 0) return null;
  const { setPersona } = useMapView.getState();
  const entries = [
    ...(feeling.includes('') ? [{ id: '', name: t('persona.all'), color: '', dash: '' }] : []),
    ...personas,
  ];
  return (
    <ul className={classes.legend} aria-label={t('persona.legend')}>
      {entries.map(({ id, name, color, dash }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.entry}
            tabIndex={-1}
            aria-pressed={looked === id}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => setPersona(looked === id ? '' : id)}
          >
            <svg width="26" height="8" aria-hidden="true">
              <path
                d="M1 4H25"
                stroke={color || 'var(--dye)'}
                strokeWidth="2.5"
                strokeDasharray={dash || undefined}
              />
            </svg>
            <span dir="auto">{name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
