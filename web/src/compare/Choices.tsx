import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mapsQuery } from '../api/queries';
import { DateField } from '../ui/dates/DateField';
import { variantsOf } from '../variants/variants';
import classes from './Compare.module.css';
import { type CompareSearch, kinds } from './search';
import { useChannels } from './useDefaults';
import { useNames } from './useNames';

interface ChoicesProps {
  readonly ws: string;
  readonly map: string;
  readonly search: CompareSearch;
  readonly onChange: (search: CompareSearch) => void;
}

/** What is compared with what. */
export function Choices({ ws, map, search, onChange }: ChoicesProps) {
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
      {search.by === 'version' && (
        <Versions ws={ws} map={map} search={search} onChange={onChange} />
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

interface PickProps extends PartProps {
  readonly names: readonly ['aChannel' | 'aPersona', 'bChannel' | 'bPersona'];
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of a list for each side. */
function Picks({ search, onChange, names, options }: PickProps) {
  const { t } = useTranslation('compare');
  return names.map((name, at) => (
    <NativeSelect
      key={name}
      size="sm"
      label={at === 0 ? 'A' : 'B'}
      value={search[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      data={[{ value: '', label: t('pick') }, ...options]}
    />
  ));
}

function Channels({ ws, ...part }: PartProps & { ws: string }) {
  const names = useNames();
  const channels = useChannels(ws);
  return (
    <Picks
      {...part}
      names={['aChannel', 'bChannel']}
      options={channels.map((key) => ({ value: key, label: names.channel(key) }))}
    />
  );
}

function Personas(part: PartProps) {
  const { t } = useTranslation('compare');
  const { personas } = useNames();
  return (
    <>
      <Picks
        {...part}
        names={['aPersona', 'bPersona']}
        options={personas.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {personas.length < 2 && <p className={classes.hint}>{t('fewPersonas')}</p>}
    </>
  );
}

function Versions({ ws, map, search, onChange }: ChoicesProps) {
  const { t } = useTranslation('compare');
  const maps = useQuery(mapsQuery(ws)).data?.items ?? [];
  const others = variantsOf(maps, map).filter(({ id }) => id !== map);
  return (
    <>
      <NativeSelect
        size="sm"
        label={t('otherMap')}
        value={search.other ?? ''}
        onChange={(event) => onChange({ other: event.currentTarget.value })}
        data={[
          { value: '', label: t('pick') },
          ...others.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <p className={classes.hint}>{t(others.length === 0 ? 'noVariants' : 'versionHint')}</p>
    </>
  );
}
