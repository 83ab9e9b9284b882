import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './Drift.module.css';
import { useDrifts } from './useDrifts';
import { hasDrifted } from './words';

interface DriftNoteProps {
  readonly ws: string;
  readonly map: string;
}

/** On the card of a map that has drifted, how many numbers moved; nothing on others. */
export function DriftNote({ ws, map }: DriftNoteProps) {
  const { t } = useTranslation('drift');
  const drift = useDrifts(ws).drifts.find((each) => each.map === map);
  if (!drift || !hasDrifted(drift)) return null;
  return (
    <p className={classes.note}>
      <Unplug size={14} aria-hidden />
      {t('count', { count: drift.moved.length })}
    </p>
  );
}
