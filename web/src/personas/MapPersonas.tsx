import { Popover } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import { AboutIcon } from '../comments/AboutRecord';
import { useEditorPlace } from '../maps/EditorContext';
import { useChildren } from '../ui/useLive';
import classes from './MapPersonas.module.css';
import { Portrait } from './Portrait';
import { useMapPersonas } from './useMapPersonas';

/** Whose journey the map shows, as faces; a click opens the choice. */
export function MapPersonas() {
  const { t } = useTranslation('personas');
  const [opened, setOpened] = useState(false);
  const { workspace } = useEditorPlace();
  const personas = useMapPersonas();
  const names = personas.map((each) => textOf(each, 'name') || t('unnamed')).join(', ');
  return (
    <Popover opened={opened} onChange={setOpened} width={300} position="bottom-end" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.faces}
          aria-expanded={opened}
          aria-label={`${t('map.label')}: ${names || t('map.none')}`}
          title={names || t('map.choose')}
          onClick={() => setOpened((open) => !open)}
        >
          {personas.length === 0 && <UserRound size={16} aria-hidden />}
          {personas.slice(0, 4).map((each) => (
            <Portrait key={each.id} ws={workspace} persona={each} small />
          ))}
          {personas.length === 0 && <span className={classes.word}>{t('map.choose')}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <PersonaChecks />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The personas of the workspace, those of the map ticked. */
export function PersonaChecks() {
  const { t } = useTranslation('personas');
  const { editor, workspace } = useEditorPlace();
  const library = editor.library.document;
  const all = useChildren(library, library.root()?.id ?? '', 'persona');
  const chosen = useMapPersonas().map((each) => each.id);
  const root = editor.session.document.root()?.id ?? '';
  const toggle = (id: string) => {
    const personas = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
    editor.push(setFields(root, { personas, persona: personas[0] ?? '' }));
  };
  return (
    <fieldset className={classes.choice}>
      <legend>{t('map.hint')}</legend>
      {all.length === 0 && <p className={classes.empty}>{t('map.empty')}</p>}
      {all.map((persona) => (
        <div key={persona.id} className={classes.line}>
          <label className={classes.option}>
            <input
              type="checkbox"
              checked={chosen.includes(persona.id)}
              onChange={() => toggle(persona.id)}
            />
            <Portrait ws={workspace} persona={persona} small />
            <span dir="auto">{textOf(persona, 'name') || t('unnamed')}</span>
          </label>
          {chosen.includes(persona.id) && (
            <AboutIcon record={persona.id} name={textOf(persona, 'name') || t('unnamed')} />
          )}
        </div>
      ))}
      <Link to="/w/$ws/personas" params={{ ws: workspace }} className={classes.manage}>
        {t('map.manage')}
      </Link>
    </fieldset>
  );
}
