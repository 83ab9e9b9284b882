import { Button, Loader } from '@mantine/core';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Compass, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState';
import { describeError } from '../ui/toasts';
import classes from './fallbacks.module.css';

export function Loading() {
  const { t } = useTranslation();
  return (
    <output className={classes.loading}>
      <Loader size="sm" aria-hidden />
      {t('loading')}
    </output>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={Compass} title={t('problem.notFound')} hint={t('problem.notFoundHint')}>
      <Button component={Link} to="/">
        {t('nav.maps')}
      </Button>
    </EmptyState>
  );
}

export function PageProblem({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <EmptyState icon={Unplug} title={t('problem.title')} hint={describeError(error)}>
      <Button
        onClick={() => {
          reset();
          void router.invalidate();
        }}
      >
        {t('action.retry')}
      </Button>
    </EmptyState>
  );
}
