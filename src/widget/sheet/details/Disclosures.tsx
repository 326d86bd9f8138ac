import type { Offer } from '../../../pricing/offers/Offer.js';
import type { View } from '../../element/View.js';
import { commaOf } from '../../format/commaOf.js';
import { describeInstallments } from '../../format/describeInstallments.js';
import { formatPercent } from '../../format/formatPercent.js';
import type { DetailsMessages, Figures } from '../../locales/DetailsMessages.js';

interface Props {
  readonly offer: Offer;
  readonly text: DetailsMessages;
  readonly view: View;
  readonly day: (day: string) => string;
}

/** What the jurisdiction makes the offer say, in its order. A code without a text is a fault of ours, and throws: it must not pass in silence. */
export function Disclosures({ offer, text, view, day }: Props) {
  const { locale, money, text: picker } = view;
  const figuresOf = (figures: Readonly<Record<string, number | string>>): Figures => ({
    money: name => money(figures[name] as number),
    percent: name => formatPercent(locale, figures[name] as string),
    day: name => day(figures[name] as string),
    number: name => figures[name] as number,
    installments: () => {
      const { amount, notes } = describeInstallments(offer, picker, money);
      const count = offer.installments.length;
      return notes.length ? `${count}: ${[amount, ...notes].join(commaOf(locale))}` : `${count} × ${amount}`;
    },
    unit: count => {
      const parts = new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: figures['unit'] as string,
        unitDisplay: 'long',
      }).formatToParts(count);
      return parts.find(part => part.type === 'unit')!.value;
    },
  });
  return (
    <ul class="disclosures" part="disclosures">
      {offer.disclosures.map(disclosure => {
        const { code } = disclosure;
        const said = text.disclosures[code] ?? text.disclosures[code.slice(code.indexOf('.') + 1)];
        const content = said!(figuresOf(disclosure.figures));
        return (
          <li key={disclosure.code} class={'aprPercent' in disclosure.figures ? 'apr' : undefined}>
            {typeof content === 'string' ? (
              content
            ) : (
              <>
                <span>{content[0]}</span> <span>{content[1]}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
