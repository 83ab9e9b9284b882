import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTextField } from '../../ui/useLive';
import { useEditor } from '../EditorContext';
import { ColorChoice } from '../grid/SelectionBar';
import classes from './Inspector.module.css';

/** The colour of a card. */
export const CardLook = memo(function CardLook({ id }: { id: string }) {
  const { t } = useTranslation('maps');
  const color = useTextField(useEditor().session.document, id, 'color');
  return (
    <div>
      <div className={classes.label}>{t('field.color')}</div>
      <ColorChoice value={color} />
    </div>
  );
});
