import type { Locale } from '../../../protocol/Locale.js';

/** The warning, and the names of two figures. */
type LawTexts = readonly [warning: string, credit: string, fixedRate: string];

/** What the laws of the EU and of the UK want in the first view. In one file, because few pages of other countries load it. */
export const LAW_TEXTS: Readonly<Record<Locale, LawTexts>> = {
  'zh-CN': ['请注意！借钱是有成本的。', '贷款金额', '固定利率'],
  'zh-TW': ['請注意！借錢是有成本的。', '貸款金額', '固定利率'],
  en: ['Caution! Borrowing money costs money.', 'Credit', 'fixed borrowing rate'],
  ja: ['ご注意ください。お金を借りるには費用がかかります。', '融資額', '固定金利'],
  ko: ['주의하세요! 돈을 빌리는 데는 비용이 듭니다.', '대출 금액', '고정 금리'],
  es: ['Atención: tomar dinero prestado cuesta dinero.', 'Crédito', 'tipo deudor fijo'],
  fr: ['Attention\u202f! Un crédit coûte de l’argent et doit être remboursé.', 'Crédit', 'taux débiteur fixe'],
  de: ['Achtung! Kreditaufnahme kostet Geld.', 'Kreditbetrag', 'fester Sollzins'],
  it: ['Attenzione! Prendere in prestito denaro comporta dei costi.', 'Credito', 'tasso fisso'],
  pt: ['Atenção! Pedir dinheiro emprestado custa dinheiro.', 'Crédito', 'taxa fixa'],
  ar: ['تنبيه! اقتراض المال يكلّف مالًا.', 'مبلغ الائتمان', 'فائدة ثابتة'],
};
