import { Checkbox, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setFields } from '../canvas/moves';
import { useFormat } from '../i18n/useFormat';
import type { LiveSession } from '../live';
import { useRecord } from '../ui/useLive';
import type { Deviations } from '../wire/generated/api';
import classes from './Deviations.module.css';
import { cardsThatPlace, groupsOf, type Place, referenceOf, type Sort, sorts } from './deviations';

interface DeviationTableProps {
  readonly deviations: Deviations;
  readonly session: LiveSession;
  readonly titleOf: (stage: string | undefined) => string;
  readonly onOpen: (reference: string) => void;
}

/** The four deviations of each touchpoint; each count opens the persons behind it. */
export function DeviationTable({ deviations, session, titleOf, onOpen }: DeviationTableProps) {
  const { t } = useTranslation('deviations');
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table captionSide="top" className={classes.table ?? ''}>
        <Table.Caption>{t('caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.touchpoint')}</Table.Th>
            {sorts.map((sort) => (
              <Table.Th key={sort} className={classes.cell} title={t(`sortHint.${sort}`)}>
                {t(`sort.${sort}`)}
                <small className={classes.of}>{t(`of.${sort}`)}</small>
              </Table.Th>
            ))}
            <Table.Th>{t('optional')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {groupsOf(deviations).map(({ stage, places }) => (
          <Table.Tbody key={stage ?? ''}>
            <Table.Tr>
              <Table.Th colSpan={sorts.length + 2} scope="rowgroup" className={classes.group}>
                <bdi>{stage === undefined ? t('notOnMap') : titleOf(stage)}</bdi>
              </Table.Th>
            </Table.Tr>
            {places.map((place) => (
              <Table.Tr key={place.touchpoint}>
                <Table.Th scope="row" className={classes.name}>
                  <bdi>{place.name}</bdi>
                </Table.Th>
                {sorts.map((sort) => (
                  <Table.Td key={sort} className={classes.cell}>
                    <Count place={place} sort={sort} onOpen={onOpen} />
                  </Table.Td>
                ))}
                <Table.Td>
                  {stage !== undefined && (
                    <Optional place={place} stage={stage} session={session} />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </Table.ScrollContainer>
  );
}

interface CountProps {
  readonly place: Place;
  readonly sort: Sort;
  readonly onOpen: (reference: string) => void;
}

function Count({ place, sort, onOpen }: CountProps) {
  const { t } = useTranslation(['deviations', 'measured']);
  const format = useFormat();
  const { persons, of, share, low, high } = place[sort];
  if (share === undefined || low === undefined || high === undefined || persons === 0) {
    return <span className={classes.quiet}>{of === 0 ? '–' : format.number(0)}</span>;
  }
  const interval = t('measured:interval', {
    low: format.share(low, 1),
    high: format.share(high, 1),
  });
  const title = `${place.name}, ${t(`sort.${sort}`)}`;
  return (
    <>
      <button
        type="button"
        className={classes.number}
        aria-label={t('measured:open', { title, value: format.number(persons) })}
        title={t('ofPersons', { persons: format.number(persons), of: format.number(of) })}
        onClick={() => onOpen(referenceOf(place, sort))}
      >
        {format.number(persons)}
      </button>{' '}
      <span className={classes.share}>{format.share(share, 1)}</span>
      <span className={classes.axis} role="img" aria-label={interval} title={interval}>
        <i
          style={{ insetInlineStart: `${100 * low}%`, inlineSize: `${100 * (high - low)}%` }}
          data-range
        />
        <i style={{ insetInlineStart: `${100 * share}%` }} data-dot />
      </span>
    </>
  );
}

interface OptionalProps {
  readonly place: Place;
  readonly stage: string;
  readonly session: LiveSession;
}

/** Says on the map whether a journey may leave the touchpoint out. */
function Optional({ place, stage, session }: OptionalProps) {
  const { t } = useTranslation('deviations');
  const { document } = session;
  const cards = cardsThatPlace(document.children(stage), place.touchpoint);
  // What was ticked shows at once, without waiting for the server to lay all journeys anew.
  const first = useRecord(document, cards[0]?.id ?? '');
  return (
    <Checkbox
      size="sm"
      aria-label={t('optionalOf', { name: place.name })}
      checked={first?.f.optional === true}
      onChange={(event) => {
        const optional = event.currentTarget.checked;
        session.push(cards.flatMap(({ id }) => setFields(id, { optional })));
      }}
    />
  );
}
