// What a person does who has a keyboard and no mouse, and what assistive technology is told meanwhile.
import assert from 'node:assert/strict';

/** In the page: a pointer that comes in, or a click that no key made, is an error of the page, which fails the scenario. */
function refusePointers() {
  const refuse = ({ type, detail }) => {
    if (type === 'click' && detail === 0) return;
    throw new Error(`A pointer came in: ${type}`);
  };
  for (const type of [
    'pointerdown',
    'pointermove',
    'mousedown',
    'mousemove',
    'touchstart',
    'wheel',
    'click',
  ])
    addEventListener(type, refuse, { capture: true });
}

/**
 * The keyboard of a page that refuses pointers. What has the focus is read from the accessibility tree, as a screen reader
 * would read it: `{role, name, value}`; of a combobox it is the option that it points at.
 */
export async function keysOf(page) {
  await page.addInitScript(refusePointers);
  await page.evaluate(refusePointers);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Accessibility.enable');

  async function told(expression) {
    const { result } = await cdp.send('Runtime.evaluate', { expression });
    if (!result.objectId) return undefined;
    const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const [node] = nodes;
    return {
      role: node?.role?.value ?? '',
      name: node?.name?.value ?? '',
      value: String(
        node?.properties?.find((each) => each.name === 'valuetext')?.value.value ||
          (node?.value?.value ?? ''),
      ),
    };
  }
  const focused = () => told('document.activeElement');
  const pointedAt = () =>
    told(
      "document.getElementById(document.activeElement.getAttribute('aria-activedescendant') ?? '')",
    );

  const matches = (node, role, name) =>
    node?.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name));

  async function waitUntil(read, role, name) {
    const began = Date.now();
    let last;
    while (Date.now() - began < 20_000) {
      last = await read();
      if (matches(last, role, name)) return last;
      await new Promise((again) => setTimeout(again, 30));
    }
    throw new assert.AssertionError({
      message: `The focus is not on the ${role} ${name}`,
      actual: last,
      expected: { role, name: String(name) },
    });
  }

  return {
    press: async (...strokes) => {
      for (const stroke of strokes) await page.keyboard.press(stroke);
    },
    type: (words) => page.keyboard.type(words, { delay: 5 }),
    focused,
    /** Waits until the focus is on it: after something that takes a moment. */
    on: (role, name) => waitUntil(focused, role, name),
    /** Waits until the field that has the focus points at this one of its options. */
    pointsAt: (name) => waitUntil(pointedAt, 'option', name),
    /** Goes down the list that the field points into, until it points at this one. */
    async toOption(name) {
      for (let presses = 0; presses < 30; presses++) {
        if (matches(await pointedAt(), 'option', name)) return;
        await page.keyboard.press('ArrowDown');
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      throw new Error(`The arrows lead to no option ${name}`);
    },
    /** Presses Tab, or another key, until the focus is on it. */
    async to(role, name, stroke = 'Tab') {
      const passed = [];
      for (let presses = 0; presses < 90; presses++) {
        const now = await focused();
        if (matches(now, role, name)) return now;
        passed.push(`${now?.role} ${now?.name}`);
        await page.keyboard.press(stroke);
      }
      throw new Error(
        `${stroke} does not lead to the ${role} ${name}, but over:\n${passed.join('\n')}`,
      );
    },
  };
}
