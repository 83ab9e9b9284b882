import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './RestsOn.module.css';

interface LightboxProps {
  readonly url: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** A picture as large as the window allows. */
export function Lightbox({ url, text, onClose }: LightboxProps) {
  const common = useTranslation('common').t;
  return (
    <Modal
      opened
      onClose={onClose}
      size="auto"
      title={<bdi>{text}</bdi>}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <img className={classes.large} src={url} alt={text} />
    </Modal>
  );
}
