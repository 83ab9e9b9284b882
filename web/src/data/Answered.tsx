import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from '../app/fallbacks';
import { Fault } from './Fault';

interface AnsweredProps<T> {
  readonly query: UseQueryResult<T>;
  /** How what went wrong stands on the page. */
  readonly className?: string | undefined;
  readonly children: (answer: T) => ReactNode;
}

/** What the server answered; that it is asked, or why it did not, in its place. */
export function Answered<T>({ query, className, children }: AnsweredProps<T>) {
  return (
    <>
      {query.isPending && <Loading />}
      {query.isError && (
        <div className={className}>
          <Fault fault={query.error} onRetry={() => query.refetch()} />
        </div>
      )}
      {query.data !== undefined && children(query.data)}
    </>
  );
}
