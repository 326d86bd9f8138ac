import { plainText } from './plainText.js';

/** "Price", by itself or at the end of a longer word. Beside it, tax is a part of the price. */
export const PRICE =
  '(?:normal|verkaufs|sonder|angebots|aktions|gesamt|end|stück|aanbiedings|actie|verkoop|rea|försäljnings|kampanj|udsalgs|tilbuds|salgs|normaali|alennus|tarjous|myynti|kampanja|tava|soodus|kampaania)?(?:preis|pris|prijs|hinta|hind)|' +
  'price|prix|precio|preço|prezzo|preu|cena|cijena|цена|ціна|pre[tțţ]|ára?(?=.*0)|(?:η )?τιμή|fiyatı?|kaina|' +
  'ה?מחיר|(?:ال)?سعر|قیمت|कीमत|मूल्य|মূল্য|দাম|giá|harga|가격|판매가격?';

/**
 * All that a shop may say beside a price and still mean the price of this purchase, by language. It is a closed list: any other word may say
 * that the figure is a rate, a deposit, a limit, an old price, a count, or a price without tax. Old prices, prices for cash and prices that
 * differ between buyers are left out on purpose. Words of all languages count on every page, because many pages state a wrong language.
 *
 * No word may mean anything else in another language, nor together with another word of the list. Words that begin with "price" come before
 * PRICE, and whole phrases before their beginnings: the first that fits is taken.
 */
const NEUTRAL =
  // English
  'now|only|sale|our|your|special|offer|regular|current|is|total[et]?|each|ea|final|' +
  // German
  'jetzt|nur|unser|ihr|angebot|gesamt|summe|brutto|zzgl versand(?:kosten)?|' +
  // French
  'maintenant|seulement|notre|votre|habituel|normale?r?|promotion(?:nel)?|prix promo|soldé|prix de vente|spécial|ttc|' +
  // Spanish
  'ahora|solo|nuestro|habitual|(?:de )?oferta|especial|de venta|c/u|' +
  // Portuguese
  'agora|só|apenas|promocional|(?:em )?promoção|preço de saldo|' +
  // Italian
  'ora(?=.*0)|di listino|scontato|(?:in )?offerta|di vendita|' +
  // Catalan
  'només|' +
  // Dutch
  'slechts|aanbieding|actie|speciale|totaal|' +
  // Swedish
  'endast|bara|ordinarie pris|rea|erbjudande|summa|' +
  // Danish
  'kun|udsalg|tilbud|' +
  // Norwegian
  'nå|vanlig|salg|' +
  // Finnish
  'nyt|vain|tarjous|yhteensä|' +
  // Polish
  'teraz|tylko|regularna|promocyjna|promocja|w promocji|specjalna|razem|suma|łącznie|' +
  // Czech
  'běžná|výprodejová|akční|akce|prodejní|celkem|po slevě|' +
  // Slovak
  'normálna|akciová|akcia|výpredajová|po zľave|' +
  // Slovenian
  'samo|redna|znižana|akcijska|' +
  // Croatian, Bosnian, Serbian
  'redovna|prodajna|snižena|ukupno|' +
  // Bulgarian
  'обичайна|при разпродажба|промоционална|промо цена|общо|' +
  // Russian
  'сейчас|теперь|только|всего|обычная|со скидкой|по акции|акция|специальная|итого|стоимость|' +
  // Ukrainian
  'звичайна|акційна|акція|зі знижкою|разом|всього|вартість|' +
  // Romanian
  'acum|doar|obișnuit|preț redus|promoțional|de vânzare|' +
  // Hungarian
  'csak|normál|akciós|eladási|kedvezményes|bruttó|összesen|' +
  // Greek
  'τώρα|μόνο|κανονική|τελική|έκπτωσης|προσφοράς?|πώλησης|σύνολο|' +
  // Turkish
  'şimdi|sadece|indirimli|satış|özel|toplam|' +
  // Lithuanian
  'įprasta|išpardavimo|akcijos kaina|' +
  // Latvian
  'parastā|akcijas cena|' +
  // Hebrew
  'עכשיו|רק|ב?מבצע|רגיל|סהכ|' +
  // Arabic
  'سعر البيع|الآن|فقط|(?:ال)?خاص|العرض|بعد الخصم|الإجمالي|المجموع|' +
  // Persian, Urdu
  'قیمت فروش|' +
  // Hindi
  'अब|केवल|' +
  // Bengali
  'মাত্র|' +
  // Vietnamese
  'hiện tại|giá bán|chỉ|khuyến mãi|ưu đãi|thông thường|tổng cộng|' +
  // Indonesian, Malay
  'reguler|obral|biasa|jualan|' +
  // Korean
  '(?:할인|정|(?:최대)?혜택|특|쿠폰(?:적용)?)가|(?:세일|최종)가?|현재|총액?|합계|지금';

