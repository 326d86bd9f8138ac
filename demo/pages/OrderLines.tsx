/** @jsxImportSource hono/jsx */
import type { ShopVisit } from '../http/ShopVisit.js';
import { Picture } from '../pictures/Picture.js';
import type { CartLine } from '../shop/Cart.js';
import { type Currency, money } from '../shop/Money.js';
import { toneNames } from '../words/toneNames.js';

interface OrderLinesProps {
  readonly visit: ShopVisit;
  readonly lines: readonly CartLine[];
  /** The currency of the order. The visit may have switched to another one since. */
  readonly currency: Currency;
  readonly totalMinor: number;
}

export function OrderLines({ visit, lines, currency, totalMinor }: OrderLinesProps) {
  const { words, language } = visit;
  return (
    <div class="order-lines" id="order-lines" tabindex={-1}>
      <ul>
        {lines.map(line => (
          <li>
            <Picture name={line.product.id} tone={line.tone} ground={line.product.ground} />
            <span>
              {line.product.name[language]}
              <small>
                {line.variant.name[language]} · {toneNames[line.tone][language]} · ×{line.quantity}
              </small>
            </span>
            <span class="amount">{money(line.totalMinor, currency, language)}</span>
          </li>
        ))}
      </ul>
      <dl>
        <dt>{words.shipping}</dt>
        <dd>{words.free}</dd>
        <dt class="grand">{words.total}</dt>
        <dd class="grand">{money(totalMinor, currency, language)}</dd>
      </dl>
    </div>
  );
}
