import { useTranslation } from 'react-i18next';
import { Logo } from '../app/Logo';
import { isLanguage, languages } from '../i18n/languages';
import classes from './SharedPage.module.css';
import { switchWords } from './words';

/** What this was made with, and the language to read it in. */
export function PageFoot() {
  const { t, i18n } = useTranslation('shared');
  return (
    <footer className={classes.foot}>
      <span className={classes.made}>
        <Logo size={22} />
        {t('made')}
      </span>
      <label className={classes.language}>
        <span>{t('language')}</span>
        <select
          value={i18n.language}
          onChange={({ currentTarget: { value } }) => {
            if (isLanguage(value)) void switchWords(value);
          }}
        >
          {languages.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </footer>
  );
}
