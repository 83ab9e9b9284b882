import { PasswordInput, SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { shareSettingsQuery } from './queries';
import classes from './sharing.module.css';
import { DAYS, SHORTEST_PASSWORD, type Shareable, type Wish } from './wanted';

interface WishFieldsProps {
  readonly workspace: string;
  readonly kind: Shareable['kind'];
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
}

/** What a link shows, for how long and to whom. */
export function WishFields({ workspace, kind, wish, onChange }: WishFieldsProps) {
  const { t, i18n } = useTranslation('sharing');
  const format = useFormat();
  const days = useId();
  const settings = useQuery(shareSettingsQuery(workspace));
  const fewest = format.number(settings.data?.fewest ?? 0);
  const change = (part: Partial<Wish>) => onChange({ ...wish, ...part });
  const short = wish.password !== '' && wish.password.length < SHORTEST_PASSWORD;
  return (
    <>
      <div className={classes.field}>
        <span id={days}>{t('days.label')}</span>
        <SegmentedControl
          key={i18n.language}
          aria-labelledby={days}
          size="xs"
          value={String(wish.days)}
          onChange={(value) => change({ days: Number(value) })}
          data={DAYS.map((each) => ({
            value: String(each),
            label: each === 0 ? t('days.open') : t('days.of', { count: each }),
          }))}
        />
      </div>
      {kind === 'map' ? (
        <Switch
          label={t('numbers.label')}
          description={t('numbers.hint', { fewest })}
          checked={wish.numbers}
          onChange={({ currentTarget }) => change({ numbers: currentTarget.checked })}
        />
      ) : (
        <p className={classes.lead}>{t('dashboard.numbers', { fewest })}</p>
      )}
      <Switch
        label={t('quotes.label')}
        description={t(kind === 'map' ? 'quotes.hint' : 'dashboard.quotes')}
        checked={wish.quotes}
        onChange={({ currentTarget }) => change({ quotes: currentTarget.checked })}
      />
      {kind === 'dashboard' && (
        <Switch
          label={t('money.label')}
          description={t('money.hint')}
          checked={wish.money}
          onChange={({ currentTarget }) => change({ money: currentTarget.checked })}
        />
      )}
      <div className={classes.pair}>
        <PasswordInput
          label={t('password.label')}
          placeholder={t('password.none')}
          error={short ? t('password.short', { count: SHORTEST_PASSWORD }) : undefined}
          autoComplete="new-password"
          maxLength={200}
          value={wish.password}
          visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
          onChange={({ currentTarget }) => change({ password: currentTarget.value })}
        />
        <TextInput
          label={t('label.label')}
          placeholder={t('label.example')}
          maxLength={120}
          dir="auto"
          value={wish.label}
          onChange={({ currentTarget }) => change({ label: currentTarget.value })}
        />
      </div>
      <details className={classes.more}>
        <summary>{t('sites.label')}</summary>
        <Textarea
          aria-label={t('sites.label')}
          description={t('sites.hint')}
          placeholder="https://wiki.example"
          autosize
          minRows={1}
          maxRows={4}
          dir="ltr"
          value={wish.sites}
          onChange={({ currentTarget }) => change({ sites: currentTarget.value })}
        />
      </details>
    </>
  );
}
