import type { ClientMessage, Commit, RecordState, ServerMessage } from '../types';
import type { ModelConnection, Power, SimulatedServer } from './modelServer';

/** Asks the process in which the server is, and waits for its answer. */
export type Ask = (question: object) => Answer;

/** What the server did: by connection what it said, and with which code it closed. */
export interface Answer {
  readonly sent: readonly (readonly [number, string])[];
  readonly closed: readonly (readonly [number, number])[];
  /** What was asked for. */
  readonly said?: unknown;
  /** The law that the server was found to break. */
  readonly broken?: string;
}

interface Log {
  readonly epoch: string;
  readonly commits: readonly Commit[];
}

const troubles: Readonly<Record<Power, string>> = {
  stays: 'NONE',
  'goes-before': 'POWER_CUT_BEFORE',
  'goes-after': 'POWER_CUT_AFTER',
};

/** The true server of Java with a simulated disk, at the other end of a pipe: `WiredServer.java`. */
export class JavaServer implements SimulatedServer {
  readonly #ask: Ask;
  /** It tells of many edits in one message. */
  readonly patience = 4;
  mayEdit = true;
  #numbers = 0;
  readonly #connections = new Map<number, ModelConnection>();
  readonly #numberOf = new Map<ModelConnection, number>();
  readonly #past = new Map<string, readonly Commit[]>();
  #log: Log | undefined;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  #tell(question: object): unknown {
    const { sent, closed, said, broken } = this.#ask(question);
    if (broken !== undefined) throw new Error(broken);
    for (const [number, text] of sent) {
      this.#connections.get(number)?.tell(JSON.parse(text) as ServerMessage);
    }
    for (const [number, code] of closed) {
      const connection = this.#connections.get(number);
      if (connection) connection.ends = code;
    }
    return said;
  }

  #read(): Log {
    this.#log ??= this.#tell({ do: 'log' }) as Log;
    return this.#log;
  }

  get log(): readonly { readonly commit: Commit }[] {
    return this.#read().commits.map((commit) => ({ commit }));
  }

  ticket(): string {
    return this.#tell({ do: 'ticket' }) as string;
  }

  receive(connection: ModelConnection, message: ClientMessage): void {
    if (message.t === 'hello') connection.clientId = message.clientId;
    let number = this.#numberOf.get(connection);
    if (number === undefined) {
      number = ++this.#numbers;
      this.#numberOf.set(connection, number);
      this.#connections.set(number, connection);
    }
    this.#tell({ do: 'receive', from: number, text: JSON.stringify(message) });
  }

  leave(connection: ModelConnection): void {
    connection.open = false;
    const number = this.#numberOf.get(connection);
    if (number === undefined) return;
    this.#connections.delete(number);
    this.#tell({ do: 'leave', from: number });
  }

  flush(power: Power): void {
    this.#log = undefined;
    this.#tell({ do: 'flush', trouble: troubles[power] });
  }

  purge(picks: () => boolean): readonly string[] {
    let seed = 1;
    for (let bit = 0; bit < 16; bit++) seed = seed * 2 + (picks() ? 1 : 0);
    return this.#tell({ do: 'purge', seed }) as string[];
  }

  permit(mayEdit: boolean): void {
    this.mayEdit = mayEdit;
    this.#tell({ do: 'permit', edit: mayEdit });
  }

  bringBack(versions: number, epoch: string): void {
    const { epoch: before, commits } = this.#read();
    this.#past.set(before, commits);
    this.#log = undefined;
    this.#tell({ do: 'restore', versions, epoch });
  }

  author(epoch: string, version: number): string | undefined {
    const now = this.#read();
    const commits = epoch === now.epoch ? now.commits : this.#past.get(epoch);
    return commits?.[version - 1]?.c;
  }

  records(): Iterable<RecordState> {
    return this.#tell({ do: 'records' }) as RecordState[];
  }

  pass(millis: number): void {
    this.#tell({ do: 'pass', millis });
  }
}
