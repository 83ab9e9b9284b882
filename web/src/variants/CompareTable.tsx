import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Grid, numberOf, readCards, readGrid, textOf } from '../canvas/model';
import { useTexts } from '../i18n/useTexts';
import type { DocumentView, RecordState } from '../live';
import { emotionAt } from '../maps/emotions';
import { wordsOf } from '../maps/places';
import classes from './CompareTable.module.css';
import { DifferenceMarks } from './DifferenceMark';
import { StanceTag } from './StanceTag';
import { Corner, Heading, LaneRow } from './TableHeads';
import { type Difference, type DifferencesByRecord, mergedOrder } from './variants';

interface CompareTableProps {
  readonly ws: string;
  readonly ids: readonly [string, string];
  readonly documents: readonly [DocumentView, DocumentView];
  readonly library: DocumentView;
  readonly differences: DifferencesByRecord;
}

/** Both maps in one table: each stage has a column for either, so that like stands beside like. */
export function CompareTable({ ws, ids, documents, library, differences }: CompareTableProps) {
  const { t } = useTranslation('variants');
  const maps = useTranslation('maps').t;
  const [first, second] = documents;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the differences are another after each edit
  const grids = useMemo(
    () => [readGrid(first), readGrid(second)] as const,
    [first, second, differences],
  );
  const merged = (part: 'stages' | 'lanes') =>
    mergedOrder(
      grids[0][part].map(({ id }) => id),
      grids[1][part].map(({ id }) => id),
    );
  const stages = merged('stages');
  const lanes = merged('lanes');
  const laneOf = (id: string) =>
    grids[1].lanes.find((lane) => lane.id === id) ?? grids[0].lanes.find((lane) => lane.id === id);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <Corner rows={2} />
          {stages.map((stage) => (
            <th
              key={stage}
              colSpan={2}
              scope="colgroup"
              className={classes.stage}
              data-record={stage}
              tabIndex={-1}
            >
              <Heading
                title={titleOf(grids, stage) || maps('untitledStage')}
                differences={differences.get(stage)}
              />
            </th>
          ))}
        </tr>
        <tr>
          {stages.map((stage) =>
            documents.map((document, side) => (
              <th key={`${stage} ${ids[side]}`} scope="col" className={classes.side}>
                <Link to="/w/$ws/maps/$map" params={{ ws, map: ids[side] ?? '' }}>
                  {textOf(document.root(), 'stance') ? (
                    <StanceTag stance={textOf(document.root(), 'stance')} />
                  ) : (
                    t(side === 0 ? 'first' : 'second')
                  )}
                </Link>
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {lanes.map((id) => {
          const lane = laneOf(id);
          if (!lane) return null;
          return (
            <LaneRow key={id} lane={lane} differences={differences.get(id)}>
              {stages.map((stage) =>
                documents.map((document, side) => (
                  <td key={`${stage} ${ids[side]}`} className={classes.cell} data-side={side}>
                    {readCards(document, stage, id).map((card) => (
                      <StillCard
                        key={card.id}
                        card={card}
                        document={document}
                        library={library}
                        differences={differences.get(card.id)}
                      />
                    ))}
                  </td>
                )),
              )}
            </LaneRow>
          );
        })}
      </tbody>
    </table>
  );
}

function titleOf(grids: readonly [Grid, Grid], stage: string): string {
  const [first, second] = grids.map((grid) => grid.stages.find(({ id }) => id === stage)?.title);
  return second ?? first ?? '';
}

interface StillCardProps {
  readonly card: RecordState;
  readonly document: DocumentView;
  readonly library: DocumentView;
  readonly differences: readonly Difference[] | undefined;
}

/** A card to be read, with what became of it. */
export function StillCard({ card, document, library, differences }: StillCardProps) {
  const t = useTexts();
  const value = numberOf(card, 'emotion');
  const emotion = value === undefined ? undefined : emotionAt(value);
  const words = wordsOf(document, library, card.id);
  return (
    <div
      className={classes.card}
      data-record={card.id}
      data-difference={differences?.at(-1)?.kind}
      tabIndex={-1}
    >
      {emotion && (
        <span className={classes.emotion}>
          <emotion.icon size={14} aria-hidden /> {t(emotion.label)}
        </span>
      )}
      {words && <span dir="auto">{words}</span>}
      <DifferenceMarks differences={differences} />
    </div>
  );
}
