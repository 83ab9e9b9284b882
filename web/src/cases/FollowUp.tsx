import { Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseSettings } from '../wire/generated/api';
import classes from './cases.module.css';
import { Wording } from './Wording';

interface FollowUpProps {
  readonly ws: string;
  readonly settings: Pick<CaseSettings, 'followUp' | 'asking' | 'survey'>;
  readonly onChange: (edit: Partial<CaseSettings>) => void;
}

/** What a customer is asked after a case was closed, and how. */
export function FollowUp({ ws, settings, onChange }: FollowUpProps) {
  const { t } = useTranslation('cases');
  const { followUp, asking, survey } = settings;
  return (
    <details className={classes.draft}>
      <summary>{t('drafts.followUp')}</summary>
      <Wording text={followUp} onChange={(text) => onChange({ followUp: text })} />
      <Switch
        label={t('macros.byLink')}
        description={t('macros.byLinkHint')}
        checked={asking === 'link'}
        onChange={(event) => onChange({ asking: event.currentTarget.checked ? 'link' : 'text' })}
      />
      {survey && (
        <p>
          <Link to="/w/$ws/surveys/$survey" params={{ ws, survey }}>
            {t('macros.survey')}
          </Link>
        </p>
      )}
    </details>
  );
}
