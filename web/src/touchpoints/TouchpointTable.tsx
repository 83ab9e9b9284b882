import { MessagesSquare, MousePointerClick, PanelRightOpen, Sparkles, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textOf, textsOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import type { DocumentView, Op, RecordState } from '../live';
import { IconButton } from '../ui/IconButton';
import { useDraft } from '../ui/useDraft';
import { useRecord } from '../ui/useLive';
import { choices } from '../wire/generated/vocabulary';
import classes from './TouchpointTable.module.css';
import { VerdictControl } from './VerdictControl';

interface TouchpointTableProps {
  readonly document: DocumentView;
  readonly touchpoints: readonly RecordState[];
  readonly push: (ops: readonly Op[], group?: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onDelete: (record: RecordState) => void;
}

/** The register as a table; on a phone each row becomes a card. */
export function TouchpointTable({ touchpoints, ...rest }: TouchpointTableProps) {
  const { t } = useTranslation('library');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('field.name')}</th>
          <th scope="col">{t('field.class')}</th>
          <th scope="col">{t('field.channels')}</th>
          <th scope="col">{t('field.verdict')}</th>
          <th scope="col">{t('field.momentOfTruth')}</th>
          <th scope="col">
            <span className="wl-hidden">{t('action.more', { ns: 'common' })}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {touchpoints.map(({ id }) => (
          <TouchpointRow key={id} id={id} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

function TouchpointRow({
  id,
  document,
  push,
  onOpen,
  onDelete,
}: Omit<TouchpointTableProps, 'touchpoints'> & { id: string }) {
  const { t } = useTranslation('library');
  const record = useRecord(document, id);
  const set = (field: string) => (value: string) =>
    push(setFields(id, { [field]: value }), `${field} ${id}`);
  const draft = useDraft(textOf(record, 'name'), set('name'));
  const moment = choices.MomentOfTruth.find((each) => each === textOf(record, 'momentOfTruth'));
  const kind = textOf(record, 'kind') === 'action' ? 'action' : 'communication';
  const Icon = kind === 'action' ? MousePointerClick : MessagesSquare;
  const name = draft.value || t('unnamed');
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <Icon size={16} aria-label={t(`kind.${kind}`)} />
        <input
          className={classes.nameField}
          aria-label={t('field.name')}
          placeholder={t('unnamed')}
          dir="auto"
          value={draft.value}
          onFocus={draft.focus}
          onBlur={draft.flush}
          onChange={(event) => draft.change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') draft.revert();
            else if (event.key === 'Enter') draft.flush();
          }}
        />
      </th>
      <td data-label={t('field.class')}>
        <select
          className={classes.select}
          aria-label={t('field.class')}
          value={textOf(record, 'class') || 'other'}
          onChange={(event) => set('class')(event.currentTarget.value)}
        >
          {choices.TouchpointClass.map((value) => (
            <option key={value} value={value}>
              {t(`class.${value}`)}
            </option>
          ))}
        </select>
      </td>
      <td data-label={t('field.channels')}>
        <span className={classes.channels}>
          {textsOf(record, 'channels').map((channel) => {
            const words = textOf(document.record(channel), 'name');
            return words ? (
              <span key={channel} className={classes.channel} dir="auto">
                {words}
              </span>
            ) : null;
          })}
        </span>
      </td>
      <td data-label={t('field.verdict')}>
        <VerdictControl compact value={textOf(record, 'verdict')} onChange={set('verdict')} />
      </td>
      <td data-label={t('field.momentOfTruth')}>
        {moment && (
          <span className={classes.moment}>
            <Sparkles size={13} aria-hidden />
            {moment === 'moment' ? t('moment.moment') : moment.toUpperCase()}
          </span>
        )}
      </td>
      <td className={classes.actions}>
        <IconButton
          icon={PanelRightOpen}
          label={t('details', { name })}
          onClick={() => onOpen(id)}
        />
        <IconButton
          icon={Trash2}
          label={`${t('action.delete', { ns: 'common' })}: ${name}`}
          onClick={() => record && onDelete(record)}
        />
      </td>
    </tr>
  );
}
