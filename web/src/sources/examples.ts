/** Code that sends events to this server, ready to be copied. */

export const EXAMPLES = ['page', 'node', 'curl'] as const;
export type Example = (typeof EXAMPLES)[number];

const CODE: Readonly<Record<Example, (origin: string, key: string) => string>> = {
  page: (origin, key) =>
    `<script async src="${origin}/v1/wayloom.js" data-key="${key}"></script>

<button data-wayloom="Order placed" data-wayloom-plan="yearly">…</button>
<script>wayloom.track('Order placed', { value: 49 })</script>`,
  node: (origin, key) =>
    `import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: '${key}', host: '${origin}' });
analytics.track({ userId: 'customer-17', event: 'Order placed', properties: { value: 49 } });
await analytics.closeAndFlush();`,
  curl: (origin, key) =>
    `curl ${origin}/v1/track -u '${key}:' -H 'Content-Type: application/json' \\
  -d '{"userId": "customer-17", "event": "Order placed", "messageId": "order-1", "properties": {"value": 49}}'`,
};

export function exampleCode(example: Example, origin: string, key: string): string {
  return CODE[example](origin, key);
}
