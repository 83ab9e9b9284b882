import { Fragment } from 'react';
import type { RichSpan } from '../wire/generated/vocabulary';
import classes from './comments.module.css';
import type { Message } from './talk';

/** The words of a message as nodes: nothing in them is ever read as markup. */
export function RichWords({ message, me }: { message: Message; me: string }) {
  const { text, language, direction } = message;
  return (
    <div className={classes.words} {...(language ? { lang: language } : {})}>
      {text.b.map((block, index) =>
        block.t === 'p' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text is replaced as a whole
          <p key={index} dir={direction}>
            <Spans spans={block.c} me={me} />
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text is replaced as a whole
          <List key={index} ordered={block.t === 'ol'} dir={direction}>
            {block.i.map((item, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text is replaced as a whole
              <li key={place} dir={direction}>
                <Spans spans={item} me={me} />
              </li>
            ))}
          </List>
        ),
      )}
    </div>
  );
}

interface ListProps {
  readonly ordered: boolean;
  readonly dir: string;
  readonly children: React.ReactNode;
}

function List({ ordered, dir, children }: ListProps) {
  return ordered ? <ol dir={dir}>{children}</ol> : <ul dir={dir}>{children}</ul>;
}

function Spans({ spans, me }: { spans: readonly RichSpan[]; me: string }) {
  return spans.map((span, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is replaced as a whole
    <Fragment key={index}>
      <Words span={span} me={me} />
    </Fragment>
  ));
}

function Words({ span: { s, a, b, m }, me }: { span: RichSpan; me: string }) {
  const words = b ? <strong>{s}</strong> : s;
  if (m !== undefined) {
    return (
      <bdi className={classes.mention} data-me={m === me || undefined}>
        {words}
      </bdi>
    );
  }
  return a === undefined ? (
    words
  ) : (
    <a href={a} target="_blank" rel="noreferrer noopener">
      {words}
    </a>
  );
}
