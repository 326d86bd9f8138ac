import { localDay } from '../../checkout/localDay.js';
import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import { learnCurrency } from '../currencies/learnCurrency.js';
import { viewOf } from '../format/View.js';
import { languageLoader } from '../locales/languageLoader.js';
import { lawNotice } from '../picker/law/lawNotice.js';
import { PageView } from '../picker/PageView.js';
import { createHost } from './createHost.js';
import { drawInto } from './drawing/drawInto.js';
import { chose, given, refused, type WidgetState } from './firstStage.js';
import { followAmount } from './followAmount.js';
import type { OptionError } from './options/OptionError.js';
import { readSettings, type SpokenSettings } from './options/readSettings.js';
import type { WidgetOptions } from './options/WidgetOptions.js';
import { stayAway } from './stayAway.js';
import type { Widget } from './Widget.js';
import type { WidgetHost } from './WidgetHost.js';
import { whenIdle } from './whenIdle.js';

/**
 * One widget in the shadow root of an element. It never throws. The first stage only prices and draws. The live part takes over the same
 * picture with the first choice, or when the page is idle and there is a lender.
 */
export function createWidget(element: HTMLElement, report: Pick<WidgetHost, 'onValue' | 'emit'>): Widget {
  let host: WidgetHost;
  try {
    host = createHost(element, report);
  } catch (error) {
    return stayAway(error);
  }
  const { container, fail } = host;
  const inLanguage = languageLoader(fail);
  let state: WidgetState = { stage: 'first', plans: [], part: 'absent' };
  /** Counts the requests to show something. An answer to an older request, or one after the end, is dropped. */
  let turn = 0;
  /** The sheet was asked for, and opens when the live part is here. */
  let opening = false;

  const chosen = () => (state.stage === 'first' ? state.chosen : undefined);

  const draw = () => {
    if (state.stage !== 'first' || !state.settings) return;
    const { settings, plans, chosen, part } = state;
    const { tag, text, layout, offers } = settings;
    const view = viewOf(tag, text, offers.currency, host.ids);
    host.onValue(chosen ?? '');
    host.show({ ...offers, plans });
    drawInto(
      <PageView
        view={view}
        plans={plans}
        chosen={chosen}
        layout={layout}
        law={lawNotice(view, plans, settings, (_, load) => void load().then(draw, fail), container)}
        status={part === 'missing' && <p>{text.partMissing}</p>}
        onChoose={planId => state.stage === 'live' || choose(planId)}
        onOpen={open}
      />,
      container,
    );
  };
  const empty = () => {
    drawInto(null, container);
    host.onValue('');
  };

  const askForLive = () => {
    if (state.stage !== 'first' || state.part === 'coming') return;
    // Not drawn again: the words about a missing part stay until it is here.
    state = { ...state, part: 'coming' };
    import('./live/goLive.js')
      .then(async part => {
        if (state.stage !== 'first') return;
        if (!state.settings) {
          // The next good options ask again.
          state = { ...state, part: 'absent' };
          return;
        }
        const live = await part.goLive(host, state.settings, chosen);
        // The widget may have ended meanwhile.
        if (state.stage !== 'first') return live.dispose();
        const { settings, chosen: planId } = state;
        state = { stage: 'live', live };
        live.update(settings);
        // Without a choice made here, the live part keeps what it has taken up from the page before.
        if (planId) live.choose(planId);
        if (opening) live.open();
      })
      .catch(error => {
        if (state.stage === 'ended') return;
        opening = false;
        if (state.stage === 'first') state = { ...state, part: 'missing' };
        draw();
        fail(error);
      });
  };

  const choose = (planId: string | null) => {
    if (state.stage === 'live') return state.live.choose(planId);
    if (state.stage === 'first') state = chose(state, planId ?? undefined);
    draw();
    if (planId) askForLive();
  };

  const open = () => {
    opening = true;
    askForLive();
  };

  const take = (settings: SpokenSettings) => {
    if (state.stage === 'live') state.live.update(settings);
    if (state.stage === 'first') {
      container.lang = settings.locale;
      container.dir = settings.text.direction;
      const checked = container.querySelector<HTMLInputElement>(':checked')?.value;
      state = given(state, settings, checked, localDay(new Date()));
      draw();
      // Not in `draw`: only the next choice or the next options may ask for a missing part again.
      if (settings.lender || state.chosen) whenIdle(askForLive);
    }
    container.style.minHeight = '';
  };

  const clear = () => {
    turn++;
    // The place stays as high as it was, so that nothing under it moves.
    if (container.firstChild) container.style.minHeight = getComputedStyle(container).height;
    if (state.stage === 'first') state = refused(state);
    host.show();
    // An agreement stays in the form.
    if (state.stage === 'live') state.live.update(undefined);
    else empty();
  };
  const refuse = (thrown: unknown) => {
    clear();
    fail(thrown, true);
  };

  /** @param terms reads the merchant's own sheet, once its currency is known */
  const read = (options: WidgetOptions, terms?: () => TermSheet) => {
    const settle = () => inLanguage(readSettings(options, terms?.(), element));
    return learnCurrency(options.currency ?? 'CNY')?.then(settle) ?? settle();
  };

  const show = (options: WidgetOptions) => {
    const own = ++turn;
    const { terms, texts } = options;
    const withoutBad = (thrown: unknown) => {
      const { minor } = thrown as OptionError;
      if (!minor) return refuse(thrown);
      fail(thrown);
      show({ ...options, [minor]: null });
    };
    const inTime =
      <T,>(act: (given: T) => void) =>
      (given: T) => {
        if (own === turn) act(given);
      };
    try {
      const plain = terms
        ? import('./live/goLive.js').then(async part => ({
            ...(await read(options, () => part.readTerms(terms, inTime(fail)))),
            price: part.priceChecked,
          }))
        : read(options);
      const next = texts
        ? Promise.all([plain, import('./live/inOwnWords.js')]).then(([settings, part]) =>
            part.inOwnWords(host, settings, texts),
          )
        : plain;
      if ('then' in next) next.then(inTime(take)).catch(inTime(withoutBad));
      else take(next);
    } catch (thrown) {
      withoutBad(thrown);
    }
  };
  const follow = followAmount(element, show, clear, refuse, error => fail(error, true));

  return {
    update(options) {
      host.onEvent = options.onEvent;
      // Drops what is still loading for the former options, even if the new amount is not known yet.
      turn++;
      follow(options);
    },
    choose,
    destroy() {
      turn++;
      host.show();
      follow();
      if (state.stage === 'live') state.live.dispose();
      state = { stage: 'ended' };
      empty();
      container.remove();
    },
  };
}
