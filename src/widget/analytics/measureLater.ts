import type { WidgetHost } from '../element/WidgetHost.js';
import { whenIdle } from '../element/whenIdle.js';

/** Loads the part that measures, once the page is idle. If it does not load, nothing is said. */
export const measureLater = (host: WidgetHost, painted: number): void =>
  whenIdle(() => import('../idlePart.js').then(part => part.watchOffers(host, painted)).catch(() => {}));
