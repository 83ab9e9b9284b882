import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  Hammer,
  LifeBuoy,
  type LucideIcon,
  MessageSquareText,
  Sprout,
  TrendingUp,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { TrailNode } from '../wire/generated/api';
import { type TrailEnd, trailQuery } from './queries';
import classes from './trail.module.css';
import { useTelling } from './useTelling';

const KINDS = ['answer', 'case', 'opportunity', 'change', 'effect'] as const;

const ICONS: Record<TrailNode['kind'], LucideIcon> = {
  answer: MessageSquareText,
  case: LifeBuoy,
  opportunity: Sprout,
  change: Hammer,
  effect: TrendingUp,
};

interface TrailProps {
  readonly ws: string;
  readonly end: TrailEnd;
}

/** The way from what customers said to what a change did, both ways from here. */
export function Trail({ ws, end }: TrailProps) {
  const { t } = useTranslation('dashboards');
  const format = useFormat();
  const query = useQuery(trailQuery(ws, end));
  if (query.isPending) return <Loader size="xs" aria-label={t('trail.title')} />;
  if (query.isError) return <Fault fault={query.error} onRetry={() => query.refetch()} />;
  const { nodes, more } = query.data;
  if (nodes.length < 2) return <p className={classes.none}>{t('trail.none')}</p>;
  return (
    <ol className={classes.trail} aria-label={t('trail.title')}>
      {KINDS.map((kind) => {
        const some = nodes.filter((node) => node.kind === kind);
        const Icon = ICONS[kind];
        return (
          some.length > 0 && (
            <li key={kind} className={classes.step}>
              <span className={classes.kind}>
                <Icon size={14} aria-hidden />
                {t(`trail.kind.${kind}`)}
              </span>
              <ul className={classes.nodes}>
                {some.map((node) => (
                  <li key={node.key}>
                    <Node ws={ws} node={node} />
                  </li>
                ))}
                {kind === 'answer' && more > 0 && (
                  <li className={classes.none}>{t('trail.more', { n: format.number(more) })}</li>
                )}
              </ul>
            </li>
          )
        );
      })}
    </ol>
  );
}

function Node({ ws, node }: { readonly ws: string; readonly node: TrailNode }) {
  const { t } = useTranslation('dashboards');
  const format = useFormat();
  const tell = useTelling();
  if (node.gone) return <span className={classes.gone}>{t('trail.gone')}</span>;
  if (node.said) {
    const { person, personId, at, value, text } = node.said;
    return (
      <>
        {text && <q dir="auto">{text}</q>} {value !== undefined && <b>{format.number(value, 2)}</b>}{' '}
        <Link to="/w/$ws/persons/$person" params={{ ws, person: String(person) }}>
          <bdi>{personId}</bdi>
        </Link>{' '}
        <time dateTime={at}>{format.date(at)}</time>
      </>
    );
  }
  if (node.kind === 'case') {
    return (
      <Link to="/w/$ws/cases/$case" params={{ ws, case: node.id }}>
        <bdi>{node.title}</bdi>
      </Link>
    );
  }
  if (node.kind === 'opportunity') {
    return (
      <Link
        to="/w/$ws/improvements/opportunities/$opportunity"
        params={{ ws, opportunity: node.id }}
      >
        <bdi>{node.title}</bdi>
      </Link>
    );
  }
  if (node.kind === 'change') {
    return (
      <Link to="/w/$ws/improvements/changes/$change" params={{ ws, change: node.id }}>
        <bdi>{node.title}</bdi>
      </Link>
    );
  }
  return (
    <span dir="auto">
      {tell.ofChange({
        id: node.id,
        title: node.title,
        status: 'running',
        opportunities: [],
        ...(node.did ? { did: node.did } : {}),
      })}
    </span>
  );
}
