import type { ReactNode } from 'react';
import type { Dashboard } from '../wire/generated/api';
import classes from './dashboards.module.css';
import { useTelling } from './useTelling';

interface SentencesProps {
  readonly title: ReactNode;
  readonly dashboard: Pick<Dashboard, 'numbers' | 'cases' | 'changes' | 'freshness' | 'maps'>;
}

/** How it goes, in sentences to be read aloud. */
export function Sentences({ title, dashboard }: SentencesProps) {
  const tell = useTelling();
  const { numbers, cases, changes } = dashboard;
  return (
    <section className={classes.words} aria-labelledby="dashboard-words">
      <h2 id="dashboard-words">{title}</h2>
      <p className={classes.period}>{tell.period(numbers)}</p>
      <ul className={classes.sentences}>
        {numbers.numbers
          .filter(({ key }) => key !== 'satisfaction' && key !== 'events')
          .map((number) => (
            <li key={number.key} dir="auto">
              {tell.ofNumber(number, numbers.days)}
            </li>
          ))}
        {cases && <li>{tell.ofCases(cases)}</li>}
        <li>{tell.ofChanges(changes)}</li>
        <li>{tell.ofFreshness(dashboard)}</li>
      </ul>
    </section>
  );
}
