import { Menu } from '@mantine/core';
import { Check, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './PersonaFilter.module.css';
import { useOfferedPersonas } from './personas';
import { useMapView } from './useMapView';

/** Whose journey every view looks at: other personas' cards fade, what is everybody's stays. */
export function PersonaFilter() {
  const { t } = useTranslation('maps');
  const personas = useOfferedPersonas();
  const looked = useMapView((view) => view.persona);
  if (personas.length === 0) return null;
  const { setPersona } = useMapView.getState();
  const chosen = personas.find(({ id }) => id === looked);
  const choices = [{ id: '', name: t('persona.all'), color: '' }, ...personas];
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button
          type="button"
          className={classes.button}
          aria-label={`${t('persona.filter')}: ${chosen?.name ?? t('persona.all')}`}
          data-chosen={chosen ? true : undefined}
        >
          {chosen ? (
            <span className={classes.dot} style={{ background: chosen.color }} />
          ) : (
            <UsersRound size={15} aria-hidden />
          )}
          <span className={classes.name} dir="auto">
            {chosen?.name ?? t('persona.all')}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('persona.filter')}</Menu.Label>
        {choices.map(({ id, name, color }) => (
          <Menu.Item
            key={id}
            aria-current={id === looked}
            leftSection={
              <span className={classes.dot} style={{ background: color || 'var(--wl-ink-3)' }} />
            }
            rightSection={id === looked && <Check size={14} aria-hidden />}
            onClick={() => setPersona(id)}
          >
            <span dir="auto">{name}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
