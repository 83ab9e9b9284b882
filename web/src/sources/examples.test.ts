import { expect, test } from 'vitest';
import { EXAMPLES, exampleCode } from './examples';

test.each(EXAMPLES)('the %s example names the server and the key', (example) => {
  const code = exampleCode(example, 'https://journeys.example.org', 'k3y');
  expect(code).toContain('https://journeys.example.org');
  expect(code).toContain('k3y');
});
