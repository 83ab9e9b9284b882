import { Pill, Select, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../app/useWorkspace';
import { textOf, textsOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import { useFormat } from '../i18n/useFormat';
import { useDocumentVersion } from '../measured/useDocumentVersion';
import { DriftChart } from '../segments/DriftChart';
import { driftQuery } from '../segments/queries';
import { useRecord } from '../ui/useLive';
import type { PropertyValues } from '../wire/generated/api';
import facts from './PersonaFacts.module.css';
import {
  peopleQuery,
  propertiesQuery,
  readSegments,
  readStandsFor,
  writeStandsFor,
} from './standsFor';
import type { SheetPart } from './TraitList';

interface StandsForProps extends SheetPart {
  readonly ws: string;
  readonly persona: string;
}

/** Which customers of the evidence the persona stands for, and how many they are. */
export function StandsFor({ ws, persona, document, push }: StandsForProps) {
  const { t } = useTranslation(['personas', 'segments']);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const record = useRecord(document, persona);
  const properties = useQuery(propertiesQuery(ws)).data?.items ?? [];
  const wanted = readStandsFor(textsOf(record, 'standsFor'));
  const segments = readSegments(textsOf(record, 'standsFor'));
  const names = [...new Set([...wanted.keys(), ...opened])];
  const choose = (name: string, values: readonly string[]) =>
    push(
      setFields(persona, {
        standsFor: writeStandsFor(new Map(wanted).set(name, values), segments),
      }),
    );
  const left = properties.map(({ name }) => name).filter((name) => !names.includes(name));
  const isTold = wanted.size > 0 || segments.length > 0;
  if (properties.length === 0 && names.length === 0 && !isTold) return null;
  return (
    <section>
      <h2 className={facts.title}>{t('section.standsFor')}</h2>
      <p className={facts.label}>{t('standsFor.hint')}</p>
      <div className={facts.facts}>
        {segments.map((segment) => (
          <Pill
            key={segment}
            withRemoveButton
            removeButtonProps={{ 'aria-label': t('segments:remove') }}
            onRemove={() =>
              push(
                setFields(persona, {
                  standsFor: writeStandsFor(
                    wanted,
                    segments.filter((each) => each !== segment),
                  ),
                }),
              )
            }
          >
            {t('segments:standsFor')}
          </Pill>
        ))}
        {names.map((name) => (
          <TagsInput
            key={name}
            size="xs"
            label={<bdi>{name}</bdi>}
            placeholder={t('standsFor.value')}
            data={valuesOf(properties, name)}
            value={[...(wanted.get(name) ?? [])]}
            maxTags={20}
            onChange={(values) => choose(name, values)}
          />
        ))}
        {left.length > 0 && (
          <Select
            size="xs"
            searchable
            aria-label={t('standsFor.add')}
            placeholder={t('standsFor.add')}
            data={left}
            value={null}
            onChange={(name) => name && setOpened([...opened, name])}
          />
        )}
        {isTold && <People ws={ws} persona={persona} />}
      </div>
      {isTold && <Drift ws={ws} persona={persona} name={textOf(record, 'name')} />}
    </section>
  );
}

function valuesOf(properties: readonly PropertyValues[], name: string): string[] {
  const known = properties.find((each) => each.name === name);
  return known ? known.values.map(({ value }) => value) : [];
}

function People({ ws, persona }: Pick<StandsForProps, 'ws' | 'persona'>) {
  const { t } = useTranslation('personas');
  const format = useFormat();
  const version = useDocumentVersion(ws, useWorkspace()?.library ?? '');
  const { data } = useQuery(peopleQuery(ws, persona, version));
  if (!data) return null;
  return (
    <p className={facts.label} role="status">
      {t('standsFor.people', { count: data.persons, of: format.number(data.of) })}
    </p>
  );
}

/** How the share of these customers went, where there is enough to show. */
function Drift({ ws, persona, name }: Pick<StandsForProps, 'ws' | 'persona'> & { name: string }) {
  const version = useDocumentVersion(ws, useWorkspace()?.library ?? '');
  const { data } = useQuery(driftQuery(ws, persona, version));
  return data ? <DriftChart name={name} drift={data} /> : null;
}
