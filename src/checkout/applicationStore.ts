import { readShape } from '../pricing/shapes/readShape.js';
import { flag, list, oneOf, openRecord, optional, type Shape, text, whole } from '../pricing/shapes/Shape.js';
import { choiceShape } from '../protocol/messages/Choice.js';
import { civilDay, shortText } from '../protocol/messages/formats.js';
import { toJson } from '../protocol/messages/toJson.js';
import type { CheckoutStorage } from './Checkout.js';
import type { Application } from './CheckoutState.js';
import { sameChoice } from './shopperTransition.js';
import { tryOrUndefined } from './tryOrUndefined.js';

/** The one key that is used in the storage of the page. */
export const applicationsKey = 'fenqi.applications.1';
/** As long as a lender may take to decide. */
export const ENTRY_LIFE_MS = 24 * 60 * 60_000;
const MOST_ENTRIES = 40;

/** `left`: the shopper turned away and the lender has not confirmed it. `closed`: over; the next application gets a key of its own. */
const STAGES = ['open', 'committing', 'committed', 'left', 'closed'] as const;

/**
 * What is kept of an application: enough to ask its lender about it, and to send it again word for word under the same
 * key. Neither personal data nor figures; `home` and `reviewed` are fingerprints.
 */
export interface StoredApplication extends Application {
  /** Which purchase of which person at which lender. */
  readonly home: string;
  readonly day: string;
  readonly termsId: string;
  readonly locale: string;
  readonly reference?: string | undefined;
  readonly stage: (typeof STAGES)[number];
  /** The one that a reload takes up. */
  readonly current: boolean;
  /** Of the figures that were committed to. */
  readonly reviewed?: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly until: number;
}

/** Nothing more is asked about it. */
export const isDone = ({ stage }: StoredApplication): boolean => stage === 'left' || stage === 'closed';

const entriesShape: Shape<readonly StoredApplication[]> = list(
  openRecord({
    home: text(),
    key: shortText,
    choice: choiceShape,
    day: civilDay,
    termsId: text(),
    locale: text(),
    reference: optional(text()),
    stage: oneOf(STAGES),
    current: flag,
    reviewed: optional(text()),
    at: whole(Number.MIN_SAFE_INTEGER),
    until: whole(Number.MIN_SAFE_INTEGER),
  }),
);

export interface ApplicationStore {
  readonly storage: CheckoutStorage | null;
  /** The application that a reload takes up. */
  current(home: string): StoredApplication | undefined;
  /** The application for this choice, unless it is over. */
  find(home: string, choice: Application['choice']): StoredApplication | undefined;
  /** One that has been, or may have been, committed: then no other plan of this purchase is applied for. */
  binding(home: string): StoredApplication | undefined;
  byKey(key: string): StoredApplication | undefined;
  /** Writes an entry anew; a `current` one replaces the one before. */
  put(entry: StoredApplication): void;
  /** Nothing of this purchase is taken up by a reload. */
  rest(home: string): void;
}

const EMPTY = '[]';

/** Told which book of this page has been written: browsers tell only the other tabs. */
export const readers = new Set<(written: ApplicationStore) => void>();

export function applicationStore(storage: CheckoutStorage | null = pageStorage(), now: () => number): ApplicationStore {
  // Storage may be missing, full or forbidden; within the page the book works all the same: what could not be written is here.
  let memory: string | null = null;

  const read = (): StoredApplication[] => {
    const text = memory ?? tryOrUndefined(() => storage?.getItem(applicationsKey)) ?? EMPTY;
    const entries = tryOrUndefined(() => readShape(entriesShape, JSON.parse(text), applicationsKey));
    if (entries) return entries.filter(({ until }) => until > now());
    memory = null;
    tryOrUndefined(() => storage?.removeItem(applicationsKey));
    return [];
  };

  const write = (entries: StoredApplication[]) => {
    const text = toJson(entries.slice(-MOST_ENTRIES));
    memory = text;
    tryOrUndefined(() => {
      if (!storage) return;
      storage.setItem(applicationsKey, text);
      memory = null;
      for (const tell of readers) queueMicrotask(() => tell(book));
    });
  };

  const open = (home: string) => read().filter(entry => entry.home === home && entry.stage !== 'closed');
  const rest = (home: string) => read().map(entry => (entry.home === home ? { ...entry, current: false } : entry));
  const book: ApplicationStore = {
    storage,
    current: home => open(home).find(({ current }) => current),
    find: (home, choice) => open(home).find(entry => sameChoice(entry.choice, choice)),
    binding: home => open(home).find(({ stage }) => stage.startsWith('commit')),
    byKey: key => read().find(entry => entry.key === key),
    put: entry => write([...(entry.current ? rest(entry.home) : read()).filter(({ key }) => key !== entry.key), entry]),
    rest: home => write(rest(home)),
  };
  return book;
}

/** Reading `localStorage` throws where the shopper has forbidden it. */
const pageStorage = (): CheckoutStorage | null =>
  tryOrUndefined(() => (typeof document === 'object' ? localStorage : null)) ?? null;
