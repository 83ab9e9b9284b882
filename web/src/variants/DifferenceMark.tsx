import { type LucideIcon, Minus, MoveRight, Pencil, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
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
export function DifferenceMark({ difference: { kind } }: { difference: Difference }) {
  const { t } = useTranslation('variants');
  return <DifferenceSign kind={kind}>{t(`kind.${kind}`)}</DifferenceSign>;
}

interface DifferenceSignProps {
  readonly kind: DifferenceKind;
  readonly children: ReactNode;
}

export function DifferenceSign({ kind, children }: DifferenceSignProps) {
  const Icon = icons[kind];
  return (
    <span className={classes.mark} data-kind={kind}>
      <Icon size={11} strokeWidth={2.4} aria-hidden />
      {children}
    </span>
  );
}
