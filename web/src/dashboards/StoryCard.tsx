import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FileText, Image, PartyPopper } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../i18n/languages';
import { useFormat } from '../i18n/useFormat';
import { saveFile } from '../ui/saveFile';
import { showProblem } from '../ui/toasts';
import type { Success } from '../wire/generated/api';
import classes from './dashboards.module.css';
import { pngOf } from './savePicture';
import { markdownOf, type StoryWords, svgOf } from './story';
import { useTelling } from './useTelling';

interface StoryCardProps {
  readonly ws: string;
  readonly story: Success;
}

/** What customers said, what was changed, what it did: a card to be passed on. */
export function StoryCard({ ws, story }: StoryCardProps) {
  const { t, i18n } = useTranslation('dashboards');
  const format = useFormat();
  const tell = useTelling();
  const { change, description, reasons, said } = story;
  const name = change.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-') || 'story';
  const words: StoryWords = {
    title: change.title,
    saidHead: t('story.said'),
    said: said.map((quote) => ({
      text: quote.text,
      given: t('story.given', {
        value: format.number(quote.value ?? 0),
        max: format.number(quote.scale.max),
      }),
    })),
    doneHead: t('story.done'),
    done: description || reasons.join('; ') || change.title,
    didHead: t('story.did'),
    did: tell.ofChange(change),
    how: t('story.how', {
      method: change.did?.method ?? '',
      before: format.number(change.did?.before ?? 0),
      after: format.number(change.did?.after ?? 0),
      date: change.starts ? format.date(change.starts) : '',
    }),
  };
  const svg = () => new Blob([svgOf(words, directionOf(i18n.language))], { type: 'image/svg+xml' });
  return (
    <article className={classes.story}>
      <h3>
        <PartyPopper size={20} aria-hidden />
        <Link to="/w/$ws/improvements/changes/$change" params={{ ws, change: change.id }}>
          <bdi>{change.title}</bdi>
        </Link>
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
      <div className={classes.passOn}>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<FileText size={13} aria-hidden />}
          onClick={() =>
            saveFile(new Blob([markdownOf(words)], { type: 'text/markdown' }), `${name}.md`)
          }
        >
          {t('story.markdown')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<Image size={13} aria-hidden />}
          onClick={() => saveFile(svg(), `${name}.svg`)}
        >
          SVG
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<Image size={13} aria-hidden />}
          onClick={() => pngOf(svg()).then((png) => saveFile(png, `${name}.png`), showProblem)}
        >
          PNG
        </Button>
      </div>
    </article>
  );
}
