import type { WidgetHost } from '../element/WidgetHost.js';
import { whenIdle } from '../element/whenIdle.js';

/** Once the offers are painted and the page is idle, brings the part that measures. Nobody needs to know if it stays away. */
export const measureLater = (host: WidgetHost): void => {
  // The second frame begins after the first one's paint.
  requestAnimationFrame(() =>
    requestAnimationFrame(painted =>
      whenIdle(() =>
        import('./measure.js').then(
          part => part.watchOffers(host, painted),
          () => {},
        ),
      ),
    ),
  );
};
