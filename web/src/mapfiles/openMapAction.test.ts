import { describe, expect, it } from 'vitest';
import { openMapAction } from './openMapAction';

describe('opening a map file', () => {
  it('asks for a file that may carry a map, and opens it', async () => {
    const file = new File(['{}'], 'map.json');
    const opened: File[] = [];
    const asked: string[] = [];
    const action = openMapAction(
      async (chosen) => {
        opened.push(chosen);
        return true;
      },
      (accept, onPick) => {
        asked.push(accept);
        onPick(file);
      },
    );
    action.run();
    expect(asked).toEqual(['.svg,.png,.json']);
    expect(opened).toEqual([file]);
    expect(action.label).toBe('exports:open');
  });
});
