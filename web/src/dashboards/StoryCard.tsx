import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FileText, Image } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../i18n/languages';
import { pngOf } from '../ui/pngOf';
import { saveFile } from '../ui/saveFile';
import { showProblem } from '../ui/toasts';
import type { Success } from '../wire/generated/api';
import classes from './dashboards.module.css';
import { StoryText } from './StoryText';
import { markdownOf, svgOf } from './story';
import { useStoryWords } from './useStoryWords';

interface StoryCardProps {
  readonly ws: string;
  readonly story: Success;
}

/** What customers said, what was changed, what it did: a card to be passed on. */
export function StoryCard({ ws, story }: StoryCardProps) {
  const { t, i18n } = useTranslation('dashboards');
  const { change } = story;
  const name = change.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-') || 'story';
  const words = useStoryWords(story);
  const svg = () => new Blob([svgOf(words, directionOf(i18n.language))], { type: 'image/svg+xml' });
  return (
    <article className={classes.story}>
      <StoryText
        words={words}
        title={
          <Link to="/w/$ws/improvements/changes/$change" params={{ ws, change: change.id }}>
            <bdi>{change.title}</bdi>
          </Link>
        }
      />
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
