import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { mapsQuery } from '../api/queries';
import { variantsOf } from '../variants/variants';
import type { ChoicesProps } from './Choices';
import classes from './Compare.module.css';
import { useVersions, type VersionChoice } from './useVersions';

type VersionsOfSidesProps = Pick<ChoicesProps, 'ws' | 'map' | 'now' | 'search' | 'onChange'>;

/** Tells in a choice that what follows is another map rather than a version. */
const MAP = 'map:';

/** By which version of the map each side is read; B may be read by another map. */
export function VersionsOfSides({ ws, map, now, search, onChange }: VersionsOfSidesProps) {
  const { t } = useTranslation('compare');
  const { named, dated } = useVersions(ws, map, now);
  const maps = useQuery(mapsQuery(ws)).data?.items ?? [];
  const others = variantsOf(maps, map).filter(({ id }) => id !== map);
  const { aVersion = '', bVersion = '', other } = search;
  const versions = (own: string) => [
    { value: '', label: t('asItIsNow') },
    ...group(t('namedVersions'), named),
    ...group(t('byDate'), withOwn(dated, named, own, t)),
  ];
  return (
    <>
      <NativeSelect
        size="sm"
        label={t('thisRead')}
        value={aVersion}
        onChange={(event) => onChange({ aVersion: event.currentTarget.value })}
        data={versions(aVersion)}
      />
      <NativeSelect
        size="sm"
        label={t('otherMap')}
        value={other ? MAP + other : bVersion}
        onChange={({ currentTarget: { value } }) =>
          onChange(
            value.startsWith(MAP)
              ? { other: value.slice(MAP.length), bVersion: '' }
              : { other: '', bVersion: value },
          )
        }
        data={[
          ...versions(bVersion),
          ...group(
            t('otherMaps'),
            others.map(({ id, title }) => ({ value: MAP + id, label: title })),
          ),
        ]}
      />
      <p className={classes.hint}>
        {t(named.length + dated.length + others.length === 0 ? 'noVariants' : 'versionHint')}
      </p>
    </>
  );
}

function group(name: string, items: readonly VersionChoice[]) {
  return items.length > 0 ? [{ group: name, items: [...items] }] : [];
}

/** A version that an address names is among the choices, also one in the middle of a sitting. */
function withOwn(
  dated: readonly VersionChoice[],
  named: readonly VersionChoice[],
  own: string,
  t: TFunction<'compare'>,
): readonly VersionChoice[] {
  const isKnown = own === '' || [...dated, ...named].some(({ value }) => value === own);
  return isKnown
    ? dated
    : [...dated, { value: own, label: t('versionNumber', { number: Number(own) }) }];
}
