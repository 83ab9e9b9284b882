import { Columns3, Group, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import type { OutlineRow } from '../canvas/outline';
import { useFormat } from '../i18n/useFormat';
import { useCards, useEditing, useEditor } from '../maps/EditorContext';
import { InlineText } from '../maps/grid/InlineText';
import { laneIcons } from '../maps/laneStyle';
import { RegisterPicker } from '../maps/RegisterPicker';
import { useRecord } from '../ui/useLive';
import { EmotionLine } from './EmotionLine';
import { recordOfRow, useLineText } from './lineNames';
import classes from './Outline.module.css';

/** The words of a row, or the field in which they are typed. */
export function LineContent({ row }: { row: OutlineRow }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const { position } = row;
  const editing = useEditing(position);
  const words = useLineText(row);
  const laneKind = 'lane' in position ? editor.laneKind(position.lane) : undefined;
  if (position.kind === 'cell' && laneKind === 'emotions') {
    return <EmotionLine stage={position.stage} lane={position.lane} title={words} />;
  }
  const Icon: LucideIcon | undefined =
    position.kind === 'phase'
      ? Group
      : position.kind === 'stage'
        ? Columns3
        : position.kind === 'card' && laneKind !== 'touchpoints' && laneKind !== 'channels'
          ? undefined
          : laneKind && laneIcons[laneKind];
  return (
    <>
      {Icon && (
        <span className={classes.icon}>
          <Icon size={15} strokeWidth={1.9} aria-hidden />
        </span>
      )}
      {editing ? (
        <LineField row={row} words={words} />
      ) : (
        <span className={classes.words} dir="auto">
          {words || <span className={classes.untitled}>{t('emptyCard')}</span>}
        </span>
      )}
      {position.kind === 'cell' && <CardCount stage={position.stage} lane={position.lane} />}
      {position.kind === 'stage' && <Definition stage={position.stage} />}
    </>
  );
}

function CardCount({ stage, lane }: { stage: string; lane: string }) {
  const format = useFormat();
  const { length } = useCards(stage, lane);
  return (
    <span className={classes.count} aria-hidden>
      {format.number(length)}
    </span>
  );
}

function Definition({ stage }: { stage: string }) {
  const editor = useEditor();
  const definition = textOf(useRecord(editor.session.document, stage), 'definition');
  return definition ? (
    <span className={classes.definition} dir="auto" title={definition}>
      {definition}
    </span>
  ) : null;
}

/** The field of a row that is being edited: text, or the register's picker. */
function LineField({ row, words }: { row: OutlineRow; words: string }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const { position } = row;
  const id = recordOfRow(row);
  const kind = 'lane' in position ? editor.laneKind(position.lane) : undefined;
  if (position.kind === 'card' && (kind === 'touchpoints' || kind === 'channels')) {
    const type = kind === 'touchpoints' ? 'touchpoint' : 'channel';
    return (
      <RegisterPicker
        type={type}
        draft={words}
        onPick={(picked) => {
          editor.push(setFields(id, { [type]: picked }));
          editor.go(position);
        }}
        onCancel={() => editor.cancel()}
      />
    );
  }
  const field = position.kind === 'card' ? 'text' : 'title';
  return (
    <span className={classes.words}>
      <InlineText
        value={words}
        label={t(field === 'text' ? 'field.text' : 'field.title')}
        onSave={(value) => editor.rename(id, field, value)}
        onDone={(how) => editor.cancel(how === 'tab' ? 'next' : undefined)}
      />
    </span>
  );
}
