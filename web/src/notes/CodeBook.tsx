import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileSpreadsheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { CodeChip } from './CodeChip';
import classes from './NotesPage.module.css';
import { codesQuery, tableUrl } from './queries';

/** All codes of a workspace and how much each is used. */
export function CodeBook({ ws }: { ws: string }) {
  const { t } = useTranslation('notes');
  const format = useFormat();
  const codes = useQuery(codesQuery(ws)).data?.items ?? [];
  return (
    <aside className={classes.book} aria-labelledby="code-book">
      <h2 id="code-book">{t('codeBook')}</h2>
      {codes.length === 0 && <p className={classes.hint}>{t('noCodes')}</p>}
      <ul>
        {codes.map((code) => (
          <li key={code.id}>
            <Link to="/w/$ws/notes/codes/$code" params={{ ws, code: code.id }}>
              <CodeChip facts={code.facts} />
            </Link>
            <span className={classes.counts}>
              {t('codeCounts', {
                passages: format.number(code.passages),
                notes: format.number(code.notes),
                persons: format.number(code.persons),
              })}
            </span>
          </li>
        ))}
      </ul>
      {codes.length > 0 && (
        <a className={classes.table} href={tableUrl(ws, {})} download>
          <FileSpreadsheet size={14} aria-hidden /> {t('table')}
        </a>
      )}
    </aside>
  );
}
