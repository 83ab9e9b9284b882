import { type CSSProperties, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Ways } from '../wire/generated/api';
import classes from './journeys.module.css';
import { OpenContext } from './OpenNumber';
import { type Cell, pathTree } from './pathTree';
import type { Asked } from './queries';

/** How high the whole picture is, in lines of text of 24 px. */
const LINES = 24;

/** Lower blocks have no words, and nobody could hit them. */
const LOWEST = 26 / (24 * LINES);

const DYES = ['woad', 'weld', 'fern', 'lichen', 'madder', 'teal', 'walnut', 'rose'];

interface PathPictureProps {
  readonly ways: Ways;
  readonly fromEnd: boolean;
  readonly nameOf: (id: string) => string;
  readonly asked: Asked;
}

/**
 * Ways as columns of blocks, one for each step, each as high as many go that way. They run the way the
 * page is read; ways to a place run towards it.
 */
export function PathPicture({ ways, fromEnd, nameOf, asked }: PathPictureProps) {
  const { t } = useTranslation('journeys');
  const { cells, depth } = useMemo(() => pathTree(ways, fromEnd), [ways, fromEnd]);
  const dyes = useMemo(
    () => new Map(ways.nodes.map(({ id }, at) => [id, DYES[at % DYES.length]])),
    [ways],
  );
  return (
    // Wider than a phone: it is scrolled, with the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className={classes.scroller} aria-label={t('paths.picture')} tabIndex={0}>
      <div
        className={classes.tree}
        style={{ '--columns': depth, '--lines': LINES } as CSSProperties}
      >
        {cells.map((cell) => (
          <Block
            key={cell.key}
            cell={cell}
            column={fromEnd ? depth - 1 - cell.depth : cell.depth}
            dye={dyes.get((fromEnd ? cell.way[0] : cell.way.at(-1)) ?? '')}
            took={ways.took}
            nameOf={nameOf}
            asked={asked}
            fromEnd={fromEnd}
          />
        ))}
      </div>
    </section>
  );
}

interface BlockProps extends Omit<PathPictureProps, 'ways'> {
  readonly cell: Cell;
  readonly column: number;
  readonly dye: string | undefined;
  readonly took: number;
}

function Block({ cell, column, dye, took, nameOf, asked, fromEnd }: BlockProps) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const open = useContext(OpenContext);
  const { kind, way, persons, size, top } = cell;
  const place = (fromEnd ? way[0] : way.at(-1)) ?? '';
  const name =
    kind === 'place'
      ? nameOf(place)
      : t(kind === 'others' ? 'paths.others' : fromEnd ? 'paths.begins' : 'paths.ends');
  const title = way.map(nameOf).join(' › ');
  const says = t('paths.block', {
    way: kind === 'place' ? title : `${title} · ${name}`,
    persons: format.number(persons),
    share: format.share(persons / took, 1),
  });
  const look = {
    className: classes.block,
    'data-kind': kind,
    'data-small': size < LOWEST || undefined,
    title: says,
    style: {
      '--column': column,
      '--top': top,
      '--size': size,
      ...(kind === 'place' && dye
        ? { '--dye': `var(--wl-dye-${dye})`, '--soft': `var(--wl-dye-${dye}-soft)` }
        : {}),
    } as CSSProperties,
  };
  const words = (
    <>
      <bdi>{name}</bdi> <small>{format.number(persons)}</small>
    </>
  );
  if (kind !== 'place' || size < LOWEST) {
    return (
      <span {...look} role="img" aria-label={says}>
        {words}
      </span>
    );
  }
  return (
    <button
      {...look}
      type="button"
      aria-label={says}
      onClick={() =>
        open({
          title,
          question: 'paths',
          asked: { ...asked, part: 'branch', way: way.join(',') },
        })
      }
    >
      {words}
    </button>
  );
}
