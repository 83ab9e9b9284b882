import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './dates.module.css';
import { JalaliField } from './JalaliField';

interface DateTimeFieldProps {
  readonly label: string;
  readonly title?: string;
  /** A date and a time of day without a zone, such as `2026-05-01T09:30`, or nothing. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A moment to enter; its day is one of the Persian calendar for readers of Persian. */
export function DateTimeField({ label, title, value, onChange }: DateTimeFieldProps) {
  const { t, i18n } = useTranslation('common');
  if (i18n.language !== 'fa') {
    return (
      <TextInput
        type="datetime-local"
        label={label}
        title={title}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value.slice(0, 16))}
      />
    );
  }
  const [day = '', time = ''] = value.split('T');
  return (
    <div className={classes.moment} title={title}>
      <JalaliField
        label={label}
        value={day}
        onChange={(now) => onChange(now && `${now}T${time || '00:00'}`)}
      />
      <TextInput
        type="time"
        label={t('date.time')}
        disabled={day === ''}
        value={time}
        onChange={(event) => onChange(`${day}T${event.currentTarget.value.slice(0, 5) || '00:00'}`)}
      />
    </div>
  );
}
