import { type PageStorage, pageStorage, storedText } from '../lenders/pageStorage.js';
import { tryOrUndefined } from '../lenders/tryOrUndefined.js';
import { readShape } from '../pricing/shapes/readShape.js';
import { flag, list, oneOf, openRecord, optional, type Shape, text, whole } from '../pricing/shapes/Shape.js';
import { choiceShape } from '../protocol/messages/Choice.js';
import { civilDay, shortText } from '../protocol/messages/formats.js';
import { toJson } from '../protocol/messages/toJson.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { type CheckoutApplication, sameChoice } from './CheckoutState.js';

/** The only key that the checkout uses in the page's storage. */
export const applicationsKey = 'fenqi.applications.1';
/** As long as a lender may take to decide. */
export const STORED_FOR_MS = 24 * 60 * 60_000;
const MOST_STORED = 40;

const stages = ['open', 'committing', 'committed', 'left', 'closed'] as const;

/**
 * How far a stored application has come. `left`: the shopper turned away, and the lender has not confirmed it.
 * `closed`: it is over, and the next application for its choice gets its own key.
 */
export type ApplicationStage = (typeof stages)[number];

/** `loan`: there is, or may be, a loan, and no other plan of this purchase is applied for. `done`: nothing more is asked about it. */
const meanings: Readonly<Record<ApplicationStage, 'under way' | 'loan' | 'done'>> = {
  open: 'under way',
  committing: 'loan',
  committed: 'loan',
  left: 'done',
  closed: 'done',
};

export const isDone = ({ stage }: StoredApplication): boolean => meanings[stage] === 'done';
export const mayBeLoan = ({ stage }: StoredApplication): boolean => meanings[stage] === 'loan';

/**
 * What survives a reload: enough to ask the lender about an application, and to send it again word for word under the
 * same key. It holds neither personal data nor figures; `home`, `offered` and `reviewed` are fingerprints.
 */
export interface StoredApplication extends CheckoutApplication {
  /** Stands for one purchase of one person at one lender. */
  readonly home: string;
  /** First day of the plan. */
  readonly day: string;
  readonly termsId: string;
  readonly locale: string;
  readonly reference?: string | undefined;
  readonly stage: ApplicationStage;
  /** True for the application that a reload takes up. */
  readonly current: boolean;
  /** Stands for the figures of the alternative that the shopper took. */
  readonly offered?: string | undefined;
  /** Stands for the figures that the shopper committed to. */
  readonly reviewed?: string | undefined;
  /** When the shopper applied, in milliseconds since 1970. */
  readonly at: number;
  /** When it is forgotten, in milliseconds since 1970. */
  readonly until: number;
}

const storedShape: Shape<readonly StoredApplication[]> = list(
  openRecord({
    home: text(),
    key: shortText,
    choice: choiceShape,
    day: civilDay,
    termsId: text(),
    locale: text(),
    reference: optional(text()),
    stage: oneOf(stages),
    current: flag,
    offered: optional(text()),
    reviewed: optional(text()),
    at: whole(),
    until: whole(),
  }),
);

export interface ApplicationStore {
  readonly storage: PageStorage | null;
  /** The application that a reload takes up. */
  current(home: string): StoredApplication | undefined;
  /** The application for this choice, unless it is over. */
  find(home: string, choice: CheckoutApplication['choice']): StoredApplication | undefined;
  /** An application of this purchase that is a loan, or may be one. */
  binding(home: string): StoredApplication | undefined;
  byKey(key: string): StoredApplication | undefined;
  /** Stores an application. A `current` one takes the place of the one before. */
  put(stored: StoredApplication): void;
  /** From now on a reload takes up nothing of this purchase. */
  rest(home: string): void;
}

/** Told which store of this page has written: browsers tell only the other tabs. */
export const storeWatchers = new Set<(written: ApplicationStore) => void>();

/** The applications in a storage. Where the storage fails, everything still works within the page. */
export function applicationStore(storage: PageStorage | null = pageStorage(), now: () => number): ApplicationStore {
  const kept = storedText(storage, applicationsKey);

  const read = (): readonly StoredApplication[] => {
    const all = tryOrUndefined(() => readShape(storedShape, JSON.parse(kept.read() ?? '[]'), applicationsKey));
    if (all) return all.filter(({ until }) => until > now());
    tryOrUndefined(() => storage?.removeItem(applicationsKey));
    return [];
  };

  const write = (all: readonly StoredApplication[]) => {
    if (kept.write(toJson(all.slice(-MOST_STORED))))
      for (const tell of storeWatchers) queueMicrotask(() => tell(store));
  };

  const open = (home: string) => read().filter(each => each.home === home && each.stage !== 'closed');
  const rested = (home: string) => read().map(each => (each.home === home ? { ...each, current: false } : each));
  const store: ApplicationStore = {
    storage,
    current: home => open(home).find(({ current }) => current),
    find: (home, choice) => open(home).find(each => sameChoice(each.choice, choice)),
    binding: home => open(home).find(mayBeLoan),
    byKey: key => read().find(each => each.key === key),
    put(stored) {
      const others = stored.current ? rested(stored.home) : read();
      write([...others.filter(({ key }) => key !== stored.key), stored]);
    },
    rest: home => write(rested(home)),
  };
  return store;
}

/** Writes down how far an application has come. */
export function changeStored(
  { parties }: CheckoutContext,
  active: ActiveApplication,
  changes: Partial<StoredApplication>,
): void {
  const { store } = parties;
  // Another tab may have gone further with the same application; what is committed stays committed.
  const now = { ...active.stored, ...store.byKey(active.stored.key) };
  active.stored = { ...now, ...changes, ...(now.stage === 'committed' && { stage: now.stage }) };
  store.put(active.stored);
}
