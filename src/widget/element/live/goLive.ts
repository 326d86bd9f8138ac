import { effect, signal } from '@preact/signals';
import { createOffers } from '../../../checkout/createOffers.js';
import { toJson } from '../../../protocol/messages/toJson.js';
import { viewOf } from '../../format/View.js';
import { laters } from '../../locales/laters.js';
import { adoptStyles } from '../../styles/adoptStyles.js';
import liveCss from '../../styles/live.css?inline';
import { redraw } from '../drawing/redraw.js';
import type { SpokenSettings } from '../options/readSettings.js';
import type { WidgetHost } from '../WidgetHost.js';
import { emitEvents } from './emitEvents.js';
import { LiveView } from './LiveView.js';
import { lenderSeat } from './lenderSeat.js';
import { measured } from './measured.js';
import { putBack } from './putBack.js';

/** Comes with the live part, which every page with a lender loads: a part of its own would weigh more there. */
export { readTerms } from '../options/readTerms.js';

/** The widget once something can happen in it. */
export interface LiveWidget {
  /** Undefined: the merchant's options cannot be used, and nothing is shown. @throws PricingError, and nothing has changed then. */
  update(settings: SpokenSettings | undefined): void;
  choose(planId: string | null): void;
  dispose(): void;
}

const speechIn = async ({ locale, text }: SpokenSettings) => ({ locale, text, texts: (await laters[locale]()).later });

/**
 * Takes over the picture that the first stage drew: from here on one store drives it.
 *
 * @param wanted the plan that is chosen, asked once the texts are here: meanwhile the shopper goes on choosing
 */
export async function goLive(
  host: WidgetHost,
  given: SpokenSettings,
  wanted: () => string | undefined,
): Promise<LiveWidget> {
  let asked = given.locale;
  const speech = signal(await speechIn(given));
  adoptStyles(host.root, liveCss);

  const offers = createOffers(given.offers);
  const chosen = wanted();
  if (chosen) offers.choose({ planId: chosen });
  const settings = signal<SpokenSettings | undefined>(given);
  const seat = lenderSeat(host, offers);
  let above = 0;
  const setValue = () => {
    const state = offers.state.peek();
    const value = state.phase === 'committed' ? toJson(state.agreement) : (state.choice?.planId ?? '');
    host.onValue(settings.peek() ? value : '');
  };
  const stops = [
    effect(() => {
      offers.state.value;
      settings.value;
      setValue();
    }),
    // Before the events, as who hears one may end the widget.
    measured(host, offers, () => settings.peek()?.choice),
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
      if (!now) return redraw(null, host.container);
      const { locale, text, texts } = speech.value;
      host.show({ ...offers.purchase.value, plans: offers.plans.value });
      const view = viewOf(locale, text, offers.purchase.value.currency, host.ids);
      host.container.lang = locale;
      host.container.dir = text.direction;
      const focused = host.root.activeElement;
      // Called, not named: the root stays the picker of the first stage, and focus and what is open stay with it.
      const place = () => host.root.querySelector<HTMLElement>('.place');
      const before = place()?.offsetTop;
      redraw(LiveView({ view, texts, offers, seat, layout: now.layout }), host.container);
      // What an answer changes above its place is taken from the place, so that nothing under it moves.
      const after = place();
      above = before === undefined || !after ? 0 : above + after.offsetTop - before;
      after?.style.setProperty('--_above', `${above}px`);
      if (focused && !host.root.activeElement) host.container.focus();
      // A dialog that was moved with its element is no longer modal.
      const moved = host.root.querySelector<HTMLDialogElement>('dialog:not(:modal)');
      moved?.removeAttribute('open');
      moved?.showModal();
    }),
    putBack(offers, settings),
    whenBack(() => live.update(settings.peek())),
  ];

  const live: LiveWidget = {
    update(next) {
      // What is agreed stays on the screen and in the form.
      if (!next && offers.state.peek().phase === 'committed') return;
      if (next && !seat.update(next)) offers.update(next.offers);
      settings.value = next;
      if (!next || next.locale === asked) return;
      asked = next.locale;
      speechIn(next).then(spoken => {
        if (spoken.locale === asked) speech.value = spoken;
      }, host.fail);
    },
    choose: planId => offers.choose(planId ? { planId } : null),
    dispose() {
      for (const stop of stops) stop();
      seat.dispose();
      redraw(null, host.container);
    },
  };
  return live;
}

/** Acts when the shopper comes back to a page that was hidden or left, perhaps on another day. Returns how to stop. */
function whenBack(act: () => void): () => void {
  const look = () => document.hidden || act();
  document.addEventListener('visibilitychange', look);
  // A page that the browser has kept; where it was hidden meanwhile, both come.
  addEventListener('pageshow', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pageshow', look);
  };
}
