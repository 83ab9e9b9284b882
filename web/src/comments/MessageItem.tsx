import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { undoIn } from '../together/undoing';
import { IconButton } from '../ui/IconButton';
import { showUndo } from '../ui/toasts';
import { Composer } from './Composer';
import classes from './comments.module.css';
import { draftOf } from './compose';
import { reword, takeAway } from './edits';
import { Reactions, ReactMenu } from './Reactions';
import { RichWords } from './RichWords';
import type { Message } from './talk';
import type { TalkKeeper } from './talkKeeper';
import { useNameOf } from './useNameOf';

interface MessageItemProps {
  readonly keeper: TalkKeeper;
  readonly message: Message;
  /** It came after one has read the thread last. */
  readonly fresh: boolean;
}

/** What one member said, when, and what can be done with it. */
export function MessageItem({ keeper, message, fresh }: MessageItemProps) {
  const { t } = useTranslation('comments');
  const format = useFormat();
  const nameOf = useNameOf(keeper.me);
  const [editing, setEditing] = useState(false);
  const mine = message.by.id === keeper.me.id;
  const remove = () => {
    const { session } = keeper;
    const step = session.push(takeAway(session.document, message.id));
    showUndo(t('done.deleted'), () => undoIn(session, step));
  };
  return (
    <li className={classes.message} data-message={message.id} data-fresh={fresh || undefined}>
      <div className={classes.by}>
        <bdi className={classes.name}>{nameOf(message.by)}</bdi>
        {message.at && (
          <time dateTime={message.at} title={format.dateTime(message.at)}>
            {format.ago(message.at)}
          </time>
        )}
        {message.edited && <span title={format.dateTime(message.edited)}>{t('edited')}</span>}
        {fresh && <span className={classes.new}>{t('new')}</span>}
        <span className={classes.tools}>
          <ReactMenu keeper={keeper} message={message} />
          {mine && (
            <Menu position="bottom-end" width={160}>
              <Menu.Target>
                <IconButton icon={Ellipsis} size={26} label={t('action.more', { ns: 'common' })} />
              </Menu.Target>
              <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
                <Menu.Item onClick={() => setEditing(true)}>{t('action.edit')}</Menu.Item>
                <Menu.Item color="red" onClick={remove}>
                  {t('action.delete')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      </div>
      {editing ? (
        <Composer
          keeper={keeper}
          label={t('action.edit')}
          send={t('action.save')}
          start={draftOf(message.text)}
          autoFocus
          onCancel={() => setEditing(false)}
          onSend={(words) => {
            keeper.session.push(reword(message.id, words, new Date().toISOString()));
            setEditing(false);
          }}
        />
      ) : (
        <RichWords message={message} me={keeper.me.id} />
      )}
      {message.reactions.length > 0 && (
        <div className={classes.reactions}>
          <Reactions keeper={keeper} message={message} />
        </div>
      )}
    </li>
  );
}
