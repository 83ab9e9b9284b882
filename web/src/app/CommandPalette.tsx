import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { FileText, Search, Waypoints } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId, useMemo, useState } from 'react';
import { mapsQuery } from '../api/queries';
import { folded } from '../canvas/search';
import { useTexts } from '../i18n/useTexts';
import { useTour } from '../tour/useTour';
import { useOfferedActions } from '../ui/actions';
import { Keys } from '../ui/Keys';
import { useSearch } from '../ui/search';
import classes from './CommandPalette.module.css';
import { paletteStore } from './palette';
import type { AppRouter } from './router';
import { lastWorkspace } from './useWorkspace';

interface Line {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly left?: ReactNode;
  readonly right?: ReactNode;
  readonly run: () => void;
}

/** Whether each wanted word stands somewhere in a text. */
function says(text: string, wanted: readonly string[]): boolean {
  const plain = folded(text);
  return wanted.every((word) => plain.includes(word));
}

/** Spotlight hands this on to what scrolls, but does not name it. */
const onViewport = (props: ComponentProps<'div'>) => ({ viewportProps: props });

/**
 * ⌘K: every action on offer, every map of the workspace, and whatever the page's search finds. The focus stays in
 * the field, which says which line Enter takes (the combobox pattern of the ARIA practices).
 */
export function CommandPalette({ router }: { router: AppRouter }) {
  const t = useTexts();
  const [query, setQuery] = useState('');
  // What can be done depends on the moment, so the list is made anew at each opening.
  const [openings, setOpenings] = useState(0);
  const offered = useOfferedActions();
  const search = useSearch();
  const ws = lastWorkspace();
  const maps = useQuery({ ...mapsQuery(ws ?? ''), enabled: ws !== null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `openings` stands for all that an action may depend on
  const commands = useMemo(
    () =>
      offered
        .filter((action) => !action.quiet && (action.enabled?.() ?? true))
        .map((action): Line => {
          const keys = action.shortcut ?? action.shownShortcut;
          const detail = action.about?.() ?? (action.area && t(action.area));
          return {
            id: action.id,
            label: t(action.label),
            ...(detail ? { detail } : {}),
            right: keys && <Keys shortcut={keys} />,
            run: action.run,
          };
        }),
    [offered, t, openings],
  );
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  const groups = [
    { label: t('palette.commands'), lines: commands.filter((line) => says(line.label, wanted)) },
    {
      label: t('palette.here'),
      lines:
        query.trim().length < 2
          ? []
          : (search?.(query) ?? []).map(
              (found): Line => ({ ...found, left: <Waypoints size={16} aria-hidden /> }),
            ),
    },
    {
      label: t('palette.maps'),
      lines: (maps.data?.items ?? [])
        .filter((map) => says(map.title, wanted))
        .map(
          (map): Line => ({
            id: `map:${map.id}`,
            label: map.title,
            left: <FileText size={16} strokeWidth={1.7} aria-hidden />,
            run: () =>
              void router.navigate({
                to: '/w/$ws/maps/$map',
                params: { ws: ws ?? '', map: map.id },
              }),
          }),
        ),
    },
  ].filter(({ lines }) => lines.length > 0);
  const list = useId();
  const { selected } = useSpotlight(paletteStore);
  const all = groups.flatMap(({ lines }) => lines);
  const current = all[selected];
  const optionId = (line: Line) => `${list}-${all.indexOf(line)}`;
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={440}
      onSpotlightOpen={() => {
        setOpenings((count) => count + 1);
        useTour.getState().did('palette');
      }}
      attributes={{ content: { 'aria-label': t('palette.open') } }}
    >
      <Spotlight.Search
        leftSection={<Search size={18} aria-hidden />}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.open')}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={all.length > 0}
        aria-controls={list}
        {...(current ? { 'aria-activedescendant': optionId(current) } : {})}
      />
      <Spotlight.ActionsList
        {...onViewport({
          id: list,
          role: 'listbox',
          tabIndex: -1,
          'aria-label': t('palette.open'),
        })}
      >
        {groups.map(({ label, lines }) => (
          <Spotlight.ActionsGroup key={label} label={label} role="group" aria-label={label}>
            {lines.map((line) => (
              <Spotlight.Action
                key={line.id}
                data-selected={line === current || undefined}
                onClick={line.run}
                renderRoot={(props) => (
                  <button
                    {...props}
                    id={optionId(line)}
                    type="button"
                    role="option"
                    aria-selected={line === current}
                  />
                )}
              >
                <span className={classes.line}>
                  {line.left}
                  <span className={classes.label} dir="auto">
                    {line.label}
                  </span>
                  {line.detail && (
                    <span className={classes.detail} dir="auto">
                      {line.detail}
                    </span>
                  )}
                  {line.right}
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && (
          <Spotlight.Empty role="status">{t('palette.empty')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
