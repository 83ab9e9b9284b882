import { describe, expect, it } from 'vitest';
import { Keeper } from './keeper';
import { type Kept, MemoryPendingStore } from './pendingStore';

/** A device whose writes take as long as the test wants, or fail. */
class SlowDevice extends MemoryPendingStore {
  override readonly lasting = true;
  readonly waiting: (() => void)[] = [];
  written: (Kept | undefined)[] = [];
  full = false;

  override async save(document: string, clientId: string, kept: Kept | undefined): Promise<void> {
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.full) throw new Error('no room');
    this.written.push(kept);
    await super.save(document, clientId, kept);
  }

  async write(): Promise<void> {
    this.waiting.shift()?.();
    for (let i = 0; i < 10; i++) await null;
  }
}

function kept(...seqs: number[]): Kept {
  return { epoch: '7', answered: 0, batches: seqs.map((seq) => ({ seq, ops: [] })) };
}

describe('keeping what is pending on the device', () => {
  it('LV63: is safe once the device has the newest state', async () => {
    const device = new SlowDevice();
    const keeper = new Keeper(device, 'm', () => {});
    keeper.keep('tab', kept(1));
    keeper.keep('tab', kept(1, 2));
    keeper.keep('tab', kept(1, 2, 3));
    expect(keeper.safe()).toBe(false);
    await device.write();
    expect(keeper.safe()).toBe(false);
    await device.write();
    expect(keeper.safe()).toBe(true);
    expect(device.written).toEqual([kept(1), kept(1, 2, 3)]);
  });

  it('LV63: forgets what was answered', async () => {
    const device = new SlowDevice();
    const keeper = new Keeper(device, 'm', () => {});
    keeper.keep('tab', kept(1));
    await device.write();
    keeper.keep('tab', kept());
    expect(keeper.safe()).toBe(true);
    await device.write();
    expect(await device.writers('m')).toEqual([]);
  });

  it('LV63: is not safe where the device refuses', async () => {
    const device = new SlowDevice();
    device.full = true;
    let told = 0;
    const keeper = new Keeper(device, 'm', () => {
      told++;
    });
    keeper.keep('tab', kept(1));
    await device.write();
    expect(keeper.safe()).toBe(false);
    expect(told).toBe(1);
  });

  it('LV63: is not safe where nothing outlives the tab', async () => {
    const keeper = new Keeper(new MemoryPendingStore(), 'm', () => {});
    keeper.keep('tab', kept(1));
    for (let i = 0; i < 10; i++) await null;
    expect(keeper.safe()).toBe(false);
  });
});
