/** Money as people read it, with the arithmetic that led there. */
import type { Format } from '../i18n/useFormat';
import type { MoneyLine, MoneyLineFactor } from '../wire/generated/api';

/** An amount in its currency, in the reader's digits. */
export function moneyText(amount: number, currency: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);
}

/** One factor in its own unit. */
function factorText(
  { name, value }: MoneyLineFactor,
  line: MoneyLine,
  format: Format,
  language: string,
): string {
  switch (name) {
    case 'worth':
    case 'cost':
      return moneyText(value, line.currency, language);
    case 'lost':
    case 'to-the-end':
      return format.share(value, 1);
    case 'effect':
      return `${value < 0 ? '−' : '+'}${format.share(Math.abs(value), 1)}`;
    case 'converted':
    case 'contacts':
    case 'answered':
    case 'came':
      return format.number(value);
  }
}

/** The factors with their names, and what they come to. */
export function arithmetic(
  line: MoneyLine,
  format: Format,
  language: string,
  named: (name: MoneyLineFactor['name']) => string,
): string {
  const factors = line.factors.map(
    (factor) => `${factorText(factor, line, format, language)} ${named(factor.name)}`,
  );
  return `${factors.join(' × ')} = ${moneyText(line.amount.value, line.currency, language)}`;
}
