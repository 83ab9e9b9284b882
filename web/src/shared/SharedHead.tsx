import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SharedPage.module.css';

interface SharedHeadProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** What is shown, and a button that prints it. */
export function SharedHead({ title, children }: SharedHeadProps) {
  const { t } = useTranslation('shared');
  return (
    <header className={classes.head}>
      <div>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {children}
      </div>
      <button type="button" className={classes.print} onClick={() => print()}>
        <Printer size={16} aria-hidden />
        {t('print')}
      </button>
    </header>
  );
}
