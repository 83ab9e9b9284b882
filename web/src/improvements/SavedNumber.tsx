import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';

interface SavedNumberProps
  extends Pick<NumberInputProps, 'label' | 'description' | 'min' | 'max' | 'step' | 'disabled'> {
  readonly value: number | undefined;
  readonly onSave: (value: number) => void;
}

/** A number that is saved when one leaves it. */
export function SavedNumber({ value, onSave, ...props }: SavedNumberProps) {
  const [draft, setDraft] = useState<string | number>(value ?? '');
  useEffect(() => setDraft(value ?? ''), [value]);
  return (
    <NumberInput
      {...props}
      clampBehavior="blur"
      hideControls
      value={draft}
      onChange={setDraft}
      onBlur={() => {
        if (typeof draft === 'number' && draft !== value) onSave(draft);
      }}
    />
  );
}
