import type { WidgetHost } from '../element/WidgetHost.js';
import { whenIdle } from '../element/whenIdle.js';
import { whenPainted } from '../element/whenPainted.js';

/** Loads the part that measures, once the offers are painted and the page is idle. If it does not load, nothing is said. */
export const measureLater = (host: WidgetHost): void =>
  whenPainted(painted =>
    whenIdle(() =>
      import('./measure.js').then(
        part => part.watchOffers(host, painted),
        () => {},
      ),
    ),
  );
