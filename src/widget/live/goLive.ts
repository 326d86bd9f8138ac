import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { createOffers } from '../../checkout/createOffers.js';
import type { Locale } from '../localeOf.js';
import type { LaterMessages } from '../messages/LaterMessages.js';
import type { Settings } from '../readSettings.js';
import { adoptStyles } from '../styles/adoptStyles.js';
import liveCss from '../styles/live.css?inline';
import { viewOf } from '../View.js';
import type { WidgetHost } from '../WidgetHost.js';
import { emitEvents } from './emitEvents.js';
import { LiveView } from './LiveView.js';
import { lenderSeat } from './lenderSeat.js';

/** Comes with the live part, which every page with a lender loads: a part of its own would weigh more there. */
export { readTerms } from '../readTerms.js';

/** The widget once something can happen in it. */
export interface LiveWidget {
  /** Undefined: the merchant's options cannot be used, and nothing is shown. @throws PricingError, and nothing has changed then. */
  update(settings: Settings | undefined): void;
  choose(planId: string | null): void;
  dispose(): void;
}

const messagesIn = async (locale: Locale): Promise<LaterMessages> =>
  locale === 'zh-CN'
    ? (await import('../messages/later.zh-CN.js')).laterZhCN
    : (await import('../messages/later.en.js')).laterEn;

/**
 * Takes over the picture that the first stage drew: from here on one store drives it.
 */
export async function goLive(host: WidgetHost, given: Settings): Promise<LiveWidget> {
  const texts = signal(await messagesIn(given.locale));
  adoptStyles(host.root, liveCss);

  const offers = createOffers(given.offers);
  const settings = signal<Settings | undefined>(given);
  const seat = lenderSeat(host, offers);
  const setValue = () => {
    const state = offers.state.peek();
    const value = state.phase === 'committed' ? JSON.stringify(state.agreement) : (state.choice?.planId ?? '');
    host.onValue(settings.peek() ? value : '');
  };
  const stops = [
    effect(() => {
      offers.state.value;
      settings.value;
      setValue();
    }),
    emitEvents(offers, (name, detail) => {
      // Who submits the form on an event sends what the event says, whichever effect runs first.
      setValue();
      host.emit(name, detail);
    }),
    effect(() => {
      // With each choice too: it asks again for a lender whose part could not be loaded.
      offers.state.value.choice;
      if (settings.value) seat.take(settings.value);
    }),
    // Drawn in one effect, so that the picture follows every signal that any component reads.
    effect(() => {
      const now = settings.value;
      // Read here too: where `@preact/signals` lets components redraw themselves, this effect still follows each step.
      offers.state.value;
      if (!now) return render(null, host.container);
      const view = viewOf(now.locale, offers.purchase.value.currency, host.ids);
      const focused = host.root.activeElement;
      // Called, not named: the root stays the picker of the first stage, and focus and what is open stay with it.
      render(LiveView({ view, texts: texts.value, offers, seat, layout: now.layout }), host.container);
      if (focused && !host.root.activeElement) host.container.focus();
    }),
  ];

  return {
    update(next) {
      if (next && !seat.update(next)) offers.update(next.offers);
      const { locale } = settings.peek() ?? next ?? {};
      settings.value = next;
      if (next && next.locale !== locale)
        messagesIn(next.locale).then(messages => {
          texts.value = messages;
        }, host.fail);
    },
    choose: planId => offers.choose(planId ? { planId } : null),
    dispose() {
      for (const stop of stops) stop();
      seat.dispose();
    },
  };
}
