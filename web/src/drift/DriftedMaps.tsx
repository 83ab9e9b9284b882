import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mapsQuery } from '../api/queries';
import classes from './Drift.module.css';
import { DriftNote } from './DriftNote';
import { useDrifts } from './useDrifts';
import { hasDrifted } from './words';

/** The maps that somebody should look at again; nothing while all of them hold. */
export function DriftedMaps({ ws }: { readonly ws: string }) {
  const { t } = useTranslation(['drift', 'maps']);
  const drifted = useDrifts(ws).drifts.filter(hasDrifted);
  const maps = (useQuery(mapsQuery(ws)).data?.items ?? []).filter(({ id }) =>
    drifted.some(({ map }) => map === id),
  );
  if (maps.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby="drifted-maps">
      <h2 id="drifted-maps" className={classes.title}>
        {t('list')}
      </h2>
      <ul className={classes.list}>
        {maps.map(({ id, title }) => (
          <li key={id} className={classes.moved}>
            <Link to="/w/$ws/maps/$map" params={{ ws, map: id }}>
              <bdi>{title || t('maps:home.untitled')}</bdi>
            </Link>
            <DriftNote ws={ws} map={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
