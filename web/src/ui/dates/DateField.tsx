import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { JalaliField } from './JalaliField';

export interface DateFieldProps {
  readonly label: string;
  /** An ISO date, or nothing. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** The first and the last ISO date that can be meant. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly size?: 'xs' | 'sm';
  readonly description?: string;
  readonly error?: ReactNode;
}

/** A day to enter: in the Persian calendar for readers of Persian, else as the browser does it. */
export function DateField(props: DateFieldProps) {
  const { i18n } = useTranslation();
  if (i18n.language === 'fa') return <JalaliField {...props} />;
  return (
    <TextInput
      {...props}
      type="date"
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
