/** @jsxImportSource hono/jsx */
import type { ShopVisit } from '../http/ShopVisit.js';
import { demoShoppers } from '../shop/demoShoppers.js';
import { languages } from '../shop/Language.js';
import { lenderChoiceNames, lenderChoices } from '../shop/Lender.js';
import { currencies } from '../shop/Money.js';

const languageNames = { 'zh-CN': '简体中文', en: 'English' } as const;

/** The settings of the demo. They are above the shop and not part of it. */
export function DemoBar({ visit }: { readonly visit: ShopVisit }) {
  const { words, language, currency, shopper, lender, lenderOverHttp } = visit;
  return (
    <aside class="demo-bar" aria-label={words.demoBar}>
      <details>
        <summary aria-label={words.demoSettings}>
          <span class="demo-name">
            {words.demoBar}
            <span class="demo-note"> · {words.demoBarNote}</span>
          </span>
          <span class="demo-now">
            <code>{shopper || words.guest}</code>
            <span>{currency}</span>
            {lenderOverHttp && <span class="demo-lender">{lenderChoiceNames[lender][language]}</span>}
          </span>
        </summary>
        <form method="post" action="/preferences">
          <input type="hidden" name="back" value={visit.path} />
          <fieldset class="demo-shoppers">
            <legend>{words.demoShopper}</legend>
            {demoShoppers.map(({ token, explanation }) => (
              <label>
                <input type="radio" name="shopper" value={token} checked={token === shopper} />
                <span>
                  <code>{token || words.guest}</code> <small>{explanation[language]}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <div class="demo-side">
            {lenderOverHttp && (
              <fieldset class="segments">
                <legend>{words.demoLender}</legend>
                {lenderChoices.map(name => (
                  <label>
                    <input type="radio" name="lender" value={name} checked={name === lender} />
                    <span>{lenderChoiceNames[name][language]}</span>
                  </label>
                ))}
              </fieldset>
            )}
            <fieldset class="segments">
              <legend>{words.demoCurrency}</legend>
              {currencies.map(code => (
                <label>
                  <input type="radio" name="currency" value={code} checked={code === currency} />
                  <span>{code}</span>
                </label>
              ))}
            </fieldset>
            <fieldset class="segments">
              <legend>{words.demoLanguage}</legend>
              {languages.map(tag => (
                <label>
                  <input type="radio" name="language" value={tag} checked={tag === language} />
                  <span lang={tag}>{languageNames[tag]}</span>
                </label>
              ))}
            </fieldset>
            <button type="submit" class="primary">
              {words.apply}
            </button>
          </div>
        </form>
      </details>
    </aside>
  );
}
