import { Button, Group, Modal, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from '../i18n/languages';
import { changesQuery } from '../improvements/queries';
import type { Case, CaseClosingWanted } from '../wire/generated/api';
import classes from './cases.module.css';
import { caseSettingsQuery, closeCase } from './queries';
import { useSaving } from './useSaving';

interface CloseDialogProps {
  readonly ws: string;
  readonly one: Case;
  readonly onClose: () => void;
}

/** Closing: the root cause, what was done, and where it leads. All three are asked for. */
export function CloseDialog({ ws, one, onClose }: CloseDialogProps) {
  const { t, i18n } = useTranslation(['cases', 'common']);
  const settings = useQuery(caseSettingsQuery(ws)).data?.settings;
  const causes = settings?.rootCauses ?? [];
  const changes = useQuery(changesQuery(ws)).data?.items ?? [];
  const [rootCause, setRootCause] = useState('');
  const [cause, setCause] = useState('');
  const [action, setAction] = useState('');
  const [leads, setLeads] = useState<'change' | 'none'>('none');
  const [change, setChange] = useState('');
  const [because, setBecause] = useState('');
  const [asked, setAsked] = useState<string | undefined>();
  const followUp = asked ?? settings?.followUp[languageOf(i18n.language)] ?? '';
  const close = useSaving(ws, (closing: CaseClosingWanted) => closeCase(ws, one, closing), onClose);
  const says = leads === 'change' ? change !== '' : because.trim() !== '';
  const complete = rootCause !== '' && action.trim() !== '' && says;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('close.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!complete) return;
          close.mutate({
            rootCause,
            cause,
            action,
            followUp,
            ...(leads === 'change' ? { change } : { noChangeBecause: because }),
          });
        }}
      >
        <NativeSelect
          data-autofocus
          required
          label={t('close.rootCause')}
          value={rootCause}
          onChange={(event) => setRootCause(event.currentTarget.value)}
          data={[
            { value: '', label: t('close.choose') },
            ...causes.map((value) => ({ value, label: value })),
          ]}
        />
        <Textarea
          label={t('close.cause')}
          value={cause}
          onChange={(event) => setCause(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={5000}
          dir="auto"
        />
        <Textarea
          required
          label={t('close.action')}
          value={action}
          onChange={(event) => setAction(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={5000}
          dir="auto"
        />
        <Radio.Group
          label={t('close.leads')}
          value={leads}
          onChange={(value) => setLeads(value === 'change' ? 'change' : 'none')}
        >
          <Group mt="xs">
            <Radio value="none" label={t('close.nothing')} />
            <Radio value="change" label={t('close.aChange')} disabled={changes.length === 0} />
          </Group>
        </Radio.Group>
        {leads === 'change' ? (
          <NativeSelect
            required
            label={t('close.which')}
            value={change}
            onChange={(event) => setChange(event.currentTarget.value)}
            data={[
              { value: '', label: t('close.choose') },
              ...changes.map(({ id, facts }) => ({ value: id, label: facts.title })),
            ]}
          />
        ) : (
          <Textarea
            required
            label={t('close.because')}
            value={because}
            onChange={(event) => setBecause(event.currentTarget.value)}
            autosize
            minRows={1}
            maxLength={2000}
            dir="auto"
          />
        )}
        <Textarea
          label={t('drafts.followUp')}
          description={t('close.followUpHint')}
          value={followUp}
          onChange={(event) => setAsked(event.currentTarget.value)}
          autosize
          minRows={1}
          maxLength={2000}
          dir="auto"
        />
        <Group justify="end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" disabled={!complete} loading={close.isPending}>
            {t('act.close')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

const languageOf = (language: string): Language => (isLanguage(language) ? language : 'en');
