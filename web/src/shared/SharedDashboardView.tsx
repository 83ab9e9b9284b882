import { useTranslation } from 'react-i18next';
import { CasesPart } from '../dashboards/CasesPart';
import { ChangesPart } from '../dashboards/ChangesPart';
import { Charts } from '../dashboards/Charts';
import { ChurnPart } from '../dashboards/ChurnPart';
import board from '../dashboards/dashboards.module.css';
import { FreshnessPart } from '../dashboards/FreshnessPart';
import { FewestContext } from '../dashboards/fewest';
import { MoneyLines } from '../dashboards/MoneyLines';
import { NumbersPart } from '../dashboards/NumbersPart';
import { Sentences } from '../dashboards/Sentences';
import { StoryText } from '../dashboards/StoryText';
import { useStoryWords } from '../dashboards/useStoryWords';
import { useFormat } from '../i18n/useFormat';
import type { SharedDashboard, Success } from '../wire/generated/api';
import classes from './SharedDashboardView.module.css';
import { SharedHead } from './SharedHead';
import page from './SharedPage.module.css';

/** A dashboard to be read: what the team sees, as far as others may. */
export default function SharedDashboardView({ dashboard }: { dashboard: SharedDashboard }) {
  const { t } = useTranslation(['shared', 'dashboards']);
  const format = useFormat();
  const { title, fewest, numbers, stories, money, churn, changes, cases } = dashboard;
  return (
    <FewestContext.Provider value={fewest}>
      <div className={classes.body}>
        <SharedHead title={title} />
        <Sentences title={t('dashboards:title')} dashboard={dashboard} />
        <NumbersPart numbers={numbers} />
        {stories.length > 0 && (
          <section className={board.part} aria-labelledby="dashboard-stories">
            <h2 id="dashboard-stories">{t('dashboards:story.title', { count: stories.length })}</h2>
            <div className={board.stories}>
              {stories.map((story) => (
                <Story key={story.change.id} story={story} />
              ))}
            </div>
          </section>
        )}
        {numbers.numbers.length > 0 && <Charts numbers={numbers.numbers} />}
        {cases && <CasesPart cases={cases} title={t('dashboards:cases.title')} />}
        <ChangesPart changes={changes} />
        <ChurnPart churn={churn} />
        {money.length > 0 && (
          <section className={board.part} aria-labelledby="dashboard-money">
            <h2 id="dashboard-money">{t('dashboards:money.title')}</h2>
            <p className={board.quiet}>{t('assumed')}</p>
            <MoneyLines money={money} churn={churn} />
          </section>
        )}
        <FreshnessPart dashboard={dashboard} written={format.date} />
        <section className={page.rule} aria-label={t('rule.title')}>
          <p>{t('rule.dashboard', { fewest: format.number(fewest) })}</p>
          <p>{t('rule.computed', { time: format.dateTime(dashboard.computed) })}</p>
        </section>
      </div>
    </FewestContext.Provider>
  );
}

function Story({ story }: { story: Success }) {
  const words = useStoryWords(story);
  return (
    <article className={board.story}>
      <StoryText words={words} title={<bdi>{story.change.title}</bdi>} />
    </article>
  );
}
