import { useTranslation } from 'react-i18next';
import { DifferenceSign } from '../variants/DifferenceMark';
import { differenceKinds } from '../variants/variants';
import type { TallyChangeCounts } from '../wire/generated/api';
import classes from './history.module.css';

/** How many records were added, removed, moved and changed; what is 0 is left out. */
export function ChangeCounts({ counts }: { counts: TallyChangeCounts }) {
  const { t } = useTranslation('history');
  return (
    <span className={classes.counts}>
      {differenceKinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <DifferenceSign key={kind} kind={kind}>
            {t(`counts.${kind}`, { count: counts[kind] })}
          </DifferenceSign>
        ))}
    </span>
  );
}
