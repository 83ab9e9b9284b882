import { type LucideIcon, Minus, MoveRight, Pencil, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './DifferenceMark.module.css';
import type { Difference, DifferenceKind } from './variants';

const icons: Record<DifferenceKind, LucideIcon> = {
  added: Plus,
  removed: Minus,
  moved: MoveRight,
  changed: Pencil,
};

/** All that became of something between the two maps. */
export function DifferenceMarks({
  differences,
}: {
  differences: readonly Difference[] | undefined;
}) {
  return differences?.map((each) => <DifferenceMark key={each.kind} difference={each} />);
}

/** What became of something: by sign, word and colour. */
export function DifferenceMark({ difference }: { difference: Difference }) {
  const { t } = useTranslation('variants');
  const Icon = icons[difference.kind];
  return (
    <span className={classes.mark} data-kind={difference.kind}>
      <Icon size={11} strokeWidth={2.4} aria-hidden />
      {t(`kind.${difference.kind}`)}
    </span>
  );
}
