import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Ways } from '../wire/generated/api';
import classes from './journeys.module.css';
import { OpenNumber } from './OpenNumber';
import type { Asked, Opened } from './queries';

const SHOWN = 10;

interface WayListProps {
  readonly ways: Ways;
  readonly nameOf: (id: string) => string;
  readonly asked: Asked;
  readonly fromEnd: boolean;
}

/** The most frequent whole ways, and in the last line all others. */
export function WayList({ ways, nameOf, asked, fromEnd }: WayListProps) {
  const { t } = useTranslation('journeys');
  const told = ways.ways.slice(0, SHOWN);
  const others = ways.took - told.reduce((sum, { persons }) => sum + persons, 0);
  const allTold = ways.rest === 0 && told.length === ways.ways.length;
  return (
    <>
      <h2 className={classes.subtitle}>{t('paths.list')}</h2>
      <ol className={classes.ways}>
        {told.map((way) => (
          <Line
            key={JSON.stringify([way.nodes, way.cut])}
            persons={way.persons}
            of={ways.persons}
            opened={{
              title: way.nodes.map(nameOf).join(' › '),
              question: 'paths',
              asked: { ...asked, part: 'way', way: way.nodes.join(','), cut: String(way.cut) },
            }}
          >
            {way.cut && fromEnd && <span className={classes.quiet}>… ›</span>}
            {way.nodes.map((node, at) => (
              // A way may come to one place again.
              // biome-ignore lint/suspicious/noArrayIndexKey: steps do not move
              <Fragment key={at}>
                {at > 0 && (
                  <span className={classes.quiet} aria-hidden>
                    ›
                  </span>
                )}
                <bdi>{nameOf(node)}</bdi>
              </Fragment>
            ))}
            {way.cut && !fromEnd && <span className={classes.quiet}>› …</span>}
          </Line>
        ))}
        {!allTold && (
          <Line
            persons={others}
            of={ways.persons}
            opened={{
              title: t('paths.rest', { count: ways.distinct - told.length }),
              question: 'paths',
              asked: { ...asked, part: 'rest', top: told.length },
            }}
          >
            <em>{t('paths.rest', { count: ways.distinct - told.length })}</em>
          </Line>
        )}
      </ol>
    </>
  );
}

interface LineProps {
  readonly persons: number;
  readonly of: number;
  readonly opened: Opened;
  readonly children: React.ReactNode;
}

function Line({ persons, of, opened, children }: LineProps) {
  const format = useFormat();
  return (
    <li>
      <span className={classes.amount}>
        <OpenNumber value={format.number(persons)} opened={opened} />{' '}
        <small>{format.share(persons / of, 1)}</small>
        <i aria-hidden style={{ inlineSize: `${(100 * persons) / of}%` }} />
      </span>
      <span className={classes.way}>{children}</span>
    </li>
  );
}
