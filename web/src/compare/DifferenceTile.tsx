import { ArrowDown, ArrowUp, Equal, type LucideIcon, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import classes from './Compare.module.css';
import {
  type Compared,
  differenceOf,
  directionOf,
  effectText,
  type Tone,
  toneOf,
} from './comparison';
import { OpenSide } from './OpenSide';

/** One number of both sides with what may be said of it: by sign, word and tint. */
export function DifferenceTile({ one }: { one: Compared }) {
  const { t } = useTranslation(['compare', 'measured']);
  const format = useFormat();
  const tone = toneOf(one);
  const Icon = iconOf(one, tone);
  const points = (value: string) => t('points', { value });
  const effect = one.effect?.effect ?? differenceOf(one);
  const low = one.effect?.low;
  const high = one.effect?.high;
  return (
    <div className={classes.tile} data-tone={tone}>
      <p className={classes.measure}>
        <span>{t(`measure.${one.measure}`)}</span>
        <span className={classes.verdict}>
          <Icon size={12} strokeWidth={2.4} aria-hidden />
          {one.verdict === 'differs' && (tone === 'better' || tone === 'worse')
            ? t(`tone.${tone}`)
            : t(`verdict.${one.verdict}`)}
        </span>
      </p>
      <p className={classes.numbers}>
        {one.measure !== 'variants' && (
          <span>
            <OpenSide one={one} side="a" /> <span aria-hidden>→</span>{' '}
            <OpenSide one={one} side="b" />
          </span>
        )}
        {effect !== undefined && (
          <strong>
            <bdi>{effectText(one.measure, effect, format, points)}</bdi>
          </strong>
        )}
      </p>
      {low !== undefined && high !== undefined && (
        <p className={classes.interval}>
          {t('measured:interval', {
            low: effectText(one.measure, low, format, points),
            high: effectText(one.measure, high, format, points),
          })}
        </p>
      )}
    </div>
  );
}

function iconOf(one: Compared, tone: Tone): LucideIcon {
  if (tone === 'few') return Minus;
  if (tone === 'same') return Equal;
  return directionOf(one) === 'up' ? ArrowUp : ArrowDown;
}
