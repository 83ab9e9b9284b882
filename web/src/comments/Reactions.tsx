import { Menu } from '@mantine/core';
import {
  CircleCheck,
  CircleHelp,
  Heart,
  Lightbulb,
  type LucideIcon,
  SmilePlus,
  ThumbsUp,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { IconButton } from '../ui/IconButton';
import { choices, type ReactionKind } from '../wire/generated/vocabulary';
import classes from './comments.module.css';
import { react } from './edits';
import type { Message } from './talk';
import type { TalkKeeper } from './talkKeeper';
import { useNameOf } from './useNameOf';

const icons: Record<ReactionKind, LucideIcon> = {
  agree: ThumbsUp,
  like: Heart,
  idea: Lightbulb,
  question: CircleHelp,
  done: CircleCheck,
};

interface ReactionsProps {
  readonly keeper: TalkKeeper;
  readonly message: Message;
}

/** What people think of a message in a sign; each is a button that gives one's own or takes it back. */
export function Reactions({ keeper, message }: ReactionsProps) {
  const { t } = useTranslation('comments');
  const format = useFormat();
  const nameOf = useNameOf(keeper.me);
  const toggle = (kind: ReactionKind) =>
    keeper.session.push(react(keeper.session.document, message.id, kind, keeper.me));
  return choices.ReactionKind.map((kind) => {
    const given = message.reactions.filter((each) => each.kind === kind);
    if (given.length === 0) return null;
    const Icon = icons[kind];
    const who = given.map(({ by }) => nameOf(by)).join(', ');
    const label = `${t(`reaction.${kind}`)}: ${who}`;
    return (
      <button
        key={kind}
        type="button"
        className={classes.reaction}
        aria-pressed={given.some(({ by }) => by.id === keeper.me.id)}
        aria-label={label}
        title={label}
        onClick={() => toggle(kind)}
      >
        <Icon size={13} aria-hidden />
        {format.number(given.length)}
      </button>
    );
  });
}

/** The choice of signs. */
export function ReactMenu({ keeper, message }: ReactionsProps) {
  const { t } = useTranslation('comments');
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <IconButton icon={SmilePlus} size={26} label={t('action.react')} />
      </Menu.Target>
      <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
        {choices.ReactionKind.map((kind) => {
          const Icon = icons[kind];
          const mine = message.reactions.some(
            (each) => each.kind === kind && each.by.id === keeper.me.id,
          );
          return (
            <Menu.CheckboxItem
              key={kind}
              checked={mine}
              closeMenuOnClick
              rightSection={<Icon size={15} aria-hidden />}
              onChange={() =>
                keeper.session.push(react(keeper.session.document, message.id, kind, keeper.me))
              }
            >
              {t(`reaction.${kind}`)}
            </Menu.CheckboxItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
