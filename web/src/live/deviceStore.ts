import { type Kept, MemoryPendingStore, type PendingStore } from './pendingStore';

const DATABASE = 'wayloom';
const TABLE = 'pending';

interface Row extends Kept {
  readonly document: string;
  readonly client: string;
}

/** Keeps pending batches in the browser's IndexedDB: they outlive the tab and the browser (LV63). */
class DevicePendingStore implements PendingStore {
  readonly lasting = true;
  #database: Promise<IDBDatabase> | undefined;
  /** One after the other, so that what is read is what was last written. */
  #turn: Promise<unknown> = Promise.resolve();

  load(document: string, clientId: string): Promise<Kept | undefined> {
    return this.#inTurn(async () => {
      const row = (await this.#ask('readonly', (table) => table.get([document, clientId]))) as
        | Row
        | undefined;
      if (row === undefined) return undefined;
      const { epoch, answered, batches, asks } = row;
      return { epoch, answered, batches, ...(asks ? { asks } : {}) };
    });
  }

  save(document: string, client: string, kept: Kept | undefined): Promise<void> {
    return this.#inTurn(async () => {
      await this.#ask('readwrite', (table) =>
        kept === undefined
          ? table.delete([document, client])
          : table.put({ document, client, ...kept } satisfies Row),
      );
    });
  }

  writers(document: string): Promise<readonly string[]> {
    return this.#inTurn(async () => {
      const keys = await this.#ask('readonly', (table) =>
        table.getAllKeys(IDBKeyRange.bound([document], [document, []])),
      );
      return (keys as [string, string][]).map(([, client]) => client);
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #ask(mode: IDBTransactionMode, question: (table: IDBObjectStore) => IDBRequest) {
    this.#database ??= open();
    const database = await this.#database.catch((error) => {
      this.#database = undefined;
      throw error;
    });
    return new Promise<unknown>((resolve, reject) => {
      // Strict: on the disk before it is said to be kept.
      const transaction = database.transaction(TABLE, mode, { durability: 'strict' });
      const request = question(transaction.objectStore(TABLE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(TABLE, { keyPath: ['document', 'client'] });
    };
    request.onsuccess = () => {
      // Another tab may bring a newer page, and with it a newer table: it must not wait for this one.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('the store of this device is in use'));
  });
}

let device: PendingStore | undefined;

/** The store of this browser; without IndexedDB, one that lasts as long as the tab. */
export function deviceStore(): PendingStore {
  device ??= typeof indexedDB === 'undefined' ? new MemoryPendingStore() : new DevicePendingStore();
  return device;
}
