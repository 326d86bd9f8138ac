import { AdyenCheckout, Redirect } from '@adyen/adyen-web';
import '@adyen/adyen-web/styles/adyen.css';

// The smallest entry that a shop could write: the core, one redirect method and the style sheet. The bench plays Adyen's hosts.
const { hosts, flow } = JSON.parse(document.querySelector('#adyen').textContent);
const paymentMethods = [{ name: 'iDEAL', type: 'ideal' }];

const checkout = await AdyenCheckout({
  environment: 'test',
  _environmentUrls: hosts,
  clientKey: 'test_bench',
  countryCode: 'NL',
  locale: 'en-US',
  amount: { value: 299900, currency: 'EUR' },
  ...(flow === 'session'
    ? { session: { id: 'CS-bench', sessionData: 'bench' } }
    : { paymentMethodsResponse: { paymentMethods } }),
});
new Redirect(checkout, { type: 'ideal' }).mount('#widget');
