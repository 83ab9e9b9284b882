import { ArrowDown, ArrowUp, GripVertical, Pencil, Trash2 } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { IconButton } from '../ui/IconButton';
import type { RuleCount } from '../wire/analysis';
import { ConditionChips } from './ConditionChips';
import type { LibraryContent, LibraryRule } from './library';
import classes from './RulesPage.module.css';

interface RuleListProps {
  readonly library: LibraryContent;
  readonly counts: ReadonlyMap<string, RuleCount>;
  readonly stale: boolean;
  /** The rule whose place in the list is taken by its editor. */
  readonly edited: string | undefined;
  readonly editor: React.ReactNode;
  readonly onEdit: (rule: LibraryRule) => void;
  readonly onMove: (rule: LibraryRule, to: number) => void;
  readonly onDelete: (rule: LibraryRule) => void;
}

/** Rules in the order in which they are tried; dragged, or moved by Alt and the arrow keys. */
export function RuleList(props: RuleListProps) {
  const { t } = useTranslation('rules');
  const { rules } = props.library;
  const [dragged, setDragged] = useState<LibraryRule>();
  const [over, setOver] = useState<number>();
  const drop = () => {
    if (dragged && over !== undefined) {
      const from = rules.indexOf(dragged);
      props.onMove(dragged, over > from ? over - 1 : over);
    }
    setDragged(undefined);
    setOver(undefined);
  };
  return (
    <ol
      className={classes.rules}
      aria-label={t('list')}
      onDragOver={(event) => dragged && event.preventDefault()}
      onDrop={drop}
    >
      {rules.map((rule, at) => (
        <li
          key={rule.id}
          className={classes.item}
          data-drop={
            over === at
              ? 'before'
              : over === at + 1 && at === rules.length - 1
                ? 'after'
                : undefined
          }
          data-dragged={dragged?.id === rule.id || undefined}
          onDragOver={(event) => dragged && setOver(at + (isLowerHalf(event) ? 1 : 0))}
        >
          {props.edited === rule.id ? (
            props.editor
          ) : (
            <Rule
              {...props}
              rule={rule}
              at={at}
              count={props.counts.get(rule.id)}
              onDragStart={() => setDragged(rule)}
              onDragEnd={() => {
                setDragged(undefined);
                setOver(undefined);
              }}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

interface RuleProps extends RuleListProps {
  readonly rule: LibraryRule;
  readonly at: number;
  readonly count: RuleCount | undefined;
  readonly onDragStart: () => void;
  readonly onDragEnd: () => void;
}

function Rule({ rule, at, count, library, stale, ...props }: RuleProps) {
  const { t } = useTranslation(['rules', 'common']);
  const format = useFormat();
  const last = library.rules.length - 1;
  const touchpoint = library.touchpoints.find(({ id }) => id === rule.touchpoint);
  const move = (event: KeyboardEvent) => {
    if (!event.altKey) return;
    if (event.key === 'ArrowUp' && at > 0) props.onMove(rule, at - 1);
    else if (event.key === 'ArrowDown' && at < last) props.onMove(rule, at + 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.rule}>
      <button
        type="button"
        className={classes.grip}
        draggable
        aria-label={t('drag', { number: at + 1 })}
        title={t('reorderHint')}
        onKeyDown={move}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', rule.id);
          props.onDragStart();
        }}
        onDragEnd={props.onDragEnd}
      >
        <GripVertical size={16} aria-hidden />
        <span className={classes.position}>{format.number(at + 1)}</span>
      </button>
      <div className={classes.body}>
        <div className={classes.touchpoint} dir="auto">
          {touchpoint
            ? touchpoint.name || touchpoint.id
            : t(rule.touchpoint ? 'lostTouchpoint' : 'noTouchpoint')}
        </div>
        <ConditionChips conditions={rule.conditions} />
        <p className={classes.counts} data-stale={stale || undefined}>
          {count?.problem && (
            <span className={classes.warn} dir="auto">
              {count.problem}
            </span>
          )}
          {count && !count.problem && count.events + count.hiddenEvents === 0 && (
            <span className={classes.warn}>{t('matchesNothing')}</span>
          )}
          {count && count.events + count.hiddenEvents > 0 && (
            <>
              <span>{t('common:count.events', { count: count.events })}</span>
              <span>{t('common:count.persons', { count: count.persons })}</span>
            </>
          )}
          {count && count.hiddenEvents > 0 && (
            <span className={classes.warn}>{t('hidden', { count: count.hiddenEvents })}</span>
          )}
        </p>
      </div>
      <div className={classes.ruleActions}>
        <IconButton
          icon={ArrowUp}
          size={28}
          label={t('up')}
          shortcut="alt+ArrowUp"
          disabled={at === 0}
          onClick={() => props.onMove(rule, at - 1)}
        />
        <IconButton
          icon={ArrowDown}
          size={28}
          label={t('down')}
          shortcut="alt+ArrowDown"
          disabled={at === last}
          onClick={() => props.onMove(rule, at + 1)}
        />
        <IconButton icon={Pencil} size={28} label={t('edit')} onClick={() => props.onEdit(rule)} />
        <IconButton
          icon={Trash2}
          size={28}
          label={t('delete')}
          onClick={() => props.onDelete(rule)}
        />
      </div>
    </div>
  );
}

function isLowerHalf(event: DragEvent<HTMLElement>): boolean {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY > top + height / 2;
}
