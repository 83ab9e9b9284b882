import type { CSSProperties } from 'react';
import { type CodeFacts, codeColors } from '../wire/notes';
import classes from './CodeChip.module.css';

/** The colours of a code as CSS variables: `--dye` and `--dye-soft`. */
export function codeStyle(color: string | undefined): CSSProperties {
  const dye = codeColors.find((each) => each === color) ?? codeColors[0];
  return {
    '--dye': `var(--wl-dye-${dye})`,
    '--dye-soft': `var(--wl-dye-${dye}-soft)`,
  } as CSSProperties;
}

/** A code's name in its colour. */
export function CodeChip({ facts }: { facts: CodeFacts }) {
  return (
    <span className={classes.chip} style={codeStyle(facts.color)} title={facts.description}>
      <bdi>{facts.name}</bdi>
    </span>
  );
}
