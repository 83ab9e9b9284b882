import { Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numberOf, textOf, textsOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import type { DocumentView, FieldValue, Op } from '../live';
import { SaidAbout } from '../notes/SaidAbout';
import { LiveText, LiveTextarea } from '../ui/LiveFields';
import { useChildren, useRecord } from '../ui/useLive';
import { choices } from '../wire/generated/vocabulary';
import { ChannelChooser } from './ChannelChooser';
import { ContactList } from './ContactList';
import { Importance } from './Importance';
import { createChannel } from './registerMoves';
import classes from './TouchpointForm.module.css';
import { VerdictControl } from './VerdictControl';

interface TouchpointFormProps {
  readonly document: DocumentView;
  readonly id: string;
  readonly push: (ops: readonly Op[], group?: string) => void;
}

/** Everything that the register knows of one touchpoint, edited in place. */
export function TouchpointForm({ document, id, push }: TouchpointFormProps) {
  const { t } = useTranslation(['library', 'matrix']);
  const record = useRecord(document, id);
  const channels = useChildren(document, document.root()?.id ?? '', 'channel');
  const set = (field: string) => (value: FieldValue) =>
    push(setFields(id, { [field]: value }), `${field} ${id}`);
  const nameOf = (channel: string) => textOf(document.record(channel), 'name');
  const setChannels = (names: readonly string[]) => {
    const made: Op[] = [];
    const ids = names.map((name) => {
      const known = channels.find((channel) => textOf(channel, 'name') === name);
      if (known) return known.id;
      const fresh = createChannel(document, name);
      made.push(...fresh.ops);
      return fresh.id;
    });
    push([...made, ...setFields(id, { channels: ids })]);
  };
  return (
    <div className={classes.form}>
      <LiveText label={t('field.name')} value={textOf(record, 'name')} onSave={set('name')} />
      <LiveTextarea
        label={t('field.description')}
        value={textOf(record, 'description')}
        onSave={set('description')}
      />
      <VerdictControl value={textOf(record, 'verdict')} onChange={set('verdict')} />
      <TagsInput
        label={t('field.channels')}
        placeholder={t('field.addChannel')}
        size="sm"
        data={channels.map((channel) => textOf(channel, 'name')).filter(Boolean)}
        value={textsOf(record, 'channels').map(nameOf).filter(Boolean)}
        onChange={setChannels}
      />
      <ChannelChooser document={document} touchpoint={id} push={push} />
      <div className={classes.pair}>
        <Select
          label={t('field.kind')}
          data={choices.TouchpointKind.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={textOf(record, 'kind') || 'communication'}
          onChange={(value) => value && set('kind')(value)}
        />
        <Select
          label={t('field.initiator')}
          data={choices.Initiator.map((value) => ({ value, label: t(`initiator.${value}`) }))}
          value={textOf(record, 'initiator') || 'customer'}
          onChange={(value) => value && set('initiator')(value)}
        />
      </div>
      <Select
        label={t('field.class')}
        data={choices.TouchpointClass.map((value) => ({ value, label: t(`class.${value}`) }))}
        value={textOf(record, 'class') || 'other'}
        onChange={(value) => value && set('class')(value)}
      />
      <LiveText
        label={t('form.ownClass', { ns: 'matrix' })}
        placeholder={t('form.ownClassHint', { ns: 'matrix' })}
        value={textOf(record, 'ownClass')}
        onSave={set('ownClass')}
      />
      <Select
        label={t('field.momentOfTruth')}
        data={choices.MomentOfTruth.map((value) => ({
          value: value || 'none',
          label: t(`moment.${value || 'none'}`),
        }))}
        value={textOf(record, 'momentOfTruth') || 'none'}
        onChange={(value) => set('momentOfTruth')(value === 'none' ? '' : (value ?? ''))}
      />
      {textOf(record, 'momentOfTruth') && (
        <LiveText
          label={t('form.momentLabel', { ns: 'matrix' })}
          value={textOf(record, 'momentLabel')}
          onSave={set('momentLabel')}
        />
      )}
      <Importance value={numberOf(record, 'importance')} onChange={set('importance')} />
      <LiveTextarea
        label={t('field.positives')}
        value={textOf(record, 'positives')}
        onSave={set('positives')}
      />
      <LiveTextarea
        label={t('field.negatives')}
        value={textOf(record, 'negatives')}
        onSave={set('negatives')}
      />
      <ContactList document={document} touchpoint={id} push={push} />
      <SaidAbout touchpoint={id} />
    </div>
  );
}
