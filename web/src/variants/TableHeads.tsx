import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '../canvas/model';
import { laneIcons, laneStyle } from '../maps/laneStyle';
import classes from './CompareTable.module.css';
import { DifferenceMarks } from './DifferenceMark';
import type { Difference } from './variants';

interface HeadingProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly differences: readonly Difference[] | undefined;
}

/** The title of a stage or a lane in a table of differences, with what became of it. */
export function Heading({ icon, title, differences }: HeadingProps) {
  return (
    <span className={classes.head}>
      {icon}
      <bdi>{title}</bdi>
      <DifferenceMarks differences={differences} />
    </span>
  );
}

interface LaneRowProps {
  readonly lane: Lane;
  readonly differences: readonly Difference[] | undefined;
  /** Its cells. */
  readonly children: ReactNode;
}

/** A lane as a row of such a table. */
export function LaneRow({ lane, differences, children }: LaneRowProps) {
  const { t } = useTranslation('maps');
  const Icon = laneIcons[lane.kind];
  return (
    <tr style={laneStyle(lane.kind)}>
      <th scope="row" className={classes.lane} data-record={lane.id} tabIndex={-1}>
        <Heading
          icon={<Icon size={14} aria-hidden />}
          title={lane.title || t('untitledLane')}
          differences={differences}
        />
      </th>
      {children}
    </tr>
  );
}

/** The corner above the lanes' titles. */
export function Corner({ rows = 1 }: { rows?: number }) {
  const { t } = useTranslation('maps');
  return (
    <th className={classes.corner} rowSpan={rows}>
      <span className="wl-hidden">{t('inspector.lane')}</span>
    </th>
  );
}
