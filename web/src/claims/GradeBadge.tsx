import { useTexts } from '../i18n/useTexts';
import type { Grade } from './claims';
import classes from './GradeMark.module.css';
import { gradeIcons, gradeLabel, MovedIcon } from './grades';

interface GradeBadgeProps {
  readonly grade: Grade;
  /** How the number moved that made it stale; empty where that is said beside it. */
  readonly moved?: string | undefined;
}

/** A grade by icon and word. */
export function GradeBadge({ grade, moved }: GradeBadgeProps) {
  const t = useTexts();
  const Icon = moved === undefined ? gradeIcons[grade] : MovedIcon;
  return (
    <span className={classes.badge} data-grade={grade} title={moved || undefined}>
      <Icon size={13} strokeWidth={2} aria-hidden />
      {moved === undefined ? t(gradeLabel(grade)) : t('claims:moved.short')}
    </span>
  );
}
