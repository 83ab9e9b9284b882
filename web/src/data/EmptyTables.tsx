import { useTranslation } from 'react-i18next';
import { useWorkspace, useWorkspaceId } from '../app/useWorkspace';
import { textOf } from '../canvas/model';
import { useLiveDocument } from '../ui/useLive';
import { answerSheets, eventSheets } from '../worksheet/sheets';
import { TakeSheets } from '../worksheet/TakeSheets';
import classes from './EvidencePage.module.css';

/** Tables to collect events and answers in, for those who have no file yet; their columns are known to the import. */
export function EmptyTables() {
  const { t } = useTranslation('worksheet');
  const ws = useWorkspaceId();
  const workspace = useWorkspace();
  const open = useLiveDocument(ws, workspace?.library ?? `${ws}.library`);
  const rated = () => {
    const document = open?.loaded ? open.session.document : undefined;
    return (document?.children(document.root()?.id ?? '') ?? [])
      .filter((record) => record.type === 'touchpoint')
      .map((touchpoint) => textOf(touchpoint, 'name').trim())
      .filter((name) => name !== '');
  };
  return (
    <p className={classes.tables}>
      {t('tables')}
      <TakeSheets
        size="xs"
        label={t('takeEvents')}
        file={t('file.events')}
        sheets={(words) => eventSheets(words)}
      />
      <TakeSheets
        size="xs"
        label={t('takeAnswers')}
        file={t('file.answers')}
        sheets={(words) => answerSheets(words, rated())}
      />
    </p>
  );
}
