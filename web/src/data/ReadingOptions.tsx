import { Autocomplete, NativeSelect, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateTimeField } from '../ui/dates/DateTimeField';
import type { EventKind, ImportMapping, ImportPreview } from '../wire/evidence';
import classes from './ImportPage.module.css';
import { withOption } from './mapping';

const ENCODINGS = [
  'UTF-8',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1256',
  'ISO-8859-2',
  'UTF-16LE',
];
const KINDS: readonly EventKind[] = ['event', 'answer', 'ticket', 'mention', 'note'];
const TIME_PATTERNS = [
  'iso',
  'epochSeconds',
  'epochMillis',
  'yyyy-MM-dd HH:mm:ss',
  'dd.MM.yyyy HH:mm',
  'dd/MM/yyyy HH:mm',
  'MM/dd/yyyy HH:mm',
  'yyyy-MM-dd',
];
const ZONES = Intl.supportedValuesOf('timeZone');

interface ReadingOptionsProps {
  readonly preview: ImportPreview;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** How the file is read: what separates its columns, how it is encoded, how times are written. */
export function ReadingOptions({ preview, onChange }: ReadingOptionsProps) {
  const { t } = useTranslation('data');
  const { mapping, format } = preview;
  const set =
    <K extends keyof ImportMapping>(option: K) =>
    (value: ImportMapping[K] | '' | null) =>
      onChange(withOption(mapping, option, value ?? ''));
  const isText = format.startsWith('csv') || format.startsWith('tsv');
  return (
    <fieldset className={classes.options}>
      <legend>{t('option.title')}</legend>
      {isText && (
        <NativeSelect
          label={t('option.delimiter')}
          value={mapping.delimiter ?? ''}
          onChange={(event) => set('delimiter')(event.currentTarget.value)}
          data={[
            { value: '', label: t('option.guessed') },
            { value: ',', label: t('option.delimiterComma') },
            { value: ';', label: t('option.delimiterSemicolon') },
            { value: '\t', label: t('option.delimiterTab') },
            { value: '|', label: t('option.delimiterPipe') },
          ]}
        />
      )}
      {isText && (
        <Autocomplete
          label={t('option.encoding')}
          value={mapping.encoding ?? ''}
          onChange={set('encoding')}
          data={ENCODINGS}
        />
      )}
      {mapping.time ? (
        <Autocomplete
          label={t('option.timePattern')}
          value={mapping.timePattern ?? ''}
          onChange={set('timePattern')}
          data={TIME_PATTERNS}
        />
      ) : (
        <DateTimeField
          label={t('option.fixedTime')}
          title={t('option.fixedTimeHint')}
          value={mapping.fixedTime?.slice(0, 16) ?? ''}
          onChange={(moment) => set('fixedTime')(moment && `${moment}:00Z`)}
        />
      )}
      <Select
        label={t('option.timeZone')}
        value={mapping.timeZone ?? null}
        onChange={set('timeZone')}
        data={
          ZONES.includes(mapping.timeZone ?? 'UTC')
            ? ['UTC', ...ZONES]
            : [mapping.timeZone ?? 'UTC', ...ZONES]
        }
        searchable
        clearable
        limit={60}
      />
      <TextInput
        label={t('option.source')}
        value={mapping.source ?? ''}
        onChange={(event) => set('source')(event.currentTarget.value)}
      />
      {mapping.layout !== 'survey' && (
        <NativeSelect
          label={t('option.kind')}
          value={mapping.kind ?? 'event'}
          onChange={(event) => set('kind')(event.currentTarget.value as EventKind)}
          data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      )}
    </fieldset>
  );
}
