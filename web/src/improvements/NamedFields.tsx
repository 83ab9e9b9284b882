import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SavedText } from './SavedText';

interface NamedFieldsProps {
  readonly facts: { readonly title: string; readonly owner: string };
  readonly onEdit: (edit: { readonly title?: string; readonly owner?: string }) => void;
}

/** What it is called and who looks after it, of opportunities and changes alike. */
export function NamedFields({ facts, onEdit }: NamedFieldsProps) {
  const { t } = useTranslation('improvements');
  return (
    <>
      {(['title', 'owner'] as const).map((name) => (
        <SavedText
          key={name}
          label={t(`field.${name}`)}
          value={facts[name]}
          onSave={(text) => onEdit({ [name]: text })}
          input={(props) => <TextInput {...props} maxLength={200} dir="auto" />}
        />
      ))}
    </>
  );
}
