/**
 * Which column plays which role. The server's mapping names a column per role; people think of a
 * role per column, so this turns one into the other. A role that people took away is sent as an
 * empty name: an absent one would be guessed again.
 */
import type { ImportMapping, ImportPreview, Layout } from '../wire/evidence';

const SINGLE_ROLES = [
  'person',
  'time',
  'activity',
  'channel',
  'page',
  'value',
  'text',
  'id',
] as const;

/** A role that only one column can have. */
export type SingleRole = (typeof SINGLE_ROLES)[number];
export type Role = SingleRole | 'property' | 'question' | 'leave-out';

/** What a column can be, in the order in which the picker offers it. */
export function rolesFor(layout: Layout): readonly Role[] {
  switch (layout) {
    case 'events':
      return [...SINGLE_ROLES, 'property', 'leave-out'];
    case 'survey':
      return ['question', 'person', 'time', 'channel', 'text', 'id', 'property', 'leave-out'];
  }
}

export function roleOf(mapping: ImportMapping, column: string): Role {
  for (const role of SINGLE_ROLES) {
    if (mapping[role] === column) return role;
  }
  if (mapping.questions?.some((question) => question.column === column)) return 'question';
  if (mapping.properties === undefined || mapping.properties.includes(column)) return 'property';
  return 'leave-out';
}

/** The mapping with that column in that role; a column that held the role becomes a property. */
export function withRole(preview: ImportPreview, column: string, role: Role): ImportMapping {
  const { mapping } = preview;
  const before = roleOf(mapping, column);
  if (before === role) return mapping;

  const names = preview.columns.map((each) => each.name);
  const properties = new Set(names.filter((name) => roleOf(mapping, name) === 'property'));
  const changed: Mutable<ImportMapping> = { ...mapping };

  properties.delete(column);
  if (isSingle(before)) changed[before] = '';
  if (before === 'question') {
    changed.questions = mapping.questions?.filter((question) => question.column !== column) ?? [];
  }

  if (isSingle(role)) {
    const displaced = mapping[role];
    if (displaced) properties.add(displaced);
    changed[role] = column;
    if (role === 'time') delete changed.timePattern;
  } else if (role === 'property') {
    properties.add(column);
  } else if (role === 'question') {
    changed.questions = [...(mapping.questions ?? []), newQuestion(column)];
  }
  changed.properties = names.filter((name) => properties.has(name));
  return changed;
}

/** What to ask the server for after the layout changed: everything about columns anew. */
export function withLayout(mapping: ImportMapping, layout: Layout): ImportMapping {
  const { delimiter, encoding, source } = mapping;
  return {
    layout,
    ...(delimiter ? { delimiter } : {}),
    ...(encoding ? { encoding } : {}),
    ...(source ? { source } : {}),
  };
}

/** The mapping with an option set; an empty value asks the server to guess it again. */
export function withOption<K extends keyof ImportMapping>(
  mapping: ImportMapping,
  option: K,
  value: ImportMapping[K] | '',
): ImportMapping {
  const { [option]: _, ...rest } = mapping;
  return value === '' || value === undefined ? rest : { ...rest, [option]: value };
}

function newQuestion(column: string) {
  return {
    column,
    label: column.trim(),
    question: { type: 'csat', min: 1, max: 5 },
    ignored: {},
  } as const;
}

function isSingle(role: Role): role is SingleRole {
  return (SINGLE_ROLES as readonly string[]).includes(role);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
