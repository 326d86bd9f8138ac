import type { Offer } from '../../../pricing/offers/Offer.js';
import { formatPercent } from '../../format/formatPercent.js';
import { installmentsInLine } from '../../format/installmentsInLine.js';
import type { View } from '../../format/View.js';
import type { FigureReader, LaterMessages } from '../../locales/LaterMessages.js';
import { lawText } from '../../locales/LawTexts.js';
import type { Law } from './Law.js';

interface Props {
  readonly offer: Offer;
  readonly texts: LaterMessages;
  readonly law: Law;
  readonly view: View;
  readonly day: (day: string) => string;
}

/** What the jurisdiction makes the offer say, in its order: lines, and then the cost table, where its law has one. */
export function Disclosures({ offer, texts, law, view, day }: Props) {
  const { locale, money } = view;
  const figuresOf = (figures: Readonly<Record<string, number | string>>): FigureReader => ({
    money: name => money(figures[name] as number),
    percent: name => formatPercent(locale, figures[name] as string),
    day: name => day(figures[name] as string),
    number: name => figures[name] as number,
    charge: share => {
      const percent = figures['chargePercent'] as string;
      return percent ? share(formatPercent(locale, percent)) : money(figures['chargeMinor'] as number);
    },
    installments: () => installmentsInLine(offer.installments, texts, view.text.payments, money),
    unit: count => {
      const parts = new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: figures['unit'] as string,
        unitDisplay: 'long',
      }).formatToParts(count);
      return parts.find(part => part.type === 'unit')!.value;
    },
  });
  const said = offer.disclosures.map(({ code, figures }) => ({
    code,
    figures: figures as Readonly<Record<string, number | string>>,
    content: lawText(law.texts, code)(figuresOf(figures)),
  }));
  const rows = said.filter(({ figures }) => 'annualPercent' in figures);
  return (
    <>
      <ul class="disclosures" part="disclosures">
        {said.map(({ code, figures, content }) =>
          'annualPercent' in figures ? null : (
            <li key={code} class={'aprPercent' in figures ? 'apr' : undefined}>
              {typeof content === 'string' ? (
                content
              ) : (
                <>
                  <span>{content[0]}</span> <span>{content[1]}</span>
                </>
              )}
            </li>
          ),
        )}
      </ul>
      {law.costs && (
        <law.costs.part.CostTable
          view={view}
          texts={law.costs.texts.costs}
          rows={rows}
          watch={law.costs.reading.watch}
        />
      )}
    </>
  );
}
