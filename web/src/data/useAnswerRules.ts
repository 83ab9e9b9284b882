import { useEffect, useRef, useState } from 'react';
import { newId } from '../live';
import { conditionsForAnswers, toTriples } from '../rules/conditions';
import { createRules, type LibraryContent } from '../rules/library';
import { useLibrary } from '../rules/useLibrary';
import type { ImportMapping } from '../wire/evidence';

/**
 * Once an import is over: writes a rule for each survey question that was given a touchpoint, so
 * that its answers count at once. A rule that is there already is not written again.
 *
 * @returns how many rules were written
 */
export function useAnswerRules(mapping: ImportMapping, done: boolean): number {
  const library = useLibrary();
  const written = useRef(false);
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!done || written.current || !library) return;
    written.current = true;
    const rules = missingRules(mapping, library.content).map((rule) => ({ id: newId(), ...rule }));
    if (rules.length === 0) return;
    library.edit(createRules(library.view, rules));
    setCount(rules.length);
  }, [done, library, mapping]);
  return count;
}

/** Rules for answers that the library does not have yet. */
export function missingRules(mapping: ImportMapping, library: LibraryContent) {
  const known = new Set(
    library.rules.map((rule) => JSON.stringify([rule.touchpoint, ...toTriples(rule.conditions)])),
  );
  return (mapping.questions ?? []).flatMap(({ column, touchpoint }) => {
    if (!touchpoint) return [];
    const conditions = conditionsForAnswers(column);
    const isKnown = known.has(JSON.stringify([touchpoint, ...toTriples(conditions)]));
    return isKnown ? [] : [{ touchpoint, conditions }];
  });
}
