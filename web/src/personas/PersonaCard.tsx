import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Copy, Ellipsis, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import type { LiveSession } from '../live';
import { ActionItems } from '../ui/ActionItems';
import type { Action } from '../ui/actions';
import { IconButton } from '../ui/IconButton';
import { useChildren, useRecord } from '../ui/useLive';
import classes from './PersonaCard.module.css';
import { Portrait } from './Portrait';
import { dyeStyle } from './personas';

interface PersonaCardProps {
  readonly ws: string;
  readonly id: string;
  readonly session: LiveSession;
  /** What its menu offers, to be done with the persona that is chosen. */
  readonly actions: readonly Action[];
  readonly onChoose: () => void;
}

const icons = { 'personas.copy': Copy, 'personas.delete': Trash2 };

/** A persona in the gallery; the whole card opens the sheet. */
export function PersonaCard({ ws, id, session, actions, onChoose }: PersonaCardProps) {
  const { t } = useTranslation('personas');
  const { document } = session;
  const record = useRecord(document, id);
  const goals = useChildren(document, id, 'trait').filter(
    (each) => (textOf(each, 'kind') || 'goal') === 'goal' && textOf(each, 'text') !== '',
  );
  const name = textOf(record, 'name') || t('unnamed');
  const quote = textOf(record, 'quote');
  const audience = textOf(record, 'audience') === 'b2b' ? 'b2b' : 'b2c';
  return (
    <li className={classes.card} style={dyeStyle(record)} data-item={id}>
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
      <Menu position="bottom-end" onOpen={onChoose}>
        <span className={classes.menu}>
          <Menu.Target>
            <IconButton icon={Ellipsis} size={28} label={t('actions', { name })} />
          </Menu.Target>
        </span>
        <Menu.Dropdown>
          <ActionItems actions={actions} icons={icons} />
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
