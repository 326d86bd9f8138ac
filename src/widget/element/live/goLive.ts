import { computed, effect, signal } from '@preact/signals';
import { isBinding } from '../../../checkout/CheckoutState.js';
import { createOffers } from '../../../checkout/createOffers.js';
import type { PricedPlan } from '../../../pricing/offers/Offer.js';
import { toJson } from '../../../protocol/messages/toJson.js';
import { learnCurrency } from '../../currencies/learnCurrency.js';
import { viewOf } from '../../format/View.js';
import { LAW_OF, type LawParts, type SaidByLaw } from '../../locales/LawTexts.js';
import { laters } from '../../locales/laters.js';
import { lawNotice } from '../../picker/law/lawNotice.js';
import type { CostLaw, Law } from '../../sheet/details/Law.js';
import { isSeldom, type Seldom } from '../../sheet/seldom/Seldom.js';
import { adoptStyles } from '../../styles/adoptStyles.js';
import liveCss from '../../styles/live.css?inline';
import { redraw } from '../drawing/redraw.js';
import type { SpokenSettings } from '../options/readSettings.js';
import type { WidgetHost } from '../WidgetHost.js';
import { emitEvents } from './emitEvents.js';
import { LiveView } from './LiveView.js';
import { type Late, lateParts } from './lateParts.js';
import { lenderSeat } from './lenderSeat.js';
import { measured } from './measured.js';
import { putBack } from './putBack.js';
import { sheetSwitch } from './sheetSwitch.js';

/** In the live part, which every page with a lender loads anyway. A part of its own would be larger for those pages. */
export { priceChecked } from '../../../pricing/offers/priceChecked.js';
export { readTerms } from '../options/readTerms.js';

/** A widget in which something can happen: choices, applications, agreements. */
export interface LiveWidget {
  /** Takes new settings. Undefined means that the options are bad, and nothing is shown. @throws PricingError, and then nothing has changed */
  update(settings: SpokenSettings | undefined): void;
  choose(planId: string | null): void;
  /** Opens the sheet. */
  open(): void;
  dispose(): void;
}

/** Counts the languages and the merchants' words that were taken: what loads in some words is loaded again for others. */
let turns = 0;
const speechIn = async ({ locale, tag, text, reword = texts => texts }: SpokenSettings) => {
  const { later, parts } = await laters[locale]();
  return { locale, tag, text, texts: reword(later), parts, reword, turn: ++turns };
};

type Speech = Awaited<ReturnType<typeof speechIn>>;

const seldomIn = async ({ parts, reword }: Speech, root: ShadowRoot): Promise<Seldom> => {
  const [part, { seldom }] = await Promise.all([import('../../sheet/seldom/seldomPart.js'), parts.seldom()]);
  adoptStyles(root, part.styles);
  return { part, text: reword({ seldom }).seldom };
};

/** The texts of a law, with all that they need to be shown. Undefined until they are here. */
function lawIn(
  name: keyof LawParts,
  { locale, parts, texts }: Speech,
  late: Late,
  loadCosts: () => Promise<Omit<CostLaw, 'texts'>>,
): Law | undefined {
  const common = texts.details.disclosures;
  const key = `${name} ${locale}`;
  if (name !== 'cn') {
    const part = late<{ readonly law: SaidByLaw }>(key, parts[name]);
    return part && { texts: { ...common, ...part.law } };
  }
  const part = late(key, parts.cn);
  const own = late('costs', loadCosts);
  if (!part || !own) return undefined;
  const { costs, reading, ...said } = part.law;
  return { texts: { ...common, ...said }, costs: { ...own, texts: { costs, reading } } };
}

/**
 * Takes over the picture of the first stage. From here on one store drives it.
 *
 * @param choice gives the chosen plan. It is asked only once the texts are here, because the shopper goes on choosing meanwhile.
 */