/** The tag of a language before its text, with a word that means something else in another language: "nu" is "not" in Romanian. */
export const LANGUAGE = /^(?:(?:da|nl|sv).*\n ?nu |pt.*\n ?por |.*\n)/i;

/** Scripts without spaces between words, as the source of a regular expression. */
const UNSPACED =
  // Chinese
  '(?:现|現|售|特|新|总|總|最[终終]|到手|促[销銷]|[优優]惠|活[动動]|[券折][后後]|秒[杀殺]|一口|常[规規]|含[税稅])*[价價]格?|定價|促[销銷]|到手|[券折][后後]|[总總合][计計额額]|[僅仅]|' +
  // Japanese
  '(?:販売|通常|セール|特別|当店|税込み?|割引|現在)*価格|特価|税込み?|セール|合計|のみ|(?<=[价價価].*0.*)(?:包邮|送料無料)|' +
  // Thai
  'ราคา(?:ขาย|รวม(?:(?:ภาษี|vat)(?:แล้ว)?)?|สุทธิ|พิเศษ|ปกติ|โปรโมชั่?น)*|พิเศษ|เพียง|' +
  // Chinese and Thai: "with tax"
  '(?<=0.*)(?:含[税稅]|รวม(?:ภาษี|vat)(?:แล้ว)?)';

/** For one piece: the price of the purchase. Not without the stroke: "12 st" is a count. */
const EACH = '/ ?(?:ea|each|pc|stk|stück|st|szt|ks|kpl|db|buc|шт|бр|adet|ud|件|個|个|台|개|cái)';

/** "incl. VAT", "IVA incluido": prices with tax. A word may go on at "~". */
const INCLUDING =
  'inc(?:l~)?|inkl~|c/|compr~|inbegrepen|med|mit|met|con|com|sis|koos|vč~|vrátane|cu|с|з|вкл~|su|ar|dahil|με|συμπ~|כולל|شامل~|با|(?:đã )?bao gồm|termasuk|포함';
const TAX =
  'taxe?s?|vat|gst|hst|mwst|ust|iva|impuestos|tva|btw|moms|mva|alv|dph|áfa|ндс|пдв|ддс|pdv|ddv|pvm|pvn|kdv|מעמ|(?:ال)?ضريبة|مالیات|φπα|ppn|thuế|부가세|igv';
const ARTICLES = '(?:(?:of|all|the|de|la|los|todos|toutes|gesetzl) )*';
/** "19 %" */
const RATE = '(?:\\d{1,2}(?:[.,]\\d{1,2})? ?% ?)?';
const TAXED = `(?:(?:z|sa?) ?${RATE}(?:vat|dph|pdv|ddv) ?${RATE}|(?:${INCLUDING}) ?${ARTICLES}${RATE}(?:${TAX}) ?${RATE}|${RATE}(?:${TAX}) ?${RATE}(?:${INCLUDING}))`;

/** A letter, with the marks that scripts of India and South-East Asia write above and below it. */
export const LETTER = '[\\p{L}\\p{M}]';

/** All of these, as the source of a regular expression for text from `plainText` with single spaces and 0 for its figures. */
export const WORDS = [
  // "incl. VAT €1.90" is an amount of tax. After the figure, or beside "price", it is not.
  `(?<!@)(?:(?<=0.*|(?:${PRICE})[ (]*)${TAXED}|${TAXED}(?=[) ]*(?:${PRICE}))|${NEUTRAL}|${PRICE})(?!@)`,
  `${EACH}(?!@)`,
  UNSPACED,
]
  .map(plainText)
  .join('|')
  .replaceAll('~', `${LETTER}*`)
  .replaceAll('@', LETTER);
