import { LockKeyhole } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/client';
import { EmptyState } from '../ui/EmptyState';
import { openShared } from './reader';
import classes from './SharedPage.module.css';

interface PasswordFormProps {
  readonly token: string;
  readonly onOpened: (pass: string) => void;
}

type Refusal = 'locked.wrong' | 'locked.wait' | 'failed.text';

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ProblemError)) return 'failed.text';
  if (error.problem.status === 429) return 'locked.wait';
  return error.slug === 'password-needed' ? 'locked.wrong' : 'failed.text';
}

/** Asks for the password of a link. */
export function PasswordForm({ token, onOpened }: PasswordFormProps) {
  const { t } = useTranslation('shared');
  const id = useId();
  const [password, setPassword] = useState('');
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (password === '' || asking) return;
    setAsking(true);
    openShared(token, password)
      .then(onOpened, (error: unknown) => setRefusal(refusalOf(error)))
      .finally(() => setAsking(false));
  };
  return (
    <>
      <h1 className="wl-hidden">{t('title')}</h1>
      <EmptyState icon={LockKeyhole} title={t('locked.title')} hint={t('locked.text')}>
        <form className={classes.form} onSubmit={send}>
          <label htmlFor={id}>{t('locked.password')}</label>
          <div className={classes.formLine}>
            <input
              id={id}
              type="password"
              autoComplete="off"
              dir="auto"
              value={password}
              aria-invalid={refusal === 'locked.wrong'}
              aria-describedby={`${id}-refusal`}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <button type="submit" className={classes.button} aria-disabled={asking}>
              {t('locked.open')}
            </button>
          </div>
          <p id={`${id}-refusal`} className={classes.refusal} role="alert">
            {refusal && t(refusal)}
          </p>
        </form>
      </EmptyState>
    </>
  );
}
