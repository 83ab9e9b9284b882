import { ActionIcon, Button } from '@mantine/core';
import {
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  type LucideIcon,
} from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dates.module.css';
import {
  addDays,
  addMonths,
  sayDay,
  sayDayOfMonth,
  sayMonth,
  weekdayOf,
  weekdays,
  weeksOf,
} from './jalali';

interface JalaliMonthProps {
  readonly value: string;
  readonly today: string;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onChoose: (day: string) => void;
  readonly onClear: () => void;
}

interface Leaf {
  readonly icon: LucideIcon;
  readonly name: 'yearBefore' | 'monthBefore' | 'monthAfter' | 'yearAfter';
  readonly months: number;
}

/** Leafing through the months: back to the right, on to the left. */
const leaves: readonly Leaf[] = [
  { icon: ChevronsRight, name: 'yearBefore', months: -12 },
  { icon: ChevronRight, name: 'monthBefore', months: -1 },
  { icon: ChevronLeft, name: 'monthAfter', months: 1 },
  { icon: ChevronsLeft, name: 'yearAfter', months: 12 },
];

/** Keeps a dialog around the field open when Escape closes the month. */
export const stay = { 'data-mantine-stop-propagation': 'true' };

/** A month to choose a day from. Arrow keys walk by days and weeks, Page up and down by months, with Shift by years. */
export function JalaliMonth({ value, today, min, max, onChoose, onClear }: JalaliMonthProps) {
  const { t } = useTranslation('common');
  const within = (day: string) => (!min || day >= min) && (!max || day <= max);
  const [at, setAt] = useState(() => value || nearest(today, min, max));
  const [walked, setWalked] = useState(true);
  const cell = useRef<HTMLButtonElement>(null);
  const title = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the day that was walked to.
  useEffect(() => {
    if (walked) cell.current?.focus();
  }, [at, walked]);

  const walk = (event: KeyboardEvent) => {
    const to = walkedTo(event, at);
    if (!to) return;
    event.preventDefault();
    setWalked(true);
    setAt(to);
  };
  const leafButton = ({ icon: Icon, name, months }: Leaf) => (
    <ActionIcon
      {...stay}
      key={name}
      variant="subtle"
      color="gray"
      c="var(--wl-ink-2)"
      aria-label={t(`date.${name}`)}
      title={t(`date.${name}`)}
      onClick={() => {
        setWalked(false);
        setAt(addMonths(at, months));
      }}
    >
      <Icon size={16} strokeWidth={1.8} aria-hidden />
    </ActionIcon>
  );
  return (
    <>
      <div className={classes.head}>
        {leaves.slice(0, 2).map(leafButton)}
        <strong id={title} aria-live="polite">
          {sayMonth(at)}
        </strong>
        {leaves.slice(2).map(leafButton)}
      </div>
      <div role="grid" aria-labelledby={title} className={classes.month} onKeyDown={walk}>
        <div role="row">
          {weekdays.map(({ narrow, long }) => (
            <span key={long} role="columnheader" aria-label={long}>
              {narrow}
            </span>
          ))}
        </div>
        {weeksOf(at).map((week) => (
          <div key={week.find(Boolean)} role="row">
            {week.map((day, column) =>
              day ? (
                <span key={day} role="gridcell" aria-selected={day === value}>
                  <button
                    {...stay}
                    ref={day === at ? cell : undefined}
                    type="button"
                    tabIndex={day === at ? 0 : -1}
                    aria-label={sayDay(day)}
                    aria-current={day === today ? 'date' : undefined}
                    aria-disabled={!within(day)}
                    data-day={day}
                    onClick={() => within(day) && onChoose(day)}
                  >
                    {sayDayOfMonth(day)}
                  </button>
                </span>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty place is its weekday.
                <span key={column} role="gridcell" />
              ),
            )}
          </div>
        ))}
      </div>
      <div className={classes.foot}>
        <Button
          {...stay}
          size="compact-sm"
          variant="subtle"
          disabled={!within(today)}
          onClick={() => onChoose(today)}
        >
          {t('date.today')}
        </Button>
        <Button {...stay} size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
          {t('date.clear')}
        </Button>
      </div>
    </>
  );
}

/** The day that can be chosen which is nearest to another. */
function nearest(day: string, min: string | undefined, max: string | undefined): string {
  if (min && day < min) return min;
  return max && day > max ? max : day;
}

/** Where a key leads from a day; the week runs from right to left. */
function walkedTo({ key, shiftKey }: KeyboardEvent, at: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(at, 1);
    case 'ArrowRight':
      return addDays(at, -1);
    case 'ArrowDown':
      return addDays(at, 7);
    case 'ArrowUp':
      return addDays(at, -7);
    case 'Home':
      return addDays(at, -weekdayOf(at));
    case 'End':
      return addDays(at, 6 - weekdayOf(at));
    case 'PageDown':
      return addMonths(at, shiftKey ? 12 : 1);
    case 'PageUp':
      return addMonths(at, shiftKey ? -12 : -1);
    default:
      return undefined;
  }
}
