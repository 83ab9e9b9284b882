import { useTranslation } from 'react-i18next';
import { useMapView } from '../maps/useMapView';
import classes from './measured.module.css';
import { type NumberName, referenceOf, titleKey } from './numbers';

interface NumberButtonProps {
  readonly name: NumberName;
  /** As it is shown, in the reader's digits. */
  readonly value: string;
  readonly hint?: string | undefined;
  readonly className?: string | undefined;
}

/** A number that opens the persons and rows behind it. */
export function NumberButton({ name, value, hint, className }: NumberButtonProps) {
  const { t } = useTranslation('measured');
  const openDrill = useMapView((view) => view.openDrill);
  const reference = referenceOf(name);
  const isOpen = useMapView((view) => view.drill === reference);
  const title = t(titleKey(name));
  return (
    <button
      type="button"
      className={className ? `${classes.number} ${className}` : classes.number}
      aria-label={t('open', { title, value })}
      aria-expanded={isOpen}
      data-tour="number"
      title={hint}
      onClick={(event) => {
        event.stopPropagation();
        openDrill(reference);
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {value}
    </button>
  );
}
