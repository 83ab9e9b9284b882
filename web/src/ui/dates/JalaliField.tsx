import { ActionIcon, TextInput } from '@mantine/core';
import { CalendarDays } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateFieldProps } from './DateField';
import classes from './dates.module.css';
import { JalaliMonth, stay } from './JalaliMonth';
import { readDay, writeDay } from './jalali';
import { today } from './today';
import { usePlacedBelow } from './usePlacedBelow';

/** A day of the Persian calendar: typed, or chosen from a month. It is given on as an ISO date. */
export function JalaliField({
  value,
  onChange,
  onBlur,
  min,
  max,
  error,
  size = 'sm',
  ...shown
}: DateFieldProps) {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const popover = usePlacedBelow(input, open);
  const id = useId();

  const faultOf = (text: string): string | undefined => {
    if (text.trim() === '') return undefined;
    const day = readDay(text);
    if (!day) return t('date.unreadable', { example: writeDay(today()) });
    if (min && day < min) return t('date.tooEarly', { day: writeDay(min) });
    if (max && day > max) return t('date.tooLate', { day: writeDay(max) });
    return undefined;
  };
  const fault = typed === undefined ? undefined : faultOf(typed);

  // A form must not be sent with a day in it that nobody can read.
  useEffect(() => input.current?.setCustomValidity(fault ?? ''), [fault]);
  // What came from elsewhere takes the place of what was typed.
  const given = useRef(value);
  useEffect(() => {
    if (value !== given.current) setTyped(undefined);
    given.current = value;
  }, [value]);

  const give = (day: string) => {
    given.current = day;
    if (day !== value) onChange(day);
  };
  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    if (!faultOf(text)) give(text.trim() === '' ? '' : (readDay(text) ?? ''));
  };
  const choose = (day: string) => {
    setTyped(undefined);
    give(day);
    setOpen(false);
    input.current?.focus();
  };
  return (
    <div className={classes.field}>
      <TextInput
        {...shown}
        {...(open && stay)}
        ref={input}
        size={size}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('date.pattern')}
        classNames={{ input: classes.input }}
        value={typed ?? writeDay(value)}
        error={(left && fault) || error}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          setLeft(true);
          if (!fault) setTyped(undefined);
          onBlur?.();
        }}
        onKeyDown={(event) => {
          const opens = event.key === 'ArrowDown' && event.altKey;
          if (!opens && !(open && event.key === 'Escape')) return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(opens);
        }}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            size={size === 'xs' ? 24 : 28}
            aria-label={t('date.choose', { field: shown.label })}
            aria-haspopup="dialog"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            <CalendarDays size={16} strokeWidth={1.8} aria-hidden />
          </ActionIcon>
        }
      />
      {open && (
        <div
          ref={popover}
          id={id}
          popover="manual"
          role="dialog"
          tabIndex={-1}
          {...stay}
          aria-label={t('date.choose', { field: shown.label })}
          dir="rtl"
          className={classes.popover}
          onBlur={(event) => {
            const to = event.relatedTarget;
            if (to && !event.currentTarget.contains(to)) setOpen(false);
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setOpen(false);
            input.current?.focus();
          }}
        >
          <JalaliMonth
            value={value}
            today={today()}
            min={min}
            max={max}
            onChoose={choose}
            onClear={() => choose('')}
          />
        </div>
      )}
    </div>
  );
}
