import { Modal } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { IconButton } from '../ui/IconButton';
import type { Dashboard } from '../wire/generated/api';
import { NumberChart } from './Charts';
import classes from './dashboards.module.css';
import { figure, periodsOf } from './numbers';
import { useTelling } from './useTelling';

interface PresentProps {
  readonly dashboard: Dashboard;
  readonly onClose: () => void;
}

/** One number a screen, for a room: arrow keys go on and back, Escape ends. */
export function Present({ dashboard, onClose }: PresentProps) {
  const { t } = useTranslation(['dashboards', 'common']);
  const format = useFormat();
  const tell = useTelling();
  const [at, setAt] = useState(0);
  const { numbers, days } = dashboard.numbers;
  const number = numbers[at];
  if (!number) return null;
  const go = (by: number) => setAt(Math.max(0, Math.min(numbers.length - 1, at + by)));
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={dashboard.map ? <bdi>{dashboard.title}</bdi> : t('everything')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
      onKeyDown={(event) => {
        const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
        if (event.key === forward || event.key === 'PageDown') go(1);
        else if (event.key.startsWith('Arrow') || event.key === 'PageUp') go(-1);
      }}
    >
      <div className={classes.screen}>
        <div role="status" className={classes.shown}>
          <h2>{t(`number.${number.key}`)}</h2>
          <p className={classes.huge}>
            <bdi>{figure(number.key, periodsOf(number).now.value, format)}</bdi>
          </p>
          <p className={classes.spoken} dir="auto">
            {tell.ofNumber(number, days)}
          </p>
        </div>
        <div className={classes.screenChart}>
          <NumberChart key={number.key} number={number} />
        </div>
        <nav className={classes.pages} aria-label={t('present')}>
          <IconButton icon={ChevronLeft} size={40} label={t('back')} onClick={() => go(-1)} />
          <span>{t('page', { at: format.number(at + 1), of: format.number(numbers.length) })}</span>
          <IconButton icon={ChevronRight} size={40} label={t('next')} onClick={() => go(1)} />
        </nav>
      </div>
    </Modal>
  );
}
