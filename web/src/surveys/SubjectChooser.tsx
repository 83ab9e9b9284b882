import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Subject } from '../wire/surveys';
import { subjectsQuery } from './queries';

interface SubjectChooserProps {
  readonly ws: string;
  readonly label: string;
  readonly value: Subject | undefined;
  readonly onChange: (value: Subject | undefined) => void;
}

const NOTHING = '';

/** A subject as the value of a list. */
function keyOf(subject: Subject | undefined): string {
  if (!subject) return NOTHING;
  return subject.kind === 'touchpoint'
    ? `touchpoint ${subject.touchpoint}`
    : `stage ${subject.map} ${subject.stage}`;
}

/** The touchpoint, or the stage of a map, whose score the answers shall count in. */
export function SubjectChooser({ ws, label, value, onChange }: SubjectChooserProps) {
  const { t } = useTranslation('surveys');
  const { data } = useQuery(subjectsQuery(ws));
  const touchpoints = (data?.touchpoints ?? []).map(({ id, name }) => ({
    subject: { kind: 'touchpoint', touchpoint: id } as Subject,
    label: name || t('unnamed'),
  }));
  const stages = (data?.stages ?? []).map(({ map, mapTitle, stage, title }) => ({
    subject: { kind: 'stage', map, stage } as Subject,
    label: t('aboutStage', { stage: title || t('unnamed'), map: mapTitle }),
  }));
  const items = (group: readonly { subject: Subject; label: string }[]) =>
    group.map((each) => ({ value: keyOf(each.subject), label: each.label }));
  return (
    <Select
      searchable
      label={label}
      data={[
        { value: NOTHING, label: t('aboutNothing') },
        { group: t('aboutTouchpoints'), items: items(touchpoints) },
        { group: t('aboutStages'), items: items(stages) },
      ]}
      value={keyOf(value)}
      onChange={(key) =>
        onChange([...touchpoints, ...stages].find(({ subject }) => keyOf(subject) === key)?.subject)
      }
    />
  );
}
