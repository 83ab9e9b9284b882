import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Place } from '../journeys/useMapPlaces';
import { DateField } from '../ui/dates/DateField';
import classes from './Compare.module.css';
import { CustomersOfSides } from './CustomersOfSides';
import { type CompareSearch, kinds } from './search';
import { useChannels } from './useDefaults';
import { useNames } from './useNames';
import { VersionsOfSides } from './VersionsOfSides';

/** Some of the address with changes; what is undefined is left out of it. */
export type SearchChanges = {
  readonly [name in keyof CompareSearch]?: CompareSearch[name] | undefined;
};

export interface ChoicesProps {
  readonly ws: string;
  readonly map: string;
  /** The newest version of the map. */
  readonly now: number;
  readonly touchpoints: readonly Place[];
  readonly search: CompareSearch;
  readonly onChange: (search: SearchChanges) => void;
}

/** What is compared with what. */
export function Choices({ ws, map, now, touchpoints, search, onChange }: ChoicesProps) {
  const { t } = useTranslation('compare');
  return (
    <form
      className={classes.choices}
      aria-label={t('choices')}
      onSubmit={(event) => event.preventDefault()}
    >
      <NativeSelect
        size="sm"
        label={t('by.label')}
        value={search.by ?? 'date'}
        onChange={(event) => {
          const by = kinds.find((kind) => kind === event.currentTarget.value);
          if (by) onChange({ by });
        }}
        data={kinds.map((kind) => ({ value: kind, label: t(`by.${kind}`) }))}
      />
      {search.by === 'period' && <Periods search={search} onChange={onChange} />}
      {(search.by === 'date' || search.by === 'version') && (
        <DateField
          size="sm"
          label={t(search.by === 'date' ? 'date' : 'since')}
          value={search.date ?? ''}
          onChange={(date) => onChange({ date })}
        />
      )}
      {search.by === 'channel' && <Channels ws={ws} search={search} onChange={onChange} />}
      {search.by === 'persona' && <Personas search={search} onChange={onChange} />}
      {search.by === 'customers' && (
        <CustomersOfSides ws={ws} touchpoints={touchpoints} search={search} onChange={onChange} />
      )}
      {search.by === 'version' && (
        <VersionsOfSides ws={ws} map={map} now={now} search={search} onChange={onChange} />
      )}
    </form>
  );
}

type PartProps = Pick<ChoicesProps, 'search' | 'onChange'>;

function Periods({ search, onChange }: PartProps) {
  const { t } = useTranslation('compare');
  return (['a', 'b'] as const).map((side) => (
    <fieldset key={side} className={classes.side}>
      <legend data-side={side}>{side.toUpperCase()}</legend>
      {(['From', 'To'] as const).map((end) => {
        const name = `${side}${end}` as const;
        return (
          <DateField
            key={end}
            size="sm"
            label={t(end === 'From' ? 'firstDay' : 'lastDay')}
            value={search[name] ?? ''}
            onChange={(day) => onChange({ [name]: day })}
          />
        );
      })}
    </fieldset>
  ));
}

function Channels({ ws, search, onChange }: PartProps & { ws: string }) {
  const { t } = useTranslation('compare');
  const names = useNames();
  const channels = useChannels(ws);
  return (['aChannel', 'bChannel'] as const).map((name, at) => (
    <NativeSelect
      key={name}
      size="sm"
      label={at === 0 ? 'A' : 'B'}
      value={search[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      data={[
        { value: '', label: t('pick') },
        ...channels.map((key) => ({ value: key, label: names.channel(key) })),
      ]}
    />
  ));
}

/** Stands among the personas for everyone whom A is not; no id is like it. */
const OTHERS = '*';

function Personas({ search, onChange }: PartProps) {
  const { t } = useTranslation('compare');
  const { personas } = useNames();
  const options = personas.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <NativeSelect
        size="sm"
        label="A"
        value={search.aPersona ?? ''}
        onChange={(event) => onChange({ aPersona: event.currentTarget.value })}
        data={[{ value: '', label: t('pick') }, ...options]}
      />
      <NativeSelect
        size="sm"
        label="B"
        value={search.bOthers === 'true' ? OTHERS : (search.bPersona ?? '')}
        onChange={({ currentTarget: { value } }) =>
          onChange(
            value === OTHERS
              ? { bOthers: 'true', bPersona: undefined }
              : { bOthers: 'false', bPersona: value },
          )
        }
        data={[
          { value: '', label: t('pick') },
          { value: OTHERS, label: t('everyoneElse') },
          ...options,
        ]}
      />
      {personas.length === 0 && <p className={classes.hint}>{t('fewPersonas')}</p>}
    </>
  );
}
