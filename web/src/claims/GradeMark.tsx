import { useTexts } from '../i18n/useTexts';
import { useClaims } from './claimStore';
import classes from './GradeMark.module.css';
import { gradeIcons, gradeLabel } from './grades';

/** A small sign on a card of how well it is supported; nothing on what is only assumed. */
export function GradeMark({ record }: { record: string }) {
  const t = useTexts();
  const grade = useClaims(({ byRecord }) => byRecord.get(record)?.grade);
  if (!grade || grade === 'hypothesis') return null;
  const Icon = gradeIcons[grade];
  const label = t(gradeLabel(grade));
  return (
    <span className={classes.mark} data-grade={grade} role="img" aria-label={label} title={label}>
      <Icon size={12} strokeWidth={2.2} aria-hidden />
    </span>
  );
}
