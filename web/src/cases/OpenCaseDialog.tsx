import {
  Autocomplete,
  Button,
  Group,
  Modal,
  NativeSelect,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { PersonSearch } from '../persons/PersonSearch';
import { subjectsQuery } from '../surveys/queries';
import type { EventRow } from '../wire/evidence';
import type { CaseWanted } from '../wire/generated/api';
import classes from './cases.module.css';
import { openCase } from './queries';
import { PRIORITIES } from './ruleDraft';
import { useColleagues } from './useColleagues';
import { useMyName } from './useMyName';
import { useSaving } from './useSaving';

interface OpenCaseDialogProps {
  readonly ws: string;
  readonly person?: string;
  readonly row?: EventRow;
  readonly onClose: () => void;
}

/** Whom a case is about, what happened, where, and who looks after it. */
export function OpenCaseDialog({ ws, person, row, onClose }: OpenCaseDialogProps) {
  const { t } = useTranslation(['cases', 'common', 'persons']);
  const navigate = useNavigate();
  const me = useMyName(ws);
  const people = useColleagues(ws);
  const touchpoints = useQuery(subjectsQuery(ws)).data?.touchpoints ?? [];
  const [picked, setPicked] = useState<string | undefined>();
  const [touchpoint, setTouchpoint] = useState('');
  const [channel, setChannel] = useState(row?.channel ?? '');
  const [note, setNote] = useState('');
  const [owner, setOwner] = useState('');
  const [priority, setPriority] = useState<CaseWanted['priority']>('normal');
  const who = row?.person ?? person ?? picked;
  const save = useSaving(
    ws,
    (wanted: CaseWanted) => openCase(ws, wanted),
    (one) => {
      onClose();
      void navigate({ to: '/w/$ws/cases/$case', params: { ws, case: one.id } });
    },
  );
  const complete = who !== undefined && (row !== undefined || note.trim() !== '');
  return (
    <Modal
      opened
      onClose={onClose}
      title={who ? t('hand.titleOf', { person: `\u2068${who}\u2069` }) : t('hand.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (who === undefined || !complete) return;
          save.mutate({
            person: who,
            note,
            owner,
            priority,
            ...(row ? { row: row.sequence } : {}),
            ...(touchpoint ? { touchpoint } : {}),
            ...(channel.trim() ? { channel } : {}),
          });
        }}
      >
        {row && (
          <p className={classes.quiet}>
            <bdi>{row.type}</bdi> {row.value} {row.text && <q dir="auto">{row.text}</q>}
          </p>
        )}
        {!person && !row && (
          <PersonSearch
            workspace={ws}
            label={t('hand.person')}
            onPick={({ id }) => setPicked(id)}
          />
        )}
        <Textarea
          data-autofocus={who !== undefined || undefined}
          required={!row}
          label={t('hand.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={5000}
          dir="auto"
        />
        <div className={classes.fields}>
          <NativeSelect
            label={t('trigger.touchpoint')}
            value={touchpoint}
            onChange={(event) => setTouchpoint(event.currentTarget.value)}
            data={[
              { value: '', label: t(row ? 'hand.asRulesSay' : 'hand.nowhere') },
              ...touchpoints.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextInput
            label={t('hand.channel')}
            value={channel}
            onChange={(event) => setChannel(event.currentTarget.value)}
            maxLength={200}
            dir={channel ? 'auto' : undefined}
          />
          <Autocomplete
            label={t('owner')}
            placeholder={t('hand.whoever')}
            value={owner}
            onChange={setOwner}
            data={[...new Set([me, ...people])].filter(Boolean)}
            maxLength={200}
            dir={owner ? 'auto' : undefined}
          />
          <NativeSelect
            label={t('priority.label')}
            value={priority}
            onChange={({ currentTarget: { value } }) =>
              setPriority(PRIORITIES.find((each) => each === value) ?? 'normal')
            }
            data={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
          />
        </div>
        <p className={classes.quiet}>{t('hand.once')}</p>
        {save.isError && <Fault fault={save.error} />}
        <Group justify="end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" disabled={!complete} loading={save.isPending}>
            {t('hand.open')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
