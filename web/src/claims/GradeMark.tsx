import type { LucideIcon } from 'lucide-react';
import { useTexts } from '../i18n/useTexts';
import type { MovedNumber } from '../wire/generated/api';
import { useClaim, useClaims } from './claimStore';
import type { Grade } from './claims';
import classes from './GradeMark.module.css';
import { gradeIcons, gradeLabel, MovedIcon } from './grades';
import { useMovedWords } from './useMovedWords';

/** A small sign on a card of how well it is supported; nothing on what is only assumed. */
export function GradeMark({ record }: { record: string }) {
  const grade = useClaims(({ byRecord }) => byRecord.get(record)?.grade);
  // Most cards have none, and a map has thousands: they need no texts.
  if (!grade || grade === 'hypothesis') return null;
  return grade === 'stale' ? <StaleSign record={record} /> : <GradeSign grade={grade} />;
}

function StaleSign({ record }: { record: string }) {
  const moved = useClaim(record)?.moved;
  return moved ? <MovedSign moved={moved} /> : <GradeSign grade="stale" />;
}

function GradeSign({ grade }: { grade: Grade }) {
  const t = useTexts();
  return <Sign grade={grade} icon={gradeIcons[grade]} label={t(gradeLabel(grade))} />;
}

function MovedSign({ moved }: { moved: MovedNumber }) {
  const t = useTexts();
  const { sentence } = useMovedWords()(moved);
  return <Sign grade="stale" icon={MovedIcon} label={`${t('claims:moved.short')}. ${sentence}`} />;
}

interface SignProps {
  readonly grade: Grade;
  readonly icon: LucideIcon;
  readonly label: string;
}

function Sign({ grade, icon: Icon, label }: SignProps) {
  return (
    <span className={classes.mark} data-grade={grade} role="img" aria-label={label} title={label}>
      <Icon size={12} strokeWidth={2.2} aria-hidden />
    </span>
  );
}
