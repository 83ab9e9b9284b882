import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Ellipsis, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DriftNote } from '../drift/DriftNote';
import { useFormat } from '../i18n/useFormat';
import { ActionItems } from '../ui/ActionItems';
import type { Action } from '../ui/actions';
import { IconButton } from '../ui/IconButton';
import { StanceTag } from '../variants/StanceTag';
import type { MapSummary } from '../wire/maps';
import classes from './MapCard.module.css';
import { StageThread } from './StageThread';

interface MapCardProps {
  readonly ws: string;
  readonly map: MapSummary;
  /** Its truth cover may still change: nobody has looked yet which numbers moved. */
  readonly settling: boolean;
  /** What its menu offers, to be done with the map that is chosen. */
  readonly actions: readonly Action[];
  readonly onChoose: () => void;
}

const icons = { 'home.delete': Trash2 };

/** A map on the home page: its stages on a thread, how much is on it, how fresh it is. */
export function MapCard({ ws, map, settling, actions, onChoose }: MapCardProps) {
  const { t } = useTranslation('maps');
  const common = useTranslation('common').t;
  const gallery = useTranslation('gallery').t;
  const format = useFormat();
  const title = map.title || t('home.untitled');
  return (
    <li className={classes.card} data-item={map.id}>
      <div className={classes.head}>
        <h2 className={classes.title} dir="auto">
          <Link to="/w/$ws/maps/$map" params={{ ws, map: map.id }} className={classes.link}>
            {title}
          </Link>
          <StanceTag stance={map.stance} />
        </h2>
        <Menu position="bottom-end" onOpen={onChoose}>
          <span className={classes.menu}>
            <Menu.Target>
              <IconButton icon={Ellipsis} size={28} label={t('home.mapActions', { title })} />
            </Menu.Target>
          </span>
          <Menu.Dropdown>
            <ActionItems actions={actions} icons={icons} />
          </Menu.Dropdown>
        </Menu>
      </div>
      <StageThread stages={map.stages} />
      <p className={classes.counts}>
        <span>{common('count.stages', { count: map.stages.length })}</span>
        <span>{common('count.touchpoints', { count: map.touchpoints })}</span>
        <span>{common('count.cards', { count: map.cards })}</span>
      </p>
      {map.claims > 0 && (
        <p
          className={classes.cover}
          title={gallery('coverHint')}
          data-stale={settling || undefined}
        >
          <span className={classes.meter} aria-hidden="true">
            <span style={{ inlineSize: `${map.cover * 100}%` }} />
          </span>
          {gallery('cover', { share: format.share(map.cover) })}
        </p>
      )}
      <DriftNote ws={ws} map={map.id} />
      <p className={classes.changed} title={format.dateTime(map.changed)}>
        {t('home.changed', { when: format.ago(map.changed) })}
      </p>
    </li>
  );
}
