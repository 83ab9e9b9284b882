const DARK = '(prefers-color-scheme: dark)';

/** Light or dark as the system is; on paper always light. */
export function followColorScheme(): void {
  const system = matchMedia(DARK);
  const paper = matchMedia('print');
  const show = () => {
    const dark = system.matches && !paper.matches;
    document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  };
  system.addEventListener('change', show);
  paper.addEventListener('change', show);
  show();
}
