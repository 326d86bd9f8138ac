import type { Browser, LaunchOptions } from '@playwright/test';

/** The parts of Playwright's internals that this file uses, for a Firefox driven through WebDriver BiDi. */
interface Session {
  readonly sessionId: string;
  send(method: string, params: Params): Promise<Record<string, unknown>>;
}
interface Params {
  readonly contexts?: readonly string[];
  readonly [name: string]: unknown;
}
interface Media {
  readonly media: 'screen' | 'print' | 'no-override';
  readonly colorScheme: 'light' | 'dark' | 'no-preference' | 'no-override';
  readonly reducedMotion: 'reduce' | 'no-preference' | 'no-override';
  readonly forcedColors: 'active' | 'none' | 'no-override';
}
interface BidiBrowser {
  readonly _browserSession: Session;
  readonly _connection: { createMainFrameBrowsingContextSession(id: string): Session };
  readonly _bidiPages: ReadonlyMap<string, { readonly _page: { emulatedMedia(): Media } }>;
}

/** What a stock Firefox needs for this: access to its own scope, and a light color scheme by default. */
export const firefoxNeeds: Pick<LaunchOptions, 'args' | 'firefoxUserPrefs'> = {
  args: ['--remote-allow-system-access'],
  firefoxUserPrefs: {
    'layout.css.prefers-color-scheme.content-override': 1,
    // One process for all content, started on demand: a page then takes a quarter less processor time.
    'fission.autostart': false,
    'dom.ipc.processPrelaunch.enabled': false,
    'dom.ipc.processCount': 1,
  },
};

/**
 * Playwright 1.65 cannot open a page in Firefox ESR 153, which does not know `emulation.setMediaFeaturesOverride`. This function
 * answers the command with the mechanism of Firefox's own developer tools. `emulateMedia` then works as in Chromium, including
 * reduced motion, forced colours and print.
 */
export function emulateMediaInFirefox(browser: Browser): void {
  const { _connection: client } = browser as unknown as { _connection: { toImpl(of: Browser): BidiBrowser } };
  const { _browserSession: root, _connection: connection, _bidiPages: pages } = client.toImpl(browser);
  const toBrowser = root.send.bind(root);

  const emulate = async (context: string) => {
    const media = pages.get(context)?._page.emulatedMedia();
    if (!media) return {};
    const tree = await toBrowser('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const [{ context: chrome }] = tree['contexts'] as [{ context: string }];
    const answer = await toBrowser('script.evaluate', {
      target: { context: chrome },
      awaitPromise: false,
      expression: `(${override})(${JSON.stringify(context)}, ${JSON.stringify(media)})`,
    });
    if (answer['type'] === 'exception') throw new Error(`Firefox refused to emulate media: ${JSON.stringify(answer)}`);
    return {};
  };
  const listenTo = (session: Session): Session => {
    const send = session.send.bind(session);
    session.send = async (method, params) => {
      if (method !== 'emulation.setMediaFeaturesOverride') return send(method, params);
      // For a whole user context the command only repeats the defaults.
      return params.contexts ? emulate(session.sessionId) : {};
    };
    return session;
  };
  listenTo(root);
  const create = connection.createMainFrameBrowsingContextSession.bind(connection);
  connection.createMainFrameBrowsingContextSession = id => listenTo(create(id));
}

/** Runs in Firefox's own window. A page from another origin gets a new browsing context, which needs the override again. */
const override = `(id, { media, colorScheme, reducedMotion, forcedColors }) => {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { browserId } = NavigableManager.getBrowsingContextById(id);
  const known = (globalThis.fenqiMedia ??= new Map());
  const tell = context => {
    const wanted = context.parent ? undefined : known.get(context.browserId);
    if (wanted) Object.assign(context, wanted);
  };
  if (!known.size) Services.obs.addObserver(tell, 'browsing-context-attached');
  known.set(browserId, {
    mediumOverride: media === 'print' ? 'print' : '',
    prefersColorSchemeOverride: ['light', 'dark'].includes(colorScheme) ? colorScheme : 'none',
    prefersReducedMotionOverride: reducedMotion === 'reduce' ? 'reduce' : 'none',
    forcedColorsOverride: forcedColors === 'active' ? 'active' : 'none',
  });
  tell(BrowsingContext.getCurrentTopByBrowserId(browserId));
}`;
