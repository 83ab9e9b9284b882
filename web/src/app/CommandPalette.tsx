import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { FileText, Search, Waypoints } from 'lucide-react';
import { type ComponentProps, memo, type ReactNode, useEffect, useId, useMemo } from 'react';
import { mapsQuery } from '../api/queries';
import { folded } from '../canvas/search';
import { useTexts } from '../i18n/useTexts';
import { useTour } from '../tour/useTour';
import { useOfferedActions } from '../ui/actions';
import { Keys } from '../ui/Keys';
import { useSearch } from '../ui/search';
import classes from './CommandPalette.module.css';
import { palette, paletteStore } from './palette';
import type { AppRouter } from './router';
import { lastWorkspace } from './useWorkspace';

interface Line {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly left?: ReactNode;
  readonly shortcut?: string;
  readonly run: () => void;
}

/** A line with its label as it is searched. */
interface Searched {
  readonly line: Line;
  readonly plain: string;
}

function searched(line: Line): Searched {
  return { line, plain: folded(line.label) };
}

/** The lines in whose labels each wanted word stands somewhere. */
function saying(lines: readonly Searched[], wanted: readonly string[]): readonly Line[] {
  return lines
    .filter(({ plain }) => wanted.every((word) => plain.includes(word)))
    .map(({ line }) => line);
}

/** Spotlight hands this on to what scrolls, but does not name it. */
const onViewport = (props: ComponentProps<'div'>) => ({ viewportProps: props });

/** The page behind is only darkened: to blur it would be computed anew for each letter. */
const overlay = { backgroundOpacity: 0.4, blur: 0 };

interface CommandPaletteProps {
  readonly router: AppRouter;
}

/**
 * ⌘K: every action on offer, every map of the workspace, and whatever the page's search finds. The focus stays in
 * the field, which says which line Enter takes (the combobox pattern of the ARIA practices).
 */
export function CommandPalette({ router }: CommandPaletteProps) {
  const t = useTexts();
  return (
    <Spotlight.Root
      store={paletteStore}
      shortcut={null}
      scrollable
      maxHeight={440}
      overlayProps={overlay}
      onSpotlightOpen={() => useTour.getState().did('palette')}
      attributes={{ content: { 'aria-label': t('palette.open') } }}
    >
      <OpenPalette router={router} />
    </Spotlight.Root>
  );
}

/** Drawn while the palette is open: what can be done depends on the moment, so the list is made anew at each opening. */
function OpenPalette({ router }: CommandPaletteProps) {
  const t = useTexts();
  const { query, selected } = useSpotlight(paletteStore);
  const commands = useCommands();
  const maps = useMaps(router);
  const search = useSearch();
  const found = useMemo(
    () =>
      query.trim().length < 2
        ? []
        : (search?.(query) ?? []).map(
            (each): Line => ({ ...each, left: <Waypoints size={16} aria-hidden /> }),
          ),
    [search, query],
  );
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  const groups = [
    { label: t('palette.commands'), lines: saying(commands, wanted) },
    { label: t('palette.here'), lines: found },
    { label: t('palette.maps'), lines: saying(maps, wanted) },
  ].filter(({ lines }) => lines.length > 0);
  const list = useId();
  const all = groups.flatMap(({ lines }) => lines);
  // Lines may come after the letters that they answer, while a page is still on its way: Enter takes the first then too.
  const astray = query !== '' && all.length > 0 && all[selected] === undefined;
  useEffect(() => {
    if (astray) paletteStore.updateState((state) => ({ ...state, selected: 0 }));
  }, [astray]);
  const current = all[astray ? 0 : selected];
  return (
    <>
      <Spotlight.Search
        leftSection={<Search size={18} aria-hidden />}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.open')}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={groups.length > 0}
        aria-controls={list}
        {...(current ? { 'aria-activedescendant': optionId(list, current) } : {})}
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
              <Option key={line.id} list={list} line={line} selected={line === current} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && (
          <Spotlight.Empty role="status">{t('palette.empty')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </>
  );
}

function useCommands(): readonly Searched[] {
  const t = useTexts();
  const offered = useOfferedActions();
  return useMemo(
    () =>
      offered
        .filter((action) => !action.quiet && (action.enabled?.() ?? true))
        .map((action) => {
          const shortcut = action.shortcut ?? action.shownShortcut;
          const detail = action.about?.() ?? (action.area && t(action.area));
          return searched({
            id: action.id,
            label: t(action.label),
            ...(detail ? { detail } : {}),
            ...(shortcut ? { shortcut } : {}),
            run: action.run,
          });
        }),
    [offered, t],
  );
}

function useMaps(router: AppRouter): readonly Searched[] {
  const ws = lastWorkspace();
  const { data } = useQuery({ ...mapsQuery(ws ?? ''), enabled: ws !== null });
  return useMemo(
    () =>
      (data?.items ?? []).map((map) =>
        searched({
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
    [data, router, ws],
  );
}

function optionId(list: string, { id }: Line): string {
  return `${list}-${id}`;
}

interface OptionProps {
  readonly list: string;
  readonly line: Line;
  readonly selected: boolean;
}

/** One line. Plain, and drawn only when it changes: each letter leaves most of a hundred as they are. */
const Option = memo(function Option({ list, line, selected }: OptionProps) {
  return (
    <button
      type="button"
      id={optionId(list, line)}
      className={classes.line}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      data-action
      data-selected={selected || undefined}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        line.run();
        palette.close();
      }}
    >
      {line.left}
      <span className={classes.label} dir="auto">
        {line.label}
      </span>
      {line.detail && (
        <span className={classes.detail} dir="auto">
          {line.detail}
        </span>
      )}
      {line.shortcut && <Keys shortcut={line.shortcut} />}
    </button>
  );
});
