import { Button, Loader, NumberInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, Share2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mapsQuery } from '../api/queries';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { EmptyState } from '../ui/EmptyState';
import { LinkList } from './LinkList';
import { setFewest, shareSettingsQuery, sharesQuery } from './queries';
import classes from './sharing.module.css';

const LEAST = 3;
const MOST = 1_000;

/** All links of a workspace, open and ended, and how small a group they may tell of. */
export function LinksPage() {
  const workspace = useWorkspaceId();
  const { t } = useTranslation('sharing');
  const shares = useQuery(sharesQuery(workspace));
  const maps = useQuery(mapsQuery(workspace));
  const titles = useMemo(
    () =>
      new Map<string | undefined, string>([
        [undefined, t('dashboard.everything')],
        ...(maps.data?.items ?? []).map(({ id, title }) => [id, title || t('untitled')] as const),
      ]),
    [maps.data, t],
  );
  const links = shares.data?.items ?? [];
  const open = links.filter(({ state }) => state === 'open');
  const ended = links.filter(({ state }) => state !== 'open');
  return (
    <>
      <PageHeader title={t('page.title')} hint={t('page.hint')}>
        <Link to="/w/$ws/maps" params={{ ws: workspace }} className={classes.back}>
          <ArrowLeft size={16} aria-hidden className={classes.backIcon} />
          {t('page.back')}
        </Link>
      </PageHeader>
      <div className={classes.page}>
        {shares.isPending && <Loader size="sm" aria-label={t('page.title')} />}
        {shares.isError && <Fault fault={shares.error} onRetry={() => shares.refetch()} />}
        {shares.isSuccess && links.length === 0 && (
          <EmptyState icon={Share2} title={t('none.title')} hint={t('none.text')}>
            <Button
              renderRoot={(props) => (
                <Link to="/w/$ws/maps" params={{ ws: workspace }} {...props} />
              )}
            >
              {t('none.open')}
            </Button>
          </EmptyState>
        )}
        {open.length > 0 && (
          <section className={classes.part} aria-labelledby="links-open">
            <h2 id="links-open">{t('page.open')}</h2>
            <LinkList workspace={workspace} links={open} titles={titles} />
          </section>
        )}
        {ended.length > 0 && (
          <section className={classes.part} aria-labelledby="links-ended">
            <h2 id="links-ended">{t('page.ended')}</h2>
            <LinkList workspace={workspace} links={ended} titles={titles} />
          </section>
        )}
        <SmallestGroup workspace={workspace} />
      </div>
    </>
  );
}

function SmallestGroup({ workspace }: { workspace: string }) {
  const { t } = useTranslation('sharing');
  const client = useQueryClient();
  const settings = useQuery(shareSettingsQuery(workspace));
  const [typed, setTyped] = useState<number | string>();
  const save = useMutation({
    mutationFn: (fewest: number) => setFewest(workspace, fewest),
    onSuccess: (saved) => {
      client.setQueryData(shareSettingsQuery(workspace).queryKey, saved);
      setTyped(undefined);
    },
  });
  if (!settings.data) return null;
  const { fewest } = settings.data;
  return (
    <section className={classes.part} aria-labelledby="links-fewest">
      <h2 id="links-fewest">{t('fewest.title')}</h2>
      <NumberInput
        className={classes.fewest}
        label={t('fewest.label')}
        description={t('fewest.hint')}
        min={LEAST}
        max={MOST}
        allowDecimal={false}
        allowNegative={false}
        value={typed ?? fewest}
        onChange={setTyped}
        onBlur={() => {
          const wanted = Number(typed);
          if (wanted >= LEAST && wanted !== fewest) save.mutate(wanted);
          else setTyped(undefined);
        }}
      />
    </section>
  );
}
