import { formatMinor } from '../../src/pricing/money/formatMinor.js';
import { isLanguage } from '../shop/Language.js';
import { money } from '../shop/Money.js';

/** Updates the price, the picture and the installment offers when the version, colour or quantity changes, without a reload. */
export function showVariant(form: HTMLFormElement): void {
  const { currency = 'CNY', language } = form.dataset;
  const price = form.querySelector('[data-price]');
  const offers = form.querySelector('fenqi-offers');
  const picture = document.querySelector('.product > [data-picture]');

  const show = () => {
    const data = new FormData(form);
    const variant = form.querySelector<HTMLInputElement>('[name="variant"]:checked');
    const minor = Number(variant?.dataset['minor']) * Number(data.get('quantity'));
    if (!Number.isSafeInteger(minor) || !isLanguage(language)) return;
    if (price) price.textContent = money(minor, currency, language);
    offers?.setAttribute('amount', formatMinor(minor, currency));
    const tone = `tone-${data.get('tone')}`;
    for (const name of [...(picture?.classList ?? [])]) {
      if (name.startsWith('tone-') && name !== tone) picture?.classList.replace(name, tone);
    }
  };

  form.addEventListener('change', show);
  // When the shopper comes back to the page, the browser restores the earlier choice after the script has run.
  addEventListener('pageshow', show);
  show();
}
