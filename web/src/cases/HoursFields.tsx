import { Autocomplete, Chip, Group, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingHours } from '../wire/generated/api';
import classes from './cases.module.css';

const DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** The week of Persian calendars begins with it. */
const SATURDAY = DAYS.indexOf('saturday');

interface HoursFieldsProps {
  readonly hours: WorkingHours;
  readonly onChange: (hours: WorkingHours) => void;
}

/** When the team works: the days, the hours by its clock, the holidays. */
export function HoursFields({ hours, onChange }: HoursFieldsProps) {
  const { t, i18n } = useTranslation('cases');
  const week = useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
    // 2024-01-01 was a Monday.
    const days = DAYS.map((day, at) => ({ day, name: format.format(Date.UTC(2024, 0, 1 + at)) }));
    return i18n.language === 'fa' ? [...days.slice(SATURDAY), ...days.slice(0, SATURDAY)] : days;
  }, [i18n.language]);
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const time = (name: 'from' | 'to') => ({
    type: 'time',
    label: t(`hours.${name}`),
    value: hours[name].slice(0, 5),
    onChange: (event: { currentTarget: { value: string } }) =>
      event.currentTarget.value && onChange({ ...hours, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <Chip.Group
        multiple
        value={hours.days}
        onChange={(days) => onChange({ ...hours, days: DAYS.filter((day) => days.includes(day)) })}
      >
        <Group gap="xs" role="group" aria-label={t('hours.days')}>
          {week.map(({ day, name }) => (
            <Chip key={day} value={day}>
              {name}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <div className={classes.fields}>
        <TextInput {...time('from')} />
        <TextInput {...time('to')} />
        <Autocomplete
          label={t('hours.zone')}
          value={hours.zone}
          onChange={(zone) => onChange({ ...hours, zone })}
          data={zones}
          limit={20}
        />
      </div>
      <Textarea
        label={t('hours.holidays')}
        description={t('hours.holidaysHint')}
        defaultValue={hours.holidays.join('\n')}
        onBlur={(event) =>
          onChange({
            ...hours,
            holidays: event.currentTarget.value.match(/\d{4}-\d{2}-\d{2}/g) ?? [],
          })
        }
        autosize
        minRows={2}
      />
    </>
  );
}
