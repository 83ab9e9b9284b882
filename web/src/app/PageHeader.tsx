import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';
import { WorkspaceSwitch } from './WorkspaceSwitch';

interface PageHeaderProps {
  readonly title: ReactNode;
  /** One line below the title. */
  readonly hint?: ReactNode;
  /** Beside the title: a status, a label. */
  readonly beside?: ReactNode;
  /** What can be done here, at the line's end. */
  readonly children?: ReactNode;
}

/** The head of every page: whose workspace, what this is, what can be done. */
export function PageHeader({ title, hint, beside, children }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.lead}>
        <WorkspaceSwitch />
        <div className={classes.titleLine}>
          <h1 className={classes.title}>{title}</h1>
          {beside}
        </div>
        {hint && <p className={classes.hint}>{hint}</p>}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </header>
  );
}
