/**
 * Stands for `@preact/signals-core` in the build for script tags: as much of it as this package uses, for a third of the bytes. A test holds
 * both to the same behaviour on random graphs. Users of the npm package have the original.
 */

/** An effect, or a computed signal. */
interface Reader {
  /** What it read in its last run, with the version of each. */
  sources: Map<Signal, number>;
  /** Whether it hears of changes: always an effect, and a computed signal that is read by one. */
  readonly isLive: boolean;
  notify(): void;
}

let reader: Reader | undefined;
let depth = 0;
/** Counts all changes. */
let changes = 0;
/** The effects to run, last notified first. */
let next: Effect | undefined;

/** The values before a batch, with their versions. Once effects run, changes are their own. */
let before: Map<Signal, readonly [value: unknown, version: number]> | undefined = new Map();

/** How often effects have caused effects. */
let round = 0;
const MOST_ROUNDS = 100;

/** Runs something as if this one read. */
function readingAs<T>(who: Reader | undefined, act: () => T): T {
  const outer = reader;
  reader = who;
  try {
    return act();
  } finally {
    reader = outer;
  }
}

/** Runs and notes what is read. Those that are read again keep their place among the readers of their source. */
function reading<T>(who: Reader, act: () => T): T {
  const former = who.sources;
  who.sources = new Map();
  try {
    return readingAs(who, act);
  } finally {
    for (const source of former.keys()) if (!who.sources.has(source)) source.unread(who);
  }
}

const hasChanged = ({ sources }: Reader): boolean => {
  for (const [source, version] of sources) {
    source.refresh();
    if (source.version !== version) return true;
  }
  return false;
};

class Signal<T = unknown> {
  version = 0;
  readonly readers = new Set<Reader>();
  protected current: T;

  constructor(value: T) {
    this.current = value;
  }
  /** Brings a computed signal up to date. */
  refresh(): void {}
  read(who: Reader): void {
    this.readers.add(who);
  }
  unread(who: Reader): void {
    this.readers.delete(who);
  }
  notifyReaders(): void {
    // Backwards, because the last notified runs first.
    for (const who of [...this.readers].reverse()) who.notify();
  }
  peek(): T {
    this.refresh();
    return this.current;
  }
  get value(): T {
    this.refresh();
    reader?.sources.set(this as Signal, this.version);
    if (reader?.isLive) this.read(reader);
    return this.current;
  }
  set value(value: T) {
    if (value === this.current) return;
    if (round > MOST_ROUNDS) throw new Error('Cycle detected');
    if (depth && before && !before.has(this as Signal)) before.set(this as Signal, [this.current, this.version]);
    this.current = value;
    this.version++;
    changes++;
    batch(() => this.notifyReaders());
  }
  subscribe(act: (value: T) => void): () => void {
    return effect(() => {
      const { value } = this;
      readingAs(undefined, () => act(value));
    });
  }
}

class Computed<T> extends Signal<T> implements Reader {
  sources = new Map<Signal, number>();
  readonly #compute: () => T;
  #isStale = true;
  #seen = -1;
  #error: { readonly thrown: unknown } | undefined;

  constructor(compute: () => T) {
    super(undefined as T);
    this.#compute = compute;
  }
  get isLive(): boolean {
    return this.readers.size > 0;
  }
  notify(): void {
    if (this.#isStale) return;
    this.#isStale = true;
    this.notifyReaders();
  }
  override read(who: Reader): void {
    if (!this.isLive) {
      // What it read before nobody listened may have changed meanwhile.
      this.#isStale = true;
      this.#seen = -1;
      super.read(who);
      for (const source of this.sources.keys()) source.read(this);
      this.refresh();
      who.sources.set(this as Signal, this.version);
    } else super.read(who);
  }
  override unread(who: Reader): void {
    super.unread(who);
    if (!this.isLive) for (const source of this.sources.keys()) source.unread(this);
  }
  override refresh(): void {
    if (this.isLive ? !this.#isStale : this.#seen === changes) return;
    this.#isStale = false;
    this.#seen = changes;
    if (this.version && !hasChanged(this)) return;
    try {
      const value = reading(this, this.#compute);
      if (this.#error || value !== this.current || !this.version) this.version++;
      this.current = value;
      this.#error = undefined;
    } catch (thrown) {
      this.#error = { thrown };
      this.version++;
    }
  }
  override peek(): T {
    const value = super.peek();
    if (this.#error) throw this.#error.thrown;
    return value;
  }
  override get value(): T {
    const value = super.value;
    if (this.#error) throw this.#error.thrown;
    return value;
  }
}

class Effect implements Reader {
  sources = new Map<Signal, number>();
  readonly isLive = true;
  after: Effect | undefined;
  readonly #act: () => unknown;
  #cleanup: unknown;
  #isQueued = false;
  #isRunning = false;
  #isOver = false;

  constructor(act: () => unknown) {
    this.#act = act;
  }
  notify(): void {
    if (this.#isQueued) return;
    this.#isQueued = true;
    this.after = next;
    next = this;
  }
  runAgain(): void {
    this.#isQueued = false;
    if (!this.#isOver && hasChanged(this)) this.run();
  }
  run(): void {
    batch(() => {
      this.#clean();
      this.#isRunning = true;
      try {
        this.#cleanup = reading(this, this.#act);
      } finally {
        this.#isRunning = false;
        if (this.#isOver) this.end();
      }
    });
  }
  #clean(): void {
    const cleanup = this.#cleanup;
    this.#cleanup = undefined;
    if (typeof cleanup !== 'function') return;
    try {
      batch(() => readingAs(undefined, () => cleanup()));
    } catch (error) {
      this.#isOver = true;
      this.end();
      throw error;
    }
  }
  end(): void {
    this.#isOver = true;
    if (this.#isRunning) return;
    for (const source of this.sources.keys()) source.unread(this);
    this.sources = new Map();
    this.#clean();
  }
}

/** Runs the effects of all changes once, at the end of the outermost batch. */
export function batch<T>(act: () => T): T {
  depth++;
  try {
    return act();
  } finally {
    if (depth > 1) depth--;
    else flush();
  }
}

function flush(): void {
  let failure: { readonly thrown: unknown } | undefined;
  // What has its value again has not changed.
  for (const [source, [value, version]] of before ?? [])
    if (source.peek() === value)
      for (const { sources } of source.readers)
        if (sources.get(source) === version) sources.set(source, source.version);
  before = undefined;
  while (next) {
    round++;
    let each: Effect | undefined = next;
    next = undefined;
    while (each) {
      const { after }: Effect = each;
      try {
        each.runAgain();
      } catch (thrown) {
        failure ??= { thrown };
      }
      each = after;
    }
  }
  round = 0;
  before = new Map();
  depth--;
  if (failure) throw failure.thrown;
}

export const signal = <T>(value: T): Signal<T> => new Signal(value);
export const computed = <T>(compute: () => T): Computed<T> => new Computed(compute);
export const untracked = <T>(act: () => T): T => readingAs(undefined, act);

export function effect(act: () => unknown): () => void {
  const made = new Effect(act);
  try {
    made.run();
  } catch (error) {
    made.end();
    throw error;
  }
  return () => made.end();
}
