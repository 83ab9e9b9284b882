import { Button } from '@mantine/core';
import { MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useEditor } from '../maps/EditorContext';
import { IconButton } from '../ui/IconButton';
import { anchorOf } from './anchors';
import { useTalk } from './talkStore';

interface AboutRecordProps {
  readonly record: string | undefined;
  /** Called before the panel opens: a dialog closes. */
  readonly onOpen?: () => void;
}

/** Opens what is said about a record, in its details: to read it or to begin. */
export function AboutRecord({ record, onOpen }: AboutRecordProps) {
  const { t } = useTranslation('comments');
  const format = useFormat();
  const editor = useEditor();
  const ready = useTalk((state) => state.keeper !== undefined);
  const open = useTalk(({ byAnchor }) => (record ? (byAnchor.get(record)?.open ?? 0) : 0));
  if (!record || !ready) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<MessageSquare size={14} aria-hidden />}
      onClick={() => {
        const anchor = anchorOf(editor, record);
        onOpen?.();
        if (anchor) useTalk.getState().openAbout(anchor);
      }}
    >
      {open > 0 ? t('showOf', { count: open, number: format.number(open) }) : t('action.comment')}
    </Button>
  );
}

/** The same as an icon, for lists. */
export function AboutIcon({ record, name }: { record: string; name: string }) {
  const { t } = useTranslation('comments');
  const editor = useEditor();
  const ready = useTalk((state) => state.keeper !== undefined);
  if (!ready) return null;
  return (
    <IconButton
      icon={MessageSquare}
      size={26}
      label={t('aboutNamed', { name })}
      onClick={() => {
        const anchor = anchorOf(editor, record);
        if (anchor) useTalk.getState().openAbout(anchor);
      }}
    />
  );
}
