import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { propertiesQuery } from '../personas/standsFor';
import type { DidFieldsProps } from './DidFields';
import classes from './FilterBar.module.css';

type TraitFieldsProps = Pick<DidFieldsProps, 'ws' | 'filter' | 'onChange'>;

/** A property that evidence of the customers must have, and its value; the most frequent to choose. */
export function TraitFields({ ws, filter, onChange }: TraitFieldsProps) {
  const { t } = useTranslation('journeys');
  const properties = useQuery(propertiesQuery(ws)).data?.items ?? [];
  const { property = '', value = '' } = filter;
  const valuesOf = (name: string) =>
    properties.find((each) => each.name === name)?.values.map((each) => each.value) ?? [];
  if (properties.length === 0 && !property) return null;
  return (
    <div className={classes.pair}>
      <NativeSelect
        size="xs"
        label={t('filter.property')}
        value={property}
        onChange={(event) => {
          const name = event.currentTarget.value;
          const [first] = valuesOf(name);
          onChange({ property: name || undefined, value: name ? first : undefined });
        }}
        data={[
          { value: '', label: t('filter.anyProperty') },
          ...withOwn(
            properties.map(({ name }) => name),
            property,
          ),
        ]}
      />
      {property && (
        <NativeSelect
          size="xs"
          label={t('filter.value')}
          value={value}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
          data={withOwn(valuesOf(property), value)}
        />
      )}
    </div>
  );
}

/** What an address asks for is among the choices, however rare it is. */
function withOwn(values: readonly string[], own: string): string[] {
  return !own || values.includes(own) ? [...values] : [own, ...values];
}
