import { useTexts } from '../i18n/useTexts';
import { useClaims } from './claimStore';
import type { Grade } from './claims';
import classes from './GradeMark.module.css';
import { gradeIcons, gradeLabel } from './grades';

/** A small sign on a card of how well it is supported; nothing on what is only assumed. */
export function GradeMark({ record }: { record: string }) {
  const grade = useClaims(({ byRecord }) => byRecord.get(record)?.grade);
  // Most cards have none, and a map has thousands: they need no texts.
  return !grade || grade === 'hypothesis' ? null : <GradeSign grade={grade} />;
}

function GradeSign({ grade }: { grade: Grade }) {
  const t = useTexts();
  const Icon = gradeIcons[grade];
  const label = t(gradeLabel(grade));
  return (
    <span className={classes.mark} data-grade={grade} role="img" aria-label={label} title={label}>
      <Icon size={12} strokeWidth={2.2} aria-hidden />
    </span>
  );
}
