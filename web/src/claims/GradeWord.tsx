import type { MovedNumber } from '../wire/generated/api';
import { useClaim, useClaims } from './claimStore';
import { GradeBadge } from './GradeBadge';
import classes from './GradeMark.module.css';
import { useMovedWords } from './useMovedWords';

/** The id of the word, by which what has a name of its own is described. */
export const gradeWordId = (record: string) => `grade-${record}`;

/** How well a card is supported, as a word in a line; nothing on what is only assumed. */
export function GradeWord({ record }: { record: string }) {
  const grade = useClaims(({ byRecord }) => byRecord.get(record)?.grade);
  if (!grade || grade === 'hypothesis') return null;
  return (
    <span id={gradeWordId(record)} className={classes.word}>
      {grade === 'stale' ? <StaleWord record={record} /> : <GradeBadge grade={grade} />}
    </span>
  );
}

function StaleWord({ record }: { record: string }) {
  const moved = useClaim(record)?.moved;
  return moved ? <MovedWord moved={moved} /> : <GradeBadge grade="stale" />;
}

function MovedWord({ moved }: { moved: MovedNumber }) {
  const { sentence } = useMovedWords()(moved);
  return <GradeBadge grade="stale" moved={sentence} />;
}
