import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly hint?: string;
  /** The next thing to do, as a button. */
  readonly children?: ReactNode;
}

/** A place with nothing in it yet: says what belongs here and offers the next step. */
export function EmptyState({ icon: Icon, title, hint, children }: EmptyStateProps) {
  return (
    <section className={classes.empty}>
      <span className={classes.icon}>
        <Icon size={26} strokeWidth={1.6} aria-hidden />
      </span>
      <h2 className={classes.title}>{title}</h2>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children && <div className={classes.actions}>{children}</div>}
    </section>
  );
}
