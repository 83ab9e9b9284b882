import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { switchLanguage } from '../i18n/i18n';
import { type Language, languages } from '../i18n/languages';
import { type Action, useActions } from '../ui/actions';
import { palette } from './palette';

export const schemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];

const openPalette: Action = {
  id: 'palette',
  label: 'palette.open',
  shortcut: 'mod+k',
  quiet: true,
  run: palette.open,
};

/** Shows the page in a language. */
export const speaking: Readonly<Record<Language, Action>> = Object.fromEntries(
  languages.map(({ code }) => [
    code,
    { id: `language.${code}`, label: `showIn.${code}`, run: () => void switchLanguage(code) },
  ]),
) as Readonly<Record<Language, Action>>;

/** Shows the page light, dark or as the system does. */
export function useShading(): Readonly<Record<(typeof schemes)[number], Action>> {
  const { setColorScheme } = useMantineColorScheme();
  return useMemo(() => {
    const shading = (scheme: (typeof schemes)[number]): Action => ({
      id: `appearance.${scheme}`,
      label: `appearance.${scheme}`,
      run: () => setColorScheme(scheme),
    });
    return { light: shading('light'), dark: shading('dark'), auto: shading('auto') };
  }, [setColorScheme]);
}

/** Offers all of them to the palette as well. */
export function usePreferenceActions(): void {
  const shading = useShading();
  const actions = useMemo(
    () => [openPalette, ...Object.values(speaking), ...Object.values(shading)],
    [shading],
  );
  useActions('preferences', actions);
}
