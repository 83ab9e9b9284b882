import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

const madder: MantineColorsTuple = [
  '#fdf1ec',
  '#fadfd4',
  '#f3bda7',
  '#ec987a',
  '#e37852',
  '#d75f37',
  '#c24a24',
  '#a23b1b',
  '#7f2f17',
  '#5c2312',
];

const woad: MantineColorsTuple = [
  '#edf4f8',
  '#d5e5ef',
  '#aecce0',
  '#82afce',
  '#5a93ba',
  '#3b7aa5',
  '#2a648c',
  '#215071',
  '#1b3f59',
  '#142d40',
];

const linen: MantineColorsTuple = [
  '#faf7f2',
  '#f3eee6',
  '#e8e1d6',
  '#d8cfc1',
  '#b3a898',
  '#8a8074',
  '#6e655a',
  '#544c43',
  '#38322c',
  '#231f1b',
];

const night: MantineColorsTuple = [
  '#f2ede5',
  '#c9c0b4',
  '#a2978a',
  '#84796c',
  '#463f38',
  '#3a342e',
  '#292521',
  '#1f1c19',
  '#171513',
  '#110f0e',
];

/** Mantine's share of the design: its components take the tokens of tokens.css. */
export const theme: MantineThemeOverride = createTheme({
  colors: { madder, woad, gray: linen, dark: night },
  primaryColor: 'madder',
  primaryShade: 6,
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontFamily: 'var(--wl-font)',
  headings: { fontFamily: 'var(--wl-font)', fontWeight: '620' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '18px' },
  fontSizes: {
    xs: 'var(--wl-text-xs)',
    sm: 'var(--wl-text-sm)',
    md: 'var(--wl-text-md)',
    lg: 'var(--wl-text-lg)',
    xl: 'var(--wl-text-xl)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // What scrolls must scroll by keys too.
    TableScrollContainer: { defaultProps: { type: 'native', tabIndex: 0 } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false } },
    MultiSelect: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, offset: 6 } },
    Modal: { defaultProps: { centered: true, radius: 'lg', padding: 'lg' } },
    Menu: {
      defaultProps: {
        radius: 'md',
        shadow: 'md',
        withinPortal: true,
        // A menu's first child would be an empty element that no menu may have.
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { radius: 'md', shadow: 'md' } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--wl-surface)',
  '--mantine-color-text': 'var(--wl-ink)',
  '--mantine-color-dimmed': 'var(--wl-ink-3)',
  '--mantine-color-placeholder': 'var(--wl-ink-3)',
  '--mantine-color-default': 'var(--wl-surface-raised)',
  '--mantine-color-default-hover': 'var(--wl-bg-sunken)',
  '--mantine-color-default-color': 'var(--wl-ink)',
  '--mantine-color-default-border': 'var(--wl-line-strong)',
  '--mantine-color-anchor': 'var(--wl-accent-strong)',
  '--mantine-color-error': 'var(--wl-bad)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: { ...shared, '--mantine-color-default-hover': 'var(--wl-hover)' },
});
