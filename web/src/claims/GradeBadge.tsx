import { useTexts } from '../i18n/useTexts';
import type { Grade } from './claims';
import classes from './GradeMark.module.css';
import { gradeIcons, gradeLabel } from './grades';

/** A grade by icon and word. */
export function GradeBadge({ grade }: { grade: Grade }) {
  const t = useTexts();
  const Icon = gradeIcons[grade];
  return (
    <span className={classes.badge} data-grade={grade}>
      <Icon size={13} strokeWidth={2} aria-hidden />
      {t(gradeLabel(grade))}
    </span>
  );
}
