import type { Offer } from '../../../pricing/offers/Offer.js';
import { describeInstallments } from '../../format/describeInstallments.js';
import { formatPercent } from '../../format/formatPercent.js';
import type { View } from '../../format/View.js';
import { disclosureName } from '../../locales/disclosureName.js';
import type { FigureReader, LaterMessages } from '../../locales/LaterMessages.js';

interface Props {
  readonly offer: Offer;
  readonly texts: LaterMessages;
  readonly view: View;
  readonly day: (day: string) => string;
}

/** What the jurisdiction makes the offer say, in its order. */
export function Disclosures({ offer, texts, view, day }: Props) {
  const { locale, money } = view;
  const figuresOf = (figures: Readonly<Record<string, number | string>>): FigureReader => ({
    money: name => money(figures[name] as number),
    percent: name => formatPercent(locale, figures[name] as string),
    day: name => day(figures[name] as string),
    number: name => figures[name] as number,
    installments: () => {
      const { amount, notes } = describeInstallments(offer, texts.details, money);
      const count = offer.installments.length;
      return notes.length ? `${count}: ${[amount, ...notes].join(texts.writing.comma)}` : `${count} × ${amount}`;
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
        const content = texts.details.disclosures[disclosureName(disclosure.code)](figuresOf(disclosure.figures));
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
