import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from './dashboards.module.css';
import { successesQuery } from './queries';
import { StoryCard } from './StoryCard';

interface StoriesProps {
  readonly ws: string;
  /** Only of this map; undefined for all. */
  readonly map: string | undefined;
}

/** What was shown to help, told so that others want to hear it. */
export function Stories({ ws, map }: StoriesProps) {
  const { t } = useTranslation('dashboards');
  const stories = (useQuery(successesQuery(ws)).data?.items ?? []).filter(
    ({ change }) => map === undefined || change.did?.map === map,
  );
  if (stories.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="dashboard-stories">
      <h2 id="dashboard-stories">{t('story.title', { count: stories.length })}</h2>
      <div className={classes.stories}>
        {stories.map((story) => (
          <StoryCard key={story.change.id} ws={ws} story={story} />
        ))}
      </div>
    </section>
  );
}
