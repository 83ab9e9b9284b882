import { Textarea } from '@mantine/core';
import { languages } from '../i18n/languages';
import type { CaseWording } from '../wire/generated/api';

interface WordingProps {
  readonly text: CaseWording;
  readonly onChange: (text: CaseWording) => void;
}

/** A text in four languages. */
export function Wording({ text, onChange }: WordingProps) {
  return languages.map(({ code, name, direction }) => (
    <Textarea
      key={code}
      label={name}
      lang={code}
      dir={direction}
      value={text[code]}
      onChange={(event) => onChange({ ...text, [code]: event.currentTarget.value })}
      autosize
      minRows={2}
      maxLength={5000}
    />
  ));
}
