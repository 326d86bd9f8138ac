import type { PricedPlan } from 'fenqi';
import { element } from './element.js';
import type { PlanFigures } from './planFiguresOf.js';
import type { HeadlessWords } from './words.js';

export interface Dial {
  readonly root: HTMLElement;
  show(plans: readonly PricedPlan[], index: number, figures: PlanFigures | null, free: boolean): void;
}

/** A large figure above a slider with one stop per plan. It only reports the movement; the checkout decides what it means. */
export function dial(words: HeadlessWords, money: (minor: number) => string, moved: (index: number) => void): Dial {
  const figure = element('output', { class: 'figure', for: 'count' });
  const under = element('p', { class: 'figure-under' });
  const slider = element('input', { id: 'count', type: 'range', min: 0, max: 2, step: 1, 'aria-label': words.slider });
  const stops = element('div', { class: 'stops', 'aria-hidden': 'true' });
  const facts = element('dl', { class: 'dial-facts' });
  const root = element('div', { class: 'dial' }, figure, under, slider, stops, facts);

  slider.addEventListener('input', () => moved(slider.valueAsNumber));

  return {
    root,
    show(plans, index, figures, free) {
      slider.max = String(plans.length - 1);
      slider.value = String(index);
      slider.disabled = !free;
      const plan = plans[index];
      const count = figures?.installments.length ?? plan?.terms.count ?? 0;
      slider.setAttribute('aria-valuetext', words.installments(count));
      stops.replaceChildren(
        ...plans.map((each, at) => element('span', at === index ? { class: 'here' } : {}, String(each.terms.count))),
      );
      if (!figures) {
        const limit =
          plan?.kind === 'refused' && plan.limitMinor !== undefined ? words.limit(money(plan.limitMinor)) : '';
        figure.textContent = '—';
        under.textContent = words.notOffered(limit);
        facts.replaceChildren();
        return;
      }
      figure.textContent = money(figures.monthlyMinor);
      under.textContent = words.aMonth(count);
      const fact = (term: string, value: string) =>
        element('div', {}, element('dt', {}, term), element('dd', {}, value));
      facts.replaceChildren(
        fact(words.total, money(figures.totalMinor)),
        fact(words.cost, money(figures.financeChargeMinor)),
        fact(words.rate, `${figures.rate}%`),
      );
    },
  };
}
