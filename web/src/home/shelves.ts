import type { Template, TemplatePurpose } from '../wire/maps';
import { stagesOf } from './picture';

/** From the plainest start to the special ways to draw. */
export const purposes = [
  'basics',
  'digital',
  'retail',
  'services',
  'methods',
] as const satisfies readonly TemplatePurpose[];

export interface Shelf {
  readonly purpose: TemplatePurpose;
  readonly templates: readonly Template[];
}

/** Case, accents and the joins of Persian words do not matter to who searches. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}|\u200c/gu, '')
    .toLowerCase();
}

/**
 * The shelves with the templates that mention every word of a query: in their title, their description, the
 * names of their stages or the name of their shelf. Shelves without any are left out.
 */
export function shelvesOf(
  templates: readonly Template[],
  query: string,
  nameOf: (purpose: TemplatePurpose) => string,
): readonly Shelf[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const matches = (template: Template) => {
    const stages = stagesOf(template).map((stage) => stage.title);
    const text = folded(
      [template.title, template.description, nameOf(template.purpose), ...stages].join(' '),
    );
    return words.every((word) => text.includes(word));
  };
  return purposes
    .map((purpose) => ({
      purpose,
      templates: templates.filter((each) => each.purpose === purpose && matches(each)),
    }))
    .filter((shelf) => shelf.templates.length > 0);
}
