import { localDay } from '../checkout/localDay.js';
import { defaultTermSheet, pricePlans, type TermSheet } from '../pricing/index.js';
import { drawInto } from './drawInto.js';
import type { LiveWidget } from './live/goLive.js';
import { dirOf, type Locale } from './localeOf.js';
import { measureLater } from './measure/measureLater.js';
import { pickers } from './messages/pickers.js';
import { PlanPicker } from './picker/PlanPicker.js';
import { readSettings, type Settings } from './readSettings.js';
import { adoptStyles } from './styles/adoptStyles.js';
import pickerCss from './styles/picker.css?inline';
import { viewOf } from './View.js';
import type { WidgetHost } from './WidgetHost.js';
import type { WidgetOptions } from './WidgetOptions.js';
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
  // Of its own document: in a frame, Preact makes no elements with another one's registry.
  const container = element.ownerDocument.createElement('div');
  container.setAttribute('part', 'widget');
  // Takes the focus where a step takes away what had it.
  container.tabIndex = -1;
  adoptStyles(root, pickerCss);
  root.append(container);
  const fail = (thrown: unknown) => {
    const { kind = 'part-missing', message } = thrown as { kind?: string; message: string };
    // biome-ignore lint/suspicious/noConsole: the one place where a merchant's developer looks
    console.error(`Fenqi: ${message}`, element);
    report.emit('fenqi:error', { kind, message });
  };
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
  let missing = false;
  /** The language whose texts could not be loaded. */
  let lost: Locale | undefined;

  const goLive = () => {
    if (coming) return;
    coming = true;
    missing = false;
    import('./live/goLive.js')
      .then(async part => {
        // Options that have gone bad meanwhile: the next good ones ask again.
        coming = !!settings;
        const taken = settings && (await part.goLive(host, settings, wanted));
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
      <PlanPicker
        view={view}
        plans={plans}
        chosen={wanted ?? undefined}
        layout={layout}
        onChoose={planId => live || choose(planId)}
      >
        {/* As in the live picture, so that the status region stays the same element. */}
        <div key="answer">
          <div role="status" part="status">
            {missing && <p>{view.text.partMissing}</p>}
          </div>
        </div>
      </PlanPicker>,
      container,
    );
  };

  /** The settings, at once or when the texts of their language are here; in English if those stay away. */
  const read = (options: WidgetOptions, terms?: TermSheet): Settings | Promise<Settings> => {
    const next = readSettings(options, terms, element);
    const { locale } = next;
    const text = pickers[locale];
    if (typeof text !== 'function') return next;
    const inEnglish = { ...next, locale: 'en' as const };
    if (lost === locale) return inEnglish;
    return text().then(
      here => {
        pickers[locale] = here;
        return next;
      },
      error => {
        if (lost !== locale) fail(error);
        lost = locale;
        return inEnglish;
      },
    );
  };

  const take = (next: Settings) => {
    if (live) live.update(next);
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

  const refuse = (thrown: unknown, isNew = true) => {
    // The place stays as high as it was, so that nothing under it moves.
    if (settings) container.style.minHeight = `${container.offsetHeight}px`;
    settings = undefined;
    host.show();
    if (live) live.update(undefined);
    else drawInto(null, container);
    host.onValue('');
    if (isNew) fail(thrown);
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
      // Until the price of the page has been read for the first time, the amount beside it serves.
      if (!amountFrom || (amount && !unfollow)) show(options);
      unfollow?.();
      unfollow = undefined;
      if (!amountFrom) return;
      unfollow = () => {};
      import('./follow/followPrice.js')
        .then(
          inTime(part => {
            unfollow = part.followPrice(element, options, show, refuse);
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
