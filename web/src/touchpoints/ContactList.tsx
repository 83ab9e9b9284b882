import { Button, Select } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { remove, setFields } from '../canvas/moves';
import type { DocumentView, Op } from '../live';
import { IconButton } from '../ui/IconButton';
import { LiveText } from '../ui/LiveFields';
import { useChildren, useRecord } from '../ui/useLive';
import classes from './Contacts.module.css';
import { createChild } from './registerMoves';

interface ContactListProps {
  readonly document: DocumentView;
  readonly touchpoint: string;
  readonly push: (ops: readonly Op[], group?: string) => void;
}

/** Who of the company meets the customer at a touchpoint. */
export function ContactList({ document, touchpoint, push }: ContactListProps) {
  const { t } = useTranslation('matrix');
  const contacts = useChildren(document, touchpoint, 'contact');
  return (
    <section className={classes.list} aria-label={t('contacts.title')}>
      <h3 className={classes.title}>{t('contacts.title')}</h3>
      {contacts.length === 0 && <p className={classes.none}>{t('contacts.none')}</p>}
      {contacts.map(({ id }) => (
        <ContactFields key={id} document={document} id={id} push={push} />
      ))}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Plus size={13} aria-hidden />}
        onClick={() => push(createChild(document, touchpoint, 'contact', {}).ops)}
      >
        {t('contacts.add')}
      </Button>
    </section>
  );
}

function ContactFields({
  document,
  id,
  push,
}: Omit<ContactListProps, 'touchpoint'> & { id: string }) {
  const { t } = useTranslation('matrix');
  const record = useRecord(document, id);
  const set = (field: string) => (value: string) =>
    push(setFields(id, { [field]: value }), `${field} ${id}`);
  return (
    <fieldset className={classes.contact}>
      <legend className="wl-hidden">{textOf(record, 'role') || t('contacts.role')}</legend>
      <div className={classes.pair}>
        <LiveText
          label={t('contacts.role')}
          value={textOf(record, 'role')}
          placeholder={t('contacts.roleExample')}
          onSave={set('role')}
        />
        <LiveText label={t('contacts.team')} value={textOf(record, 'team')} onSave={set('team')} />
      </div>
      <ContactChannel document={document} id={id} push={push} label={t('contacts.channel')} />
      <LiveText label={t('contacts.note')} value={textOf(record, 'note')} onSave={set('note')} />
      <span className={classes.trash}>
        <IconButton
          icon={Trash2}
          size={26}
          label={t('contacts.remove', { role: textOf(record, 'role') })}
          onClick={() => push(remove(id))}
        />
      </span>
    </fieldset>
  );
}

/** By which means they meet, chosen among the channels of the register. */
export function ContactChannel({
  document,
  id,
  push,
  label,
  hideLabel = false,
}: Omit<ContactListProps, 'touchpoint'> & { id: string; label: string; hideLabel?: boolean }) {
  const record = useRecord(document, id);
  const channels = useChildren(document, document.root()?.id ?? '', 'channel');
  return (
    <Select
      {...(hideLabel ? { 'aria-label': label } : { label })}
      data={[
        { value: '', label: '–' },
        ...channels.map((channel) => ({ value: channel.id, label: textOf(channel, 'name') })),
      ]}
      value={textOf(record, 'channel')}
      onChange={(channel) => push(setFields(id, { channel: channel ?? '' }))}
    />
  );
}
