import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readCards, readGrid } from '../canvas/model';
import type { DocumentView } from '../live';
import { StillCard } from '../variants/CompareTable';
import table from '../variants/CompareTable.module.css';
import { Corner, Heading, LaneRow } from '../variants/TableHeads';
import { type DifferencesByRecord, mergedOrder } from '../variants/variants';

interface VersionTableProps {
  readonly before: DocumentView;
  readonly shown: DocumentView;
  readonly library: DocumentView;
  readonly differences: DifferencesByRecord;
}

/** A version of a map to be read: what is new in it is marked, and what is gone is struck through. */
export function VersionTable({ before, shown, library, differences }: VersionTableProps) {
  const { t } = useTranslation('maps');
  const grids = useMemo(() => [readGrid(before), readGrid(shown)] as const, [before, shown]);
  const [old, grid] = grids;
  // Of what was there before, only what is gone is drawn beside the version itself.
  const gone = (id: string) => differences.get(id)?.some(({ kind }) => kind === 'removed') ?? false;
  const ordered = (part: 'stages' | 'lanes') => {
    const now = grid[part].map(({ id }) => id);
    const kept = new Set(now);
    const was = old[part].map(({ id }) => id).filter((id) => kept.has(id) || gone(id));
    return mergedOrder(now, was);
  };
  const titleOf = (part: 'stages' | 'lanes', id: string) =>
    (grid[part].find((each) => each.id === id) ?? old[part].find((each) => each.id === id))?.title;
  const laneOf = (id: string) =>
    grid.lanes.find((lane) => lane.id === id) ?? old.lanes.find((lane) => lane.id === id);
  const stages = ordered('stages');
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <Corner />
          {stages.map((stage) => (
            <th
              key={stage}
              scope="col"
              className={`${table.stage} ${table.lone}`}
              data-record={stage}
              data-difference={gone(stage) ? 'removed' : undefined}
              tabIndex={-1}
            >
              <Heading
                title={titleOf('stages', stage) || t('untitledStage')}
                differences={differences.get(stage)}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ordered('lanes').map((id) => {
          const lane = laneOf(id);
          if (!lane) return null;
          return (
            <LaneRow key={id} lane={lane} differences={differences.get(id)}>
              {stages.map((stage) => (
                <td key={stage} className={table.cell} data-side="0">
                  {readCards(shown, stage, id).map((card) => (
                    <StillCard
                      key={card.id}
                      card={card}
                      document={shown}
                      library={library}
                      differences={differences.get(card.id)}
                    />
                  ))}
                  {readCards(before, stage, id)
                    .filter((card) => gone(card.id))
                    .map((card) => (
                      <StillCard
                        key={card.id}
                        card={card}
                        document={before}
                        library={library}
                        differences={differences.get(card.id)}
                      />
                    ))}
                </td>
              ))}
            </LaneRow>
          );
        })}
      </tbody>
    </table>
  );
}
