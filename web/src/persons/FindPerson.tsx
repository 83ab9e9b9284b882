import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PersonSearch } from './PersonSearch';
import classes from './persons.module.css';

/** Finds a person and opens the person's page. */
export function FindPerson({ workspace }: { workspace: string }) {
  const { t } = useTranslation('persons');
  const navigate = useNavigate();
  return (
    <div className={classes.find}>
      <PersonSearch
        workspace={workspace}
        label={t('find.label')}
        onPick={({ code }) =>
          void navigate({
            to: '/w/$ws/persons/$person',
            params: { ws: workspace, person: String(code) },
          })
        }
      />
    </div>
  );
}
