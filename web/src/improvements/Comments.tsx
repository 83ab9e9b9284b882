import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Comment } from '../wire/generated/api';
import classes from './improvements.module.css';
import { type Subject, say } from './queries';
import { useSaving } from './useSaving';

interface CommentsProps {
  readonly ws: string;
  readonly subject: Subject;
  readonly id: string;
  readonly comments: readonly Comment[];
}

/** What people say about it, the oldest first. */
export function Comments({ ws, subject, id, comments }: CommentsProps) {
  const { t } = useTranslation('improvements');
  const format = useFormat();
  const [text, setText] = useState('');
  const saying = useSaving(
    ws,
    () => say(ws, subject, id, text),
    () => setText(''),
  );
  return (
    <section className={classes.card} aria-labelledby="comments">
      <h2 id="comments">{t('comment.title')}</h2>
      {comments.length > 0 && (
        <ul className={classes.plain}>
          {comments.map((each) => (
            <li key={each.id}>
              <p className={classes.quiet}>
                <bdi>{each.by}</bdi> · <time dateTime={each.at}>{format.dateTime(each.at)}</time>
              </p>
              <p className={classes.said} dir="auto">
                {each.text}
              </p>
            </li>
          ))}
        </ul>
      )}
      <form
        className={classes.group}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') saying.mutate(undefined);
        }}
      >
        <Textarea
          aria-label={t('comment.new')}
          placeholder={t('comment.new')}
          autosize
          minRows={2}
          maxLength={5_000}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          className={classes.start}
          loading={saying.isPending}
        >
          {t('comment.say')}
        </Button>
      </form>
    </section>
  );
}
