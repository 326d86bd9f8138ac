/** @jsxImportSource hono/jsx */
import type { ShopVisit } from '../http/ShopVisit.js';
import { productOf } from '../shop/catalogue.js';
import { Layout } from './Layout.js';

/** An empty container. demo/headless draws everything in it with the npm module. */
export function HeadlessPage({ visit }: { readonly visit: ShopVisit }) {
  const { words } = visit;
  const product = productOf('turntable');
  return (
    <Layout
      visit={visit}
      title={words.headlessTitle}
      scripts={['/assets/headless.js']}
      styles={['/assets/headless.css']}
    >
      <section class="opening">
        <h1>{words.headlessTitle}</h1>
        <p>{words.headlessIntro}</p>
      </section>
      <section
        id="headless"
        aria-label={words.headlessTitle}
        data-amount-minor={product?.variants[0].price[visit.currency]}
        data-currency={visit.currency}
        data-language={visit.language}
        data-applicant={visit.applicant}
        data-lender={visit.lenderAttribute}
      >
        <p>{words.headlessWaiting}</p>
      </section>
    </Layout>
  );
}
