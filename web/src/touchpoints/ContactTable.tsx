import { Button } from '@mantine/core';
import { Contact, PanelRightOpen, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { remove, setFields } from '../canvas/moves';
import type { DocumentView, Op, RecordState } from '../live';
import { EmptyState } from '../ui/EmptyState';
import { IconButton } from '../ui/IconButton';
import { LiveText } from '../ui/LiveFields';
import { useChildren, useRecord } from '../ui/useLive';
import { ContactChannel } from './ContactList';
import classes from './Contacts.module.css';
import { createChild } from './registerMoves';

interface ContactTableProps {
  readonly document: DocumentView;
  readonly touchpoints: readonly RecordState[];
  readonly push: (ops: readonly Op[], group?: string) => void;
  readonly onOpen: (touchpoint: string) => void;
}

/** The contact inventory: touchpoint by touchpoint, who in the organisation really meets the customer. */
export function ContactTable({ touchpoints, ...rest }: ContactTableProps) {
  const { t } = useTranslation('matrix');
  if (touchpoints.length === 0) {
    return <EmptyState icon={Contact} title={t('contacts.empty')} hint={t('contacts.emptyHint')} />;
  }
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={t('contacts.inventory')}>
        <thead>
          <tr>
            <th scope="col">{t('contacts.touchpoint')}</th>
            <th scope="col">{t('contacts.role')}</th>
            <th scope="col">{t('contacts.team')}</th>
            <th scope="col">{t('contacts.channel')}</th>
            <th scope="col">{t('contacts.note')}</th>
            <th scope="col">
              <span className="wl-hidden">{t('action.more', { ns: 'common' })}</span>
            </th>
          </tr>
        </thead>
        {touchpoints.map(({ id }) => (
          <TouchpointContacts key={id} touchpoint={id} {...rest} />
        ))}
      </table>
    </div>
  );
}

function TouchpointContacts({
  touchpoint,
  document,
  push,
  onOpen,
}: Omit<ContactTableProps, 'touchpoints'> & { touchpoint: string }) {
  const { t } = useTranslation(['matrix', 'library']);
  const record = useRecord(document, touchpoint);
  const contacts = useChildren(document, touchpoint, 'contact');
  const name = textOf(record, 'name') || t('library:unnamed');
  const add = (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<Plus size={13} aria-hidden />}
      aria-label={`${t('contacts.add')}: ${name}`}
      onClick={() => push(createChild(document, touchpoint, 'contact', {}).ops)}
    >
      {t('contacts.add')}
    </Button>
  );
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={contacts.length + 1}>
          <span className={classes.name}>
            <span dir="auto">{name}</span>
            <IconButton
              icon={PanelRightOpen}
              size={26}
              label={t('library:details', { name })}
              onClick={() => onOpen(touchpoint)}
            />
          </span>
        </th>
        {contacts.length === 0 ? (
          <>
            <td colSpan={4} className={classes.none}>
              {t('contacts.nobody')}
            </td>
            <td>{add}</td>
          </>
        ) : (
          <td colSpan={5} className={classes.addRow}>
            {add}
          </td>
        )}
      </tr>
      {contacts.map(({ id }) => (
        <ContactRow key={id} id={id} document={document} push={push} />
      ))}
    </tbody>
  );
}

function ContactRow({
  id,
  document,
  push,
}: Pick<ContactTableProps, 'document' | 'push'> & { id: string }) {
  const { t } = useTranslation('matrix');
  const record = useRecord(document, id);
  const field = (name: 'role' | 'team' | 'note') => (
    <td>
      <LiveText
        hideLabel
        label={t(`contacts.${name}`)}
        value={textOf(record, name)}
        onSave={(value) => push(setFields(id, { [name]: value }), `${name} ${id}`)}
      />
    </td>
  );
  return (
    <tr>
      {field('role')}
      {field('team')}
      <td>
        <ContactChannel
          hideLabel
          document={document}
          id={id}
          push={push}
          label={t('contacts.channel')}
        />
      </td>
      {field('note')}
      <td>
        <IconButton
          icon={Trash2}
          label={t('contacts.remove', { role: textOf(record, 'role') })}
          onClick={() => push(remove(id))}
        />
      </td>
    </tr>
  );
}
