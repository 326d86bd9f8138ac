import type { Disclosure, Offer } from '../../../pricing/offers/Offer.js';
import { describeInstallments } from '../../format/describeInstallments.js';
import { formatPercent } from '../../format/formatPercent.js';
import type { View } from '../../format/View.js';
import type { DisclosureText, Figures, LaterMessages } from '../../locales/LaterMessages.js';
import { disclosureName } from './disclosureName.js';

interface Props {
  readonly offer: Offer;
  readonly texts: LaterMessages;
  readonly view: View;
  readonly day: (day: string) => string;
}

/** What the jurisdiction makes the offer say, in its order. A code without a text is our mistake, and throws: it must not go unnoticed. */
export function Disclosures({ offer, texts, view, day }: Props) {
  const { locale, money, text: first } = view;
  const figuresOf = ({ figures }: Disclosure): Figures => ({
    money: name => money(figures[name] as number),
    percent: name => formatPercent(locale, figures[name] as string),
    day: name => day(figures[name] as string),
    number: name => figures[name] as number,
    installments: () => {
      const { amount, notes } = describeInstallments(offer, first, money);
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
  const disclosures: Readonly<Record<string, DisclosureText | undefined>> = texts.details.disclosures;
  return (
    <ul class="disclosures" part="disclosures">
      {offer.disclosures.map(disclosure => {
        const content = disclosures[disclosureName(offer.jurisdiction, disclosure.code)]!(figuresOf(disclosure));
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
