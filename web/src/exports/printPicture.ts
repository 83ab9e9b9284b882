/** Prints a picture on a page of its own, which the browser can save as PDF too. */
export function printPicture(svg: string): void {
  const sheet = document.createElement('div');
  sheet.dataset.printed = '';
  const page = document.createElement('style');
  page.textContent = '@page { size: landscape; margin: 10mm; }';
  sheet.append(page, new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement);
  document.body.append(sheet);
  document.documentElement.dataset.printing = '';
  window.addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      delete document.documentElement.dataset.printing;
    },
    { once: true },
  );
  window.print();
}
