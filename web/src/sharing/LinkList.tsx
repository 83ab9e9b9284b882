import { Badge, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { SharesEndpointShare } from '../wire/generated/api';
import { revokeShare, sharesQuery } from './queries';
import classes from './sharing.module.css';

interface LinkListProps {
  readonly workspace: string;
  readonly links: readonly SharesEndpointShare[];
  /** The titles of maps by their ids, and of the workspace, where the list is of several. */
  readonly titles?: ReadonlyMap<string | undefined, string>;
}

/** Links with what they show, each with a button that ends it. */
export function LinkList({ workspace, links, titles }: LinkListProps) {
  const client = useQueryClient();
  const revoking = useMutation({
    mutationFn: (share: string) => revokeShare(workspace, share),
    onSuccess: () => client.invalidateQueries({ queryKey: sharesQuery(workspace).queryKey }),
  });
  return (
    <ul className={classes.links}>
      {links.map((link) => (
        <LinkLine
          key={link.id}
          link={link}
          title={titles?.get(link.map)}
          ending={revoking.isPending && revoking.variables === link.id}
          onRevoke={() => revoking.mutate(link.id)}
        />
      ))}
    </ul>
  );
}

interface LinkLineProps {
  readonly link: SharesEndpointShare;
  readonly title: string | undefined;
  readonly ending: boolean;
  readonly onRevoke: () => void;
}

function LinkLine({ link, title, ending, onRevoke }: LinkLineProps) {
  const { t } = useTranslation('sharing');
  const format = useFormat();
  const name = link.label || title || t('unnamed', { time: format.date(link.made) });
  return (
    <li data-state={link.state}>
      <div className={classes.linkText}>
        <strong dir="auto">{name}</strong>
        {title && link.label && <span dir="auto">{title}</span>}
        <span className={classes.quiet}>
          {t('madeBy', { time: format.date(link.made), by: link.madeBy })}
          {' · '}
          {endOf()}
        </span>
        <span className={classes.badges}>
          {link.days !== undefined && <Tag text={t('tag.dashboard', { count: link.days })} />}
          {link.money && <Tag text={t('tag.money')} />}
          {link.numbers && <Tag text={t('tag.numbers')} />}
          {link.quotes && <Tag text={t('tag.quotes')} />}
          {link.locked && <Tag text={t('tag.password')} />}
          {link.sites.length > 0 && <Tag text={t('tag.sites', { count: link.sites.length })} />}
        </span>
      </div>
      {link.state === 'open' && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          loading={ending}
          aria-label={t('revokeNamed', { name })}
          onClick={onRevoke}
        >
          {t('revoke')}
        </Button>
      )}
    </li>
  );

  function endOf(): string {
    if (link.revoked) return t('revokedAt', { time: format.dateTime(link.revoked) });
    if (!link.expires) return t('endless');
    return t(link.state === 'open' ? 'endsAt' : 'endedAt', { time: format.dateTime(link.expires) });
  }
}

function Tag({ text }: { text: string }) {
  return (
    <Badge variant="light" color="gray" tt="none" size="sm">
      {text}
    </Badge>
  );
}
