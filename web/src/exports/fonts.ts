/** The letters of a text, brought along in a picture that is shown where our fonts are not. */

/** Whether a range as CSS writes it, such as `U+0600-06FF, U+200C`, holds any of these letters. */
export function rangeHolds(range: string, letters: ReadonlySet<number>): boolean {
  return range.split(',').some((part) => {
    const [, from = '', to = from] = /U\+([\da-f?]+)(?:-([\da-f]+))?/i.exec(part) ?? [];
    const low = Number.parseInt(from.replaceAll('?', '0'), 16);
    const high = Number.parseInt(to.replaceAll('?', 'f'), 16);
    return [...letters].some((letter) => letter >= low && letter <= high);
  });
}

/** The rules of the page's own fonts that a text needs, with the fonts themselves in them. */
export async function fontsFor(text: string): Promise<string> {
  const letters = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const faces = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => {
      const range = style.getPropertyValue('unicode-range');
      return style.fontStyle !== 'italic' && (range === '' || rangeHolds(range, letters));
    });
  return (await Promise.all(faces.map(embedded))).join('');
}

async function embedded(face: CSSFontFaceRule): Promise<string> {
  const source = face.style.getPropertyValue('src');
  const address = /url\("?([^")]+)"?\)/.exec(source)?.[1];
  if (!address) return '';
  const base = face.parentStyleSheet?.href ?? document.baseURI;
  const font = await (await fetch(new URL(address, base))).blob();
  const { fontFamily, fontWeight } = face.style;
  return `@font-face{font-family:${fontFamily};font-weight:${fontWeight || 'normal'};src:url(${await dataUrl(font)})}`;
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}
