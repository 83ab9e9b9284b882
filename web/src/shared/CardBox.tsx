import { useTranslation } from 'react-i18next';
import { colorStyle } from '../maps/laneStyle';
import type { SharedMapCard } from '../wire/generated/api';
import classes from './Board.module.css';
import { Counted } from './Counted';

interface CardBoxProps {
  readonly card: SharedMapCard;
  /** The size of the smallest group that is told of; undefined where no numbers are shown. */
  readonly fewest: number | undefined;
}

export function CardBox({ card, fewest }: CardBoxProps) {
  const { t } = useTranslation('shared');
  const dir = card.direction === 'ltr' || card.direction === 'rtl' ? card.direction : 'auto';
  return (
    <div className={classes.card} style={colorStyle(card.color)}>
      <p className={classes.text} dir={dir} lang={card.language || undefined}>
        {card.text || '–'}
      </p>
      {card.counted && fewest !== undefined && <Counted counted={card.counted} fewest={fewest} />}
      {card.quotes.length > 0 && (
        <ul className={classes.quotes} aria-label={t('quotes')}>
          {card.quotes.map((quote, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: quotes have no names but their places
            <li key={i} dir="auto">
              {quote}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
