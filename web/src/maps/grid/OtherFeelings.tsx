import { heightOf } from '../../canvas/curve';
import { numberOf, textOf } from '../../canvas/model';
import { useTexts } from '../../i18n/useTexts';
import type { RecordState } from '../../live';
import { emotionAt } from '../emotions';
import { useMapPersonas } from '../personas';
import { useMapView } from '../useMapView';
import classes from './Emotion.module.css';

/** What the personas feel that are not looked at: a small point on each one's curve. */
export function OtherFeelings({ cards }: { cards: readonly RecordState[] }) {
  const t = useTexts();
  const looked = useMapView((view) => view.persona);
  const personas = useMapPersonas();
  const others = cards.filter(
    (card) => textOf(card, 'persona') !== looked && numberOf(card, 'emotion') !== undefined,
  );
  return others.map((card) => {
    const value = numberOf(card, 'emotion') ?? 0;
    const persona = personas.find(({ id }) => id === textOf(card, 'persona'));
    const name = persona?.name ?? t('maps:persona.all');
    const feeling = t(emotionAt(value).label);
    return (
      <button
        key={card.id}
        type="button"
        className={classes.other}
        tabIndex={-1}
        style={{
          insetBlockStart: `${heightOf(value) * 100}%`,
          background: persona?.color ?? 'var(--dye)',
        }}
        title={`${name}: ${feeling}`}
        aria-label={`${name}: ${feeling}`}
        onClick={() => useMapView.getState().setPersona(persona?.id ?? '')}
      />
    );
  });
}