export async function goLive(
  host: WidgetHost,
  given: SpokenSettings,
  choice: () => string | undefined,
): Promise<LiveWidget> {
  let asked = given;
  const speech = signal(await speechIn(given));
  adoptStyles(host.root, liveCss);

  const offers = createOffers(given.offers);
  const chosen = choice();
  if (chosen) offers.choose({ planId: chosen });
  /** What the page wants: nothing while its options are bad. */
  const wanted = signal<SpokenSettings | undefined>(given);
  let last = given;
  // What is agreed, or may be, stays on the screen and in the form, whatever the page wants.
  const settings = computed(() => wanted.value ?? (isBinding(offers.state.value) ? last : undefined));
  const seat = lenderSeat(host, offers);
  const late = lateParts(host.fail);
  /** Whether the shopper wants to know how installments work. */
  const explained = signal(false);
  const sheet = sheetSwitch(offers, () => seat.checkout.peek()?.checkout.back());
  const onExplain = () => {
    explained.value = true;
  };
  const loadCosts = async () => {
    const part = await import('../../sheet/details/costs/costPart.js');
    adoptStyles(host.root, part.styles);
    const reading = part.costReading(offers.state);
    stops.push(reading.stop);
    return { part, reading };
  };
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
    // Before the events, because a listener may end the widget.
    measured(host, offers, () => settings.peek()?.choice),
    emitEvents(offers, (name, detail) => {
      // A listener may submit the form: its value must say what the event says, whichever effect runs first.
      setValue();
      host.emit(name, detail);
    }),
    effect(() => {
      // Runs with each choice too, which asks again for a lender whose part did not load.
      offers.state.value.choice;
      if (settings.value) seat.take(settings.value);
    }),
    // One effect draws everything, so that the picture follows every signal that a component reads.
    effect(() => {
      const now = settings.value;
      // Read here too: with `@preact/signals` components redraw themselves, and this effect would miss their steps.
      const state = offers.state.value;
      // An agreement may be in another currency than the purchase is by now.
      const { currency } = state.phase === 'committed' ? state.agreement : offers.purchase.value;
      const learning = learnCurrency(currency);
      if (learning && !late('currencies', () => learning.then(() => true))) return;
      if (!now) return redraw(null, host.container);
      const { locale, tag, text, texts, turn } = speech.value;
      host.show({ ...offers.purchase.value, plans: offers.plans.value });
      const view = viewOf(tag, text, currency, host.ids);
      host.container.lang = locale;
      host.container.dir = text.direction;
      const focused = host.root.activeElement;
      // Called as a function: so the root is still the view of the first stage, and keeps its focus.
      const { layout, lender } = now;
      const offer = offers.offer.value;
      const notice = (plans: readonly PricedPlan[]) => lawNotice(view, plans, now, late, host.container);
      const name = offer && LAW_OF[offer.jurisdiction];
      const law = name ? lawIn(name, speech.value, late, loadCosts) : { texts: {} };
      const drawn = {
        view,
        texts,
        law,
        seldom:
          isSeldom(state.phase) || explained.value
            ? late(`seldom ${locale} ${turn}`, () => seldomIn(speech.value, host.root))
            : undefined,
      };
      redraw(LiveView({ drawn, offers, seat, sheet, layout, notice, lender: !!lender, onExplain }), host.container);
      if (focused && !host.root.activeElement) host.container.focus();
      sheet.show(state.phase);
    }),
    putBack(offers, settings),
    whenBack(() => live.update(wanted.peek())),
  ];

  const live: LiveWidget = {
    update(next) {
      if (next && !seat.update(next)) offers.update(next.offers);
      last = next ?? last;
      wanted.value = next;
      if (!next || (next.tag === asked.tag && next.reword === asked.reword)) return;
      asked = next;
      speechIn(next).then(spoken => {
        if (next === asked) speech.value = spoken;
      }, host.fail);
    },
    choose: planId => offers.choose(planId ? { planId } : null),
    open: sheet.open,
    dispose() {
      for (const stop of stops) stop();
      seat.dispose();
      redraw(null, host.container);
    },
  };
  return live;
}

/** Acts when the shopper comes back to a page that was hidden or left, perhaps on another day. @returns how to stop */
function whenBack(act: () => void): () => void {
  const look = () => document.hidden || act();
  // A signal needs neither of the two when it ends: in a unit test they may be gone before the widget.
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener('visibilitychange', look, { signal });
  // For a page from the back/forward cache. If it was hidden too, both events come.
  addEventListener('pageshow', look, { signal });
  return () => listening.abort();
}
