import type { WidgetHost } from '../element/WidgetHost.js';
import { advertised, report } from './report.js';
import { markPainted } from './timeline.js';
import { whenSeen } from './whenSeen.js';

/**
 * Tells the merchant that offers were seen, once for each purchase in the widget, and which plans are hidden. Pauses while the widget
 * shows nothing.
 */
export function watchOffers(host: WidgetHost, painted: number): void {
  const { container, ids } = host;
  // It is watched already, or has left the page.
  if (host.onShown || !container.parentNode) return;
  markPainted(painted, ids);
  const seen = new Set<string>();
  let watched: string | undefined;
  let stop = () => {};
  host.onShown = () => {
    const { shown } = host;
    // A plan without a limit to show is hidden.
    if (shown?.plans.some(plan => plan.kind === 'refused' && !plan.limitMinor))
      import('./tellHidden.js').then(
        part => part.tellHidden(shown.plans),
        () => {},
      );
    const purchase = shown && JSON.stringify([shown.amountMinor, shown.currency, shown.order]);
    if (purchase === watched) return;
    watched = purchase;
    stop();
    if (purchase === undefined || seen.has(purchase)) return;
    stop = whenSeen(container, () => {
      seen.add(purchase);
      const now = host.shown!;
      const plans = now.plans.flatMap(plan => (plan.kind === 'offer' ? [advertised(plan)] : []));
      if (plans.length) report(host, new Event('').timeStamp, now, { type: 'impression', plans });
    });
  };
  host.onShown();
}
