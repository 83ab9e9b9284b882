import { Button } from '@mantine/core';
import { Footprints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './Tour.module.css';
import { useBeginTour } from './TourHost';
import { steps } from './tour';
import { useTour } from './useTour';

/** One line that offers the tour to who has not seen it, or has put it aside; gone for good when it is declined. */
export function TourOffer() {
  const { t } = useTranslation('tour');
  const { at, step } = useTour((state) => state.tour);
  const begin = useBeginTour();
  if (!begin || (at !== 'new' && at !== 'later')) return null;
  return (
    <p className={classes.offer}>
      <Footprints size={16} aria-hidden />
      <span>
        {at === 'new' ? t('offer') : t('aside', { place: step + 1, count: steps.length })}
      </span>
      <Button size="compact-sm" variant="light" onClick={() => void begin()}>
        {t(at === 'new' ? 'begin' : 'goOn')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => useTour.getState().end()}>
        {t('decline')}
      </Button>
    </p>
  );
}

/** The way from an empty place to one where everything is there already. */
export function SampleButton() {
  const { t } = useTranslation('tour');
  const begin = useBeginTour();
  return (
    begin && (
      <Button
        variant="light"
        leftSection={<Footprints size={16} aria-hidden />}
        onClick={() => void begin()}
      >
        {t('sample')}
      </Button>
    )
  );
}
