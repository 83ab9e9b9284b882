import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import type { OutlineRow } from '../canvas/outline';
import { useCards, useEditor } from '../maps/EditorContext';
import { useRecord } from '../ui/useLive';

/** The record whose text a row shows: of a cell its lane. */
export function recordOfRow({ position }: OutlineRow): string {
  switch (position.kind) {
    case 'phase':
      return position.phase;
    case 'stage':
      return position.stage;
    case 'cell':
    case 'lane':
      return position.lane;
    case 'card':
      return position.card;
  }
}

/** What a row is called: the name in the register for a touchpoint or channel, else its own words. */
export function useLineText(row: OutlineRow): string {
  const editor = useEditor();
  const record = useRecord(editor.session.document, recordOfRow(row));
  const referred = textOf(record, 'touchpoint') || textOf(record, 'channel');
  const registered = useRecord(editor.library.document, referred);
  return textOf(registered, 'name') || textOf(record, 'title') || textOf(record, 'text');
}

/** What a screen reader says of a row: what it is, what it is called, how much is below it. */
export function useLineName(row: OutlineRow): string {
  const { t } = useTranslation(['outline', 'maps']);
  const editor = useEditor();
  const words = useLineText(row);
  const { position } = row;
  const [stage, lane] = position.kind === 'cell' ? [position.stage, position.lane] : ['', ''];
  const count = useCards(stage, lane).length;
  switch (position.kind) {
    case 'phase':
      return `${t('maps:inspector.phase')}: ${words || t('maps:untitledPhase')}`;
    case 'stage':
      return `${t('maps:inspector.stage')}: ${words || t('maps:untitledStage')}`;
    case 'lane':
      return `${t('maps:inspector.lane')}: ${words || t('maps:untitledLane')}`;
    case 'cell':
      return editor.laneKind(position.lane) === 'emotions'
        ? words || t('maps:untitledLane')
        : `${words || t('maps:untitledLane')}, ${t('cards', { count })}`;
    case 'card':
      return words || t('maps:emptyCard');
  }
}
