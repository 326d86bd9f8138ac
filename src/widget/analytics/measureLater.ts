import type { WidgetHost } from '../element/WidgetHost.js';
import { whenIdle } from '../element/whenIdle.js';

let part: Promise<typeof import('../idlePart.js')> | undefined;

/** Loads the part that measures, once the page is idle. If it does not load, nothing is said. */
export const measureLater = (host: WidgetHost, painted: number): void => {
  part ??= new Promise<void>(whenIdle).then(() => import('../idlePart.js'));
  part.then(part => part.watchOffers(host, painted)).catch(() => {});
};
