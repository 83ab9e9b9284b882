import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readGrid, textOf } from '../canvas/model';
import { useChannels } from '../compare/useDefaults';
import { useNames } from '../compare/useNames';
import type { DocumentView } from '../live';
import { DateField } from '../ui/dates/DateField';
import { isBackwards, readVoicesSearch, type VoicesSearch, voiceKinds } from './search';
import classes from './voices.module.css';

interface VoiceFilterProps {
  readonly ws: string;
  readonly document: DocumentView;
  readonly search: VoicesSearch;
  readonly onChange: (search: VoicesSearch) => void;
}

/** What narrows the voices down; all of it together. */
export function VoiceFilter({ ws, document, search, onChange }: VoiceFilterProps) {
  const { t } = useTranslation('measured');
  const names = useNames();
  const channels = useChannels(ws);
  const set = (name: keyof VoicesSearch, value: string) =>
    onChange(readVoicesSearch({ ...search, [name]: value }));
  return (
    <form
      className={classes.filter}
      aria-label={t('filter.title')}
      onSubmit={(event) => event.preventDefault()}
    >
      <PlaceSelect document={document} search={search} onChange={onChange} />
      <NativeSelect
        size="sm"
        label={t('voices.source')}
        value={search.kind ?? ''}
        onChange={(event) => set('kind', event.currentTarget.value)}
        data={[
          { value: '', label: t('voices.allKinds') },
          ...voiceKinds.map((each) => ({ value: each, label: t(`voices.kind.${each}`) })),
        ]}
      />
      <NativeSelect
        size="sm"
        label={t('filter.channel')}
        value={search.channel ?? ''}
        onChange={(event) => set('channel', event.currentTarget.value)}
        data={[
          { value: '', label: t('trend.allChannels') },
          ...channels.map((key) => ({ value: key, label: names.channel(key) })),
        ]}
      />
      {names.personas.length > 0 && (
        <NativeSelect
          size="sm"
          label={t('toolbar.customers')}
          value={search.persona ?? ''}
          onChange={(event) => set('persona', event.currentTarget.value)}
          data={[
            { value: '', label: t('toolbar.everybody') },
            ...names.personas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {(['from', 'to'] as const).map((end) => (
        <DateField
          key={end}
          size="sm"
          label={t(`filter.${end}`)}
          value={search[end] ?? ''}
          error={end === 'to' && isBackwards(search) && t('voices.backwards')}
          onChange={(day) => set(end, day)}
        />
      ))}
      {Object.keys(search).length > 0 && (
        <Button variant="subtle" color="gray" onClick={() => onChange({})}>
          {t('voices.clear')}
        </Button>
      )}
    </form>
  );
}

type PlaceSelectProps = Omit<VoiceFilterProps, 'ws'>;

/** The stages of the map, each with the touchpoints placed in it. */
function PlaceSelect({ document, search, onChange }: PlaceSelectProps) {
  const { t } = useTranslation(['measured', 'compare']);
  const names = useNames();
  const { stages } = readGrid(document);
  const { stage, touchpoint, ...others } = search;
  const places = stages.map(({ id, title }) => {
    const cards = document.children(id).map((card) => textOf(card, 'touchpoint'));
    return {
      id,
      title: title || t('compare:unnamed'),
      placed: [...new Set(cards)].filter(Boolean),
    };
  });
  return (
    <NativeSelect
      size="sm"
      label={t('voices.place')}
      value={stage ? `stage ${stage}` : touchpoint ? `touchpoint ${touchpoint}` : ''}
      onChange={(event) => {
        const [of, id] = event.currentTarget.value.split(' ', 2);
        if (of === 'stage' && id) onChange({ ...others, stage: id });
        else if (of === 'touchpoint' && id) onChange({ ...others, touchpoint: id });
        else onChange(others);
      }}
    >
      <option value="">{t('voices.everywhere')}</option>
      {places.map(({ id, title, placed }) => (
        <optgroup key={id} label={title}>
          <option value={`stage ${id}`}>{t('voices.wholeStage', { stage: title })}</option>
          {placed.map((each) => (
            <option key={each} value={`touchpoint ${each}`}>
              {names.touchpoint(each)}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}
