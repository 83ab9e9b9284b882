import { PartyPopper } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './dashboards.module.css';
import type { StoryWords } from './story';

interface StoryTextProps {
  readonly words: StoryWords;
  readonly title: ReactNode;
}

/** What customers said, what was changed, what it did. */
export function StoryText({ words, title }: StoryTextProps) {
  return (
    <>
      <h3>
        <PartyPopper size={20} aria-hidden />
        {title}
      </h3>
      {words.said.length > 0 && (
        <>
          <h4>{words.saidHead}</h4>
          {words.said.map(({ text, given }) => (
            <blockquote key={text} dir="auto">
              {text} <small>{given}</small>
            </blockquote>
          ))}
        </>
      )}
      <h4>{words.doneHead}</h4>
      <p dir="auto">{words.done}</p>
      <h4>{words.didHead}</h4>
      <p className={classes.proven} dir="auto">
        {words.did}
      </p>
      <p className={classes.quiet}>{words.how}</p>
    </>
  );
}
