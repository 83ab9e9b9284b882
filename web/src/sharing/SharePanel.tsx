import { Button, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Link2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { LinkList } from './LinkList';
import { MadeLink } from './MadeLink';
import { makeShare, sharesQuery } from './queries';
import classes from './sharing.module.css';
import { WishFields } from './WishFields';
import { FIRST_WISH, isComplete, isLinkTo, type Shareable, type Wish, wantedOf } from './wanted';

interface SharePanelProps {
  readonly workspace: string;
  readonly what: Shareable;
  /** Called when somebody goes on to another page. */
  readonly onLeave: () => void;
}

/** Makes a link to a map or a dashboard and lists those that are open. */
export function SharePanel({ workspace, what, onLeave }: SharePanelProps) {
  const { t } = useTranslation('sharing');
  const client = useQueryClient();
  const shares = useQuery(sharesQuery(workspace));
  const [wish, setWish] = useState<Wish>(FIRST_WISH);
  const making = useMutation({
    mutationFn: () => makeShare(workspace, wantedOf(what, wish, Date.now())),
    meta: { quiet: true },
    onSuccess: () => {
      setWish({ ...wish, password: '' });
      return client.invalidateQueries({ queryKey: sharesQuery(workspace).queryKey });
    },
  });
  const open = (shares.data?.items ?? []).filter(
    (share) => isLinkTo(what, share) && share.state === 'open',
  );
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete(wish)) making.mutate();
  };
  return (
    <Stack gap="md">
      <p className={classes.lead}>{t(what.kind === 'map' ? 'lead' : 'dashboard.lead')}</p>
      <form onSubmit={make} className={classes.form}>
        <WishFields workspace={workspace} kind={what.kind} wish={wish} onChange={setWish} />
        <Button
          type="submit"
          className={classes.make}
          data-autofocus
          leftSection={<Link2 size={16} aria-hidden />}
          loading={making.isPending}
          disabled={!isComplete(wish)}
        >
          {t('make')}
        </Button>
      </form>
      {making.isError && <Fault fault={making.error} />}
      {making.data && <MadeLink made={making.data} />}
      {open.length > 0 && (
        <section className={classes.part} aria-labelledby="open-links">
          <h3 id="open-links">{t(what.kind === 'map' ? 'openLinks' : 'dashboard.openLinks')}</h3>
          <LinkList workspace={workspace} links={open} />
        </section>
      )}
      <Link to="/w/$ws/links" params={{ ws: workspace }} className={classes.all} onClick={onLeave}>
        {t('all')}
      </Link>
    </Stack>
  );
}
