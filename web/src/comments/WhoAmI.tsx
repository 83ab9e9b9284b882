import { Popover } from '@mantine/core';
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorPlace } from '../maps/EditorContext';
import { NameForm } from '../together/NameForm';
import classes from './comments.module.css';
import type { Person } from './talk';

/** Under which name one writes; a click opens the choice. */
export function WhoAmI({ me }: { me: Person }) {
  const { t } = useTranslation('comments');
  const { workspace } = useEditorPlace();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={290} position="bottom-start" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.who}
          aria-expanded={opened}
          onClick={() => setOpened((before) => !before)}
        >
          <UserRound size={14} aria-hidden />
          {me.name ? <span>{t('who.as', { name: me.name })}</span> : <span>{t('who.nobody')}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <NameForm workspace={workspace} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
