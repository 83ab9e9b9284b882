import { Button, NativeSelect, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { languages } from '../i18n/languages';
import { showNote } from '../ui/toasts';
import type { NoticeSettings } from '../wire/generated/api';
import type { NoticeKind } from '../wire/notifications';
import classes from './notifications.module.css';
import { putSettings, settingsQuery } from './queries';
import { kinds, shortTime, type Way, wayOf, withoutQuiet, withWay } from './settings';

const days = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const NIGHT = { from: '22:00', to: '07:00' };

interface SettingsFormProps {
  readonly workspace: string;
  /** Whose settings these are. */
  readonly reader: string;
  readonly kept: NoticeSettings;
  /** Whether this server has a mail server. */
  readonly sendsMail: boolean;
}

export function SettingsForm({ workspace, reader, kept, sendsMail }: SettingsFormProps) {
  const { t } = useTranslation('notifications');
  const client = useQueryClient();
  const [wanted, setWanted] = useState(kept);
  const save = useMutation({
    mutationFn: () => putSettings(workspace, wanted),
    meta: { quiet: true },
    onSuccess: (saved) => {
      client.setQueryData(settingsQuery(workspace, reader).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['workspaces', workspace, 'notifications'] });
      showNote(t('settings.saved'));
    },
  });
  const change = (part: Partial<NoticeSettings>) => setWanted({ ...wanted, ...part });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <section className={classes.part} aria-labelledby="ways">
        <h2 id="ways">{t('settings.ways')}</h2>
        <ul className={classes.ways}>
          {kinds.map((kind) => (
            <WayOf
              key={kind}
              kind={kind}
              way={wayOf(wanted, kind)}
              onChange={(way) => setWanted(withWay(wanted, kind, way))}
            />
          ))}
        </ul>
      </section>
      <section className={classes.part} aria-labelledby="mails">
        <h2 id="mails">{t('settings.mails')}</h2>
        {!sendsMail && <p className={classes.quiet}>{t('settings.noMail')}</p>}
        <div className={classes.pair}>
          <TextInput
            type="email"
            dir="ltr"
            label={t('settings.email')}
            description={t('settings.emailHint')}
            value={wanted.email}
            onChange={({ currentTarget }) => change({ email: currentTarget.value })}
          />
          <NativeSelect
            label={t('settings.language')}
            description={t('settings.languageHint')}
            data={languages.map(({ code, name }) => ({ value: code, label: name }))}
            value={wanted.language}
            onChange={({ currentTarget }) => change({ language: currentTarget.value })}
          />
        </div>
        <MailTimes wanted={wanted} onChange={setWanted} />
      </section>
      {save.isError && <Fault fault={save.error} />}
      <Button type="submit" className={classes.save} loading={save.isPending}>
        {t('settings.save')}
      </Button>
    </form>
  );
}

interface WayOfProps {
  readonly kind: NoticeKind;
  readonly way: Way;
  readonly onChange: (way: Way) => void;
}

function WayOf({ kind, way, onChange }: WayOfProps) {
  const { t } = useTranslation('notifications');
  const id = useId();
  return (
    <li>
      <span id={id}>{t(`kind.${kind}`)}</span>
      <SegmentedControl
        size="xs"
        aria-labelledby={id}
        data={(['page', 'mail', 'never'] as const).map((value) => ({
          value,
          label: t(`way.${value}`),
        }))}
        value={way}
        onChange={(value) => onChange(value as Way)}
      />
    </li>
  );
}

interface MailTimesProps {
  readonly wanted: NoticeSettings;
  readonly onChange: (wanted: NoticeSettings) => void;
}

/** When mails go: one for each notice or together, and the hours without. */
function MailTimes({ wanted, onChange }: MailTimesProps) {
  const { t } = useTranslation('notifications');
  const { digest, quiet } = wanted;
  const zones = Intl.supportedValuesOf('timeZone');
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          label={t('settings.every')}
          data={(['notice', 'day', 'week'] as const).map((value) => ({
            value,
            label: t(`every.${value}`),
          }))}
          value={digest.every}
          onChange={({ currentTarget }) =>
            onChange({
              ...wanted,
              digest: { ...digest, every: currentTarget.value as typeof digest.every },
            })
          }
        />
        {digest.every === 'week' && (
          <NativeSelect
            label={t('settings.day')}
            data={days.map((value) => ({ value, label: t(`day.${value}`) }))}
            value={digest.day}
            onChange={({ currentTarget }) =>
              onChange({
                ...wanted,
                digest: { ...digest, day: currentTarget.value as typeof digest.day },
              })
            }
          />
        )}
        {digest.every !== 'notice' && (
          <TextInput
            type="time"
            required
            label={t('settings.at')}
            value={shortTime(digest.at)}
            onChange={({ currentTarget }) =>
              onChange({ ...wanted, digest: { ...digest, at: currentTarget.value } })
            }
          />
        )}
        <NativeSelect
          label={t('settings.zone')}
          dir="ltr"
          data={zones.includes(wanted.zone) ? zones : [wanted.zone, ...zones]}
          value={wanted.zone}
          onChange={({ currentTarget }) => onChange({ ...wanted, zone: currentTarget.value })}
        />
      </div>
      <Switch
        label={t('settings.quiet')}
        description={t('settings.quietHint')}
        checked={quiet !== undefined}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.checked ? { ...wanted, quiet: NIGHT } : withoutQuiet(wanted));
        }}
      />
      {quiet && (
        <div className={classes.pair}>
          <TextInput
            type="time"
            required
            label={t('settings.from')}
            value={shortTime(quiet.from)}
            onChange={({ currentTarget }) =>
              onChange({ ...wanted, quiet: { ...quiet, from: currentTarget.value } })
            }
          />
          <TextInput
            type="time"
            required
            label={t('settings.to')}
            value={shortTime(quiet.to)}
            onChange={({ currentTarget }) =>
              onChange({ ...wanted, quiet: { ...quiet, to: currentTarget.value } })
            }
          />
        </div>
      )}
    </>
  );
}
