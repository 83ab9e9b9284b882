import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Copy, Ellipsis, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { remove } from '../canvas/moves';
import type { LiveSession } from '../live';
import { undoIn } from '../together/undoing';
import { IconButton } from '../ui/IconButton';
import { showUndo } from '../ui/toasts';
import { useChildren, useRecord } from '../ui/useLive';
import classes from './PersonaCard.module.css';
import { Portrait } from './Portrait';
import { copyPersona } from './personaMoves';
import { dyeStyle } from './personas';

interface PersonaCardProps {
  readonly ws: string;
  readonly id: string;
  readonly session: LiveSession;
}

/** A persona in the gallery; the whole card opens the sheet. */
export function PersonaCard({ ws, id, session }: PersonaCardProps) {
  const { t } = useTranslation('personas');
  const common = useTranslation('common').t;
  const { document } = session;
  const record = useRecord(document, id);
  const goals = useChildren(document, id, 'trait').filter(
    (each) => (textOf(each, 'kind') || 'goal') === 'goal' && textOf(each, 'text') !== '',
  );
  const name = textOf(record, 'name') || t('unnamed');
  const quote = textOf(record, 'quote');
  const audience = textOf(record, 'audience') === 'b2b' ? 'b2b' : 'b2c';
  const trash = () => {
    session.push(remove(id));
    showUndo(t('deleted', { name }), () => undoIn(session));
  };
  return (
    <li className={classes.card} style={dyeStyle(record)}>
      <Portrait ws={ws} persona={record} />
      <div className={classes.body}>
        <h2 className={classes.name} dir="auto">
          <Link to="/w/$ws/personas/$persona" params={{ ws, persona: id }} className={classes.link}>
            {name}
          </Link>
        </h2>
        <p className={classes.role}>
          <span className={classes.audience}>{t(`audience.${audience}`)}</span>
          <span dir="auto">{textOf(record, 'role')}</span>
        </p>
        {quote && (
          <blockquote className={classes.quote} dir="auto">
            {quote}
          </blockquote>
        )}
        {goals.length > 0 && (
          <ul className={classes.goals} aria-label={t('trait.goal')}>
            {goals.slice(0, 3).map((goal) => (
              <li key={goal.id} dir="auto">
                {textOf(goal, 'text')}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Menu position="bottom-end">
        <span className={classes.menu}>
          <Menu.Target>
            <IconButton icon={Ellipsis} size={28} label={t('actions', { name })} />
          </Menu.Target>
        </span>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Copy size={14} aria-hidden />}
            onClick={() => session.push(copyPersona(document, id, t('copyOf', { name })).ops)}
          >
            {t('copy')}
          </Menu.Item>
          <Menu.Item leftSection={<Trash2 size={14} aria-hidden />} onClick={trash}>
            {common('action.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
