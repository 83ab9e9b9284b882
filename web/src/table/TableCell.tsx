import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { concerns, textOf } from '../canvas/model';
import { keyOfPosition } from '../canvas/navigation';
import { GradeWord, gradeWordId } from '../claims/GradeWord';
import { CommentCount } from '../comments/CommentBadge';
import { useTexts } from '../i18n/useTexts';
import { useCards, useEditor } from '../maps/EditorContext';
import { emotionAt } from '../maps/emotions';
import { laneStyle } from '../maps/laneStyle';
import { useMapView } from '../maps/useMapView';
import { PeerMarksOfAll } from '../together/PeerMarks';
import { useChildren } from '../ui/useLive';
import type { LaneKind } from '../wire/generated/vocabulary';
import { cellLines } from './cellLines';
import type { Place } from './places';
import classes from './Table.module.css';
import { pointerSelects, usePlace, useTable } from './TableContext';
import { readNumber } from './tsv';

interface TableCellProps {
  readonly place: Place;
  readonly stage: string;
  readonly lane: string;
  readonly kind: LaneKind;
  readonly label: string;
}

/** Where a stage and a lane cross: one line for each card. */
export function TableCell({ place, stage, lane, kind, label }: TableCellProps) {
  const table = useTable();
  const editor = useEditor();
  const texts = useTexts();
  const { selected, focused, draft } = usePlace(place);
  const cards = useCards(stage, lane);
  const persona = useMapView((view) => view.persona);
  const lines = cellLines(
    { map: editor.session.document, library: editor.library.document, persona },
    stage,
    lane,
    kind,
  );
  const faded = (line: number) =>
    kind !== 'emotions' && !concerns(textOf(cards[line], 'persona'), persona);
  return (
    <div
      role="gridcell"
      className={classes.cell}
      style={laneStyle(kind)}
      aria-label={`${label}: ${lines.join(', ')}`}
      aria-describedby={cards.map(({ id }) => gradeWordId(id)).join(' ') || undefined}
      aria-colindex={place.column + 2}
      aria-selected={selected}
      data-place={`${place.row} ${place.column}`}
      data-focused={focused || undefined}
      tabIndex={focused ? 0 : -1}
      onDoubleClick={() => draft === undefined && table.edit()}
      {...pointerSelects(table, place)}
    >
      {draft === undefined ? (
        lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell's lines are plain text and have no identity of their own
          <p key={i} className={classes.line} data-faded={faded(i) || undefined} dir="auto">
            {kind === 'emotions' && i === 0 && readNumber(line) !== undefined
              ? `${line} · ${texts(emotionAt(readNumber(line) ?? 0).label)}`
              : line}
            <GradeOfLine card={kind === 'emotions' ? undefined : cards[i]?.id} />
          </p>
        ))
      ) : (
        <CellField draft={draft} label={label} />
      )}
      <CommentCount records={cards.map(({ id }) => id)} />
      <PeerMarksOfAll
        places={[
          keyOfPosition({ kind: 'cell', stage, lane }),
          ...cards.map(({ id }) => keyOfPosition({ kind: 'card', stage, lane, card: id })),
        ]}
      />
      {(kind === 'touchpoints' || kind === 'channels') && <RegisterNames kind={kind} />}
    </div>
  );
}

/** The grade of the card that a line is; an emotion and its words are one card of two lines. */
function GradeOfLine({ card }: { card: string | undefined }) {
  return card === undefined ? null : (
    <>
      {' '}
      <GradeWord record={card} />
    </>
  );
}

/** Draws the cell again when a name of the register changes. */
function RegisterNames({ kind }: { kind: 'touchpoints' | 'channels' }) {
  const { document } = useEditor().library;
  useChildren(
    document,
    document.root()?.id ?? '',
    kind === 'touchpoints' ? 'touchpoint' : 'channel',
  );
  return null;
}

/** The field of a cell: a line for each card. Enter keeps it, Alt+Enter begins a line. */
function CellField({ draft, label }: { draft: string; label: string }) {
  const { t } = useTranslation('table');
  const table = useTable();
  const field = useRef<HTMLTextAreaElement>(null);
  const left = useRef(false);
  const [value, setValue] = useState(draft);
  const [fault, setFault] = useState<string>();
  useLayoutEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const leave = (then?: 'down' | 'next' | 'previous') => {
    if (left.current) return;
    const wrong = table.commit(value, then);
    setFault(wrong);
    left.current = wrong === undefined;
  };
  return (
    <>
      <textarea
        ref={field}
        className={classes.field}
        rows={value.split('\n').length}
        dir="auto"
        aria-label={label}
        aria-description={t('fieldHint')}
        aria-invalid={fault !== undefined}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        onBlur={() => leave()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.altKey || event.shiftKey)) {
            event.preventDefault();
            const { selectionStart, selectionEnd } = event.currentTarget;
            event.currentTarget.setRangeText('\n', selectionStart, selectionEnd, 'end');
            setValue(event.currentTarget.value);
            return;
          }
          if (event.key === 'Enter') leave('down');
          else if (event.key === 'Tab') leave(event.shiftKey ? 'previous' : 'next');
          else if (event.key === 'Escape') {
            left.current = true;
            table.cancel();
          } else return;
          event.preventDefault();
        }}
      />
      {fault && (
        <span role="alert" className={classes.fault}>
          {fault}
        </span>
      )}
    </>
  );
}
