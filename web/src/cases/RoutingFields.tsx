import { NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './cases.module.css';
import { PersonaFields } from './PersonaFields';
import type { DraftFieldsProps } from './RuleForm';
import { PRIORITIES, WAYS } from './ruleDraft';
import { useColleagues } from './useColleagues';

/** Who gets a case, and how much it presses. */
export function RoutingFields({ ws, draft, onChange }: DraftFieldsProps) {
  const { t } = useTranslation('cases');
  const people = useColleagues(ws);
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={t('routing.way')}
        value={draft.way}
        onChange={(event) =>
          onChange({ way: WAYS.find((each) => each === event.currentTarget.value) ?? 'nobody' })
        }
        data={WAYS.map((value) => ({ value, label: t(`routing.${value}`) }))}
      />
      {draft.way === 'round-robin' && (
        <TagsInput
          required
          label={t('routing.people')}
          value={[...draft.people]}
          onChange={(names) => onChange({ people: names })}
          data={[...people]}
          maxTags={100}
        />
      )}
      {draft.way === 'trait' && (
        <>
          <TextInput
            required
            label={t('routing.property')}
            value={draft.property}
            onChange={(event) => onChange({ property: event.currentTarget.value })}
            maxLength={400}
          />
          <Textarea
            required
            label={t('routing.choices')}
            description={t('routing.choicesHint')}
            value={draft.choices}
            onChange={(event) => onChange({ choices: event.currentTarget.value })}
            autosize
            minRows={2}
            dir="auto"
          />
        </>
      )}
      {draft.way === 'persona' && (
        <PersonaFields
          owners={draft.ofPersonas}
          onChange={(ofPersonas) => onChange({ ofPersonas })}
        />
      )}
      {draft.way !== 'round-robin' && (
        <TextInput
          label={t('routing.otherwise')}
          placeholder={t('nobody')}
          value={draft.otherwise}
          onChange={(event) => onChange({ otherwise: event.currentTarget.value })}
          maxLength={200}
          dir="auto"
        />
      )}
      <NativeSelect
        label={t('priority.label')}
        value={draft.priority}
        onChange={({ currentTarget: { value } }) =>
          onChange({
            priority: PRIORITIES.find((each) => each === value) ?? 'normal',
          })
        }
        data={PRIORITIES.map((value) => ({
          value,
          label: t(`priority.${value}`),
        }))}
      />
    </div>
  );
}
