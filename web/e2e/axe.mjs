// What axe-core finds in a page that stays open: it is put into it once, and is quick from the second look on.
import AxeBuilder from '@axe-core/playwright';

/** Runs in the page: what axe-core finds that is serious, or a heading out of order, as rules with their elements. */
async function seriousFaults({ within, only, without }) {
  // WCAG 2.2 asks for targets of 24 pixels; axe-core leaves the rule off by itself.
  const rules = { 'target-size': { enabled: true } };
  for (const rule of without ?? []) rules[rule] = { enabled: false };
  // Arrows of a picture that is drawn small have their like in the flow's table (2.5.8, Equivalent).
  const small = ({ html }) => !html.includes('_edgeLabel_');
  const { violations } = await window.axe.run(within ? { include: [[within]] } : document, {
    resultTypes: ['violations'],
    selectors: false,
    rules,
    ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
  });
  return violations
    .filter(({ id, impact }) => id === 'heading-order' || ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => ({ id, nodes: id === 'target-size' ? nodes.filter(small) : nodes }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
}

/**
 * What axe-core finds wrong in a part of the page, as lines; `look` narrows down the rules it is asked for.
 * @param {{only?: string[], without?: string[]}} look
 */
export async function faults(page, within, look) {
  if (page.frames().length > 1) throw new Error('axe-core is not asked about frames.');
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(new AxeBuilder({ page }).script());
  return (await page.evaluate(seriousFaults, { within, ...look })).map(({ id, nodes }) => {
    const some = nodes.slice(0, 3).map((html) => html.slice(0, 300));
    return `${id} (${nodes.length}): ${some.join(' | ')}`;
  });
}
