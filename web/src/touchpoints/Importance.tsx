import { Input, Rating } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ImportanceProps {
  /** From 1 to 5; undefined while nobody has said. */
  readonly value: number | undefined;
  readonly onChange: (value: number | null) => void;
}

/** How much something matters to customers, of five; a second press on the same takes it back. */
export function Importance({ value, onChange }: ImportanceProps) {
  const { t } = useTranslation('matrix');
  return (
    <Input.Wrapper label={t('form.importance')} labelElement="div">
      <Rating
        aria-label={t('form.importance')}
        allowClear
        getSymbolLabel={(count) => t('importanceOf', { value: count })}
        value={value ?? 0}
        onChange={(count) => onChange(count === 0 ? null : count)}
      />
    </Input.Wrapper>
  );
}
