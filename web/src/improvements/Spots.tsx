import { ActionIcon, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mapsQuery } from '../api/queries';
import type { Spot } from '../wire/generated/api';
import classes from './improvements.module.css';
import { placesOf } from './places';
import { placesQuery } from './queries';

interface SpotsProps {
  readonly ws: string;
  readonly spots: readonly Spot[];
  readonly onChange: (spots: readonly Spot[]) => void;
}

/** The places on maps, each a way there, and a way to add one. */
export function Spots({ ws, spots, onChange }: SpotsProps) {
  const { t } = useTranslation('improvements');
  const maps = useQuery(mapsQuery(ws)).data?.items ?? [];
  const [map, setMap] = useState('');
  const places = placesOf(useQuery(placesQuery(ws, map)).data);
  return (
    <div className={classes.group}>
      <h3>{t('spot.title')}</h3>
      {spots.length > 0 && (
        <ul className={classes.plain}>
          {spots.map((spot) => (
            <SpotLine
              key={JSON.stringify(spot)}
              ws={ws}
              spot={spot}
              title={maps.find(({ id }) => id === spot.map)?.title}
              onRemove={() => onChange(spots.filter((each) => each !== spot))}
            />
          ))}
        </ul>
      )}
      <div className={classes.fields}>
        <NativeSelect
          label={t('spot.map')}
          value={map}
          onChange={(event) => setMap(event.currentTarget.value)}
          data={[
            { value: '', label: t('spot.choose') },
            ...maps.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <NativeSelect
          label={t('spot.place')}
          disabled={map === ''}
          value=""
          onChange={(event) => {
            const place = places.find(({ key }) => key === event.currentTarget.value);
            if (place) onChange([...spots, { map, [place.of]: place.id }]);
          }}
          data={[
            { value: '', label: t('spot.choose') },
            ...places.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
      </div>
    </div>
  );
}

interface SpotLineProps {
  readonly ws: string;
  readonly spot: Spot;
  readonly title: string | undefined;
  readonly onRemove: () => void;
}

function SpotLine({ ws, spot, title, onRemove }: SpotLineProps) {
  const { t } = useTranslation('improvements');
  const places = placesOf(useQuery(placesQuery(ws, title === undefined ? '' : spot.map)).data);
  const place = places.find(({ id }) => id === (spot.touchpoint ?? spot.stage));
  const name = [title ?? t('spot.gone'), place?.name].filter(Boolean).join(' › ');
  return (
    <li className={classes.idea}>
      {title === undefined ? (
        <span>{name}</span>
      ) : (
        <Link to="/w/$ws/maps/$map" params={{ ws, map: spot.map }}>
          <bdi>{name}</bdi>
        </Link>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('spot.remove', { place: name })}
        onClick={onRemove}
      >
        <X size={15} aria-hidden />
      </ActionIcon>
    </li>
  );
}
