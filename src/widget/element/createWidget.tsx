import { localDay } from '../../checkout/localDay.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { pricePlans } from '../../pricing/offers/pricePlans.js';
import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import { measureLater } from '../analytics/measureLater.js';
import { viewOf } from '../format/View.js';
import { languageLoader } from '../locales/languageLoader.js';
import { dirOf } from '../locales/localeOf.js';
import { FirstPicture } from '../picker/FirstPicture.js';
import { containerIn } from './containerIn.js';
import { drawInto } from './drawing/drawInto.js';
import { failTo } from './failTo.js';
import type { LiveWidget } from './live/goLive.js';
import { readSettings, type Settings } from './options/readSettings.js';
import type { WidgetOptions } from './options/WidgetOptions.js';
import type { WidgetHost } from './WidgetHost.js';
import { whenIdle } from './whenIdle.js';

export interface Widget {
  /** All options anew; what they leave out has its default again. Bad ones empty the widget, which keeps its place. */
  update(options: WidgetOptions): void;
  /** Takes a plan, as if the shopper had chosen it; unknown ones are ignored. Null takes the choice back. */
  choose(planId: string | null): void;
  destroy(): void;
}

let widgets = 0;

/**
 * One widget in a shadow root. The first stage only prices and draws; with the first choice, or when the page is idle
 * and there is a lender, the live part takes over the same picture.
 */
export function createWidget(
  element: HTMLElement,
  root: ShadowRoot,
  report: Pick<WidgetHost, 'onValue' | 'emit'>,
): Widget {
  const container = containerIn(root);
  const fail = failTo(element, report.emit);
  const inLanguage = languageLoader(fail);
  const host: WidgetHost = {
    element,
    root,
    container,
    ids: `fenqi-${++widgets}`,
    fail,
    show(shown) {
      host.shown = shown;
      host.onShown?.();
    },
    ...report,
  };

  let settings: Settings | undefined;
  let wanted: string | null = null;
  let putBack: string | undefined;
  let coming = false;
  let live: LiveWidget | undefined;
  let destroyed = false;
  let turns = 0;
  /** Set while the amount is read from the page. */
  let unfollow: (() => void) | undefined;
  /** Whether a price of the page has been taken. Until then the amount beside it serves. */
  let followed = false;
  let missing = false;

  const goLive = () => {
    if (coming) return;
    coming = true;
    missing = false;
    import('./live/goLive.js')
      .then(async part => {
        // Options that have gone bad meanwhile: the next good ones ask again.
        coming = !!settings;
        const taken = settings && (await part.goLive(host, settings, () => wanted));
        if (destroyed || !taken) return taken?.dispose();
        live = taken;
        live.update(settings);
        // Nothing chosen here is no wish to leave what the live part has taken up of a page before.
        if (wanted) live.choose(wanted);
      })
      .catch(error => {
        coming = false;
        if (destroyed) return;
        missing = true;
        draw();
        fail(error);
      });
  };

  const choose = (planId: string | null) => {
    if (live) return live.choose(planId);
    wanted = planId;
    draw();
    if (planId) goLive();
  };

  const draw = () => {
    if (!settings) return;
    const { locale, layout, offers } = settings;
    const { amountMinor, currency, terms = defaultTermSheet(currency), day = localDay(new Date()) } = offers;
    const view = viewOf(locale, currency, host.ids);
    const plans = pricePlans({ amountMinor, currency, terms, day });
    if (!plans.some(plan => plan.kind === 'offer' && plan.planId === wanted)) wanted = null;
    host.onValue(wanted ?? '');
    if (!host.shown) measureLater(host);
    host.show({ ...settings.offers, plans });
    drawInto(
      <FirstPicture
        view={view}
        plans={plans}
        chosen={wanted ?? undefined}
        layout={layout}
        missing={missing}
        onChoose={planId => live || choose(planId)}
      />,
      container,
    );
  };

  const read = (options: WidgetOptions, terms?: TermSheet) => inLanguage(readSettings(options, terms, element));

  const take = (next: Settings) => {
    if (live) live.update(next);
    // Chosen in a server's picture, before this was here.
    else if (!settings) wanted ??= container.querySelector<HTMLInputElement>(':checked')?.value ?? null;
    settings = next;
    // Once: what the shopper took back stays so.
    if (next.choice !== putBack) {
      putBack = next.choice;
      wanted ??= putBack ?? null;
    }
    if (!live) {
      container.lang = next.locale;
      container.dir = dirOf(next.locale);
      draw();
      // Here and not with each picture: a part that stays away is asked for again by the next choice only.
      if (next.lender || wanted) whenIdle(() => destroyed || goLive());
    }
    container.style.minHeight = '';
  };

  const clear = () => {
    // The place stays as high as it was, so that nothing under it moves.
    if (settings) container.style.minHeight = getComputedStyle(container).height;
    settings = undefined;
    host.show();
    // What is agreed stays in the form.
    if (live) return live.update(undefined);
    drawInto(null, container);
    host.onValue('');
  };
  const refuse = (thrown: unknown) => {
    clear();
    fail(thrown);
  };

  /** What comes late, after other options or the end, comes to nothing. */
  const inTime = <T,>(act: (given: T) => void) => {
    const turn = turns;
    return (given: T) => {
      if (turn === turns && !destroyed) act(given);
    };
  };

  const show = (options: WidgetOptions) => {
    turns++;
    const { terms } = options;
    try {
      const next = terms
        ? import('./live/goLive.js').then(part => read(options, part.readTerms(terms)))
        : read(options);
      if ('then' in next) next.then(inTime(take)).catch(inTime(refuse));
      else take(next);
    } catch (thrown) {
      refuse(thrown);
    }
  };

  return {
    update(options) {
      const { amountFrom, amount } = options;
      host.onEvent = options.onEvent;
      turns++;
      unfollow?.();
      unfollow = undefined;
      followed &&= !!amountFrom;
      const serves = () => amount && !followed;
      if (!amountFrom || serves()) show(options);
      if (!amountFrom) return;
      import('../price-reader/followPrice.js')
        .then(
          inTime(part => {
            const shown = (priced: WidgetOptions) => {
              followed = true;
              show(priced);
            };
            const empty = () => {
              if (serves()) return;
              // What is still being read was for a price that is gone.
              turns++;
              clear();
            };
            unfollow = part.followPrice(element, options, shown, empty, fail);
          }),
        )
        .catch(inTime(refuse));
    },
    choose,
    destroy() {
      destroyed = true;
      host.show();
      unfollow?.();
      live?.dispose();
      drawInto(null, container);
      container.remove();
      host.onValue('');
    },
  };
}
