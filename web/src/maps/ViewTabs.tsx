import type { KeyboardEvent } from 'react';
import { useTexts } from '../i18n/useTexts';
import { useShownTab } from '../ui/useShownTab';
import { useMapView } from './useMapView';
import classes from './ViewTabs.module.css';
import { viewEntry, views } from './views';

/** The ways to look at a map, as tabs. */
export function ViewTabs() {
  const t = useTexts();
  const current = viewEntry(useMapView((state) => state.view)).id;
  const { setView } = useMapView.getState();
  const row = useShownTab(current);
  return (
    <div
      ref={row}
      role="tablist"
      aria-label={t('maps:views.label')}
      className={classes.tabs}
      onKeyDown={turn}
    >
      {views.map(({ id, label, icon: Icon }) => (
        <button
          key={id}
          id={`view-${id}`}
          type="button"
          role="tab"
          aria-selected={id === current}
          tabIndex={id === current ? 0 : -1}
          className={classes.tab}
          onClick={() => setView(id)}
        >
          <Icon size={15} aria-hidden />
          {t(label)}
        </button>
      ))}
    </div>
  );
}

/** The arrows go from tab to tab and open what they come to, as in any row of tabs. */
function turn(event: KeyboardEvent<HTMLDivElement>) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const forwards = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backwards = forwards === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.indexOf(event.target as HTMLElement);
  const to =
    event.key === forwards
      ? (at + 1) % tabs.length
      : event.key === backwards
        ? (at + tabs.length - 1) % tabs.length
        : event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? tabs.length - 1
            : -1;
  if (to < 0) return;
  event.preventDefault();
  event.stopPropagation();
  tabs[to]?.focus();
  tabs[to]?.click();
}
