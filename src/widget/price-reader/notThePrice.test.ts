import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMoneyText } from './readMoneyText.js';

/** Texts beside a figure that is not the price of the purchase, by kind and language; "#" is the figure with its currency. */
const kinds = {
  'a rate': `# per month|# a month|# monthly|# /mo|# pcm|# p.m.|# weekly|# per week|# per day|# each month|# every month|# x month|#/kg|# per kg|# / 100 g|# per night|# p.a.
# monatlich|# pro Monat|# im Monat|mtl. #|# mtl.|Monatsrate #|Rate #|ab # mtl.|# / Monat|# je Woche|Grundpreis #|# pro Liter|# pro 100 g
# par mois|# /mois|mensualité #|# mensuels|# chaque mois|# par semaine|# le kilo|# l'heure
# al mes|# mensuales|cuota #|# cada mes|# por mes|# semanales|# la hora|# por noche
# por mês|# mensais|parcela #|# ao mês|# por semana|# à hora
# al mese|# mensili|rata #|# all'ora|# a settimana|# ogni mese|# l'etto
# per maand|maandelijks #|# p/m|# per week
# per månad|# i månaden|månadskostnad #|# /mån|# pr. måned|# om måneden|# i måneden|månedspris #|# /md.|# kuukaudessa|# / kk|# á mánuði
# miesięcznie|rata #|# za miesiąc|# /mies.|# měsíčně|# za měsíc|splátka #|# mesačne|# na mesec|# mjesečno|rata #
# в месяц|# ежемесячно|# /мес.|платёж #|# за месяц|# на месяц|# на місяць|# щомісяця|# месечно|# на месец
# pe lună|# lunar|rată #|# havonta|# /hó|havi #|# το μήνα|# μηνιαίως|# /μήνα|aylık #|# aylık|ayda #|taksit #
# per mėnesį|# mėnesiui|# mēnesī|# kuus|# kuumakse
# לחודש|# בחודש|תשלום חודשי #|# شهريا|# شهرياً|# في الشهر|القسط #|# ماهانه|قسط #|# प्रति माह|# মাসিক|# /tháng|# mỗi tháng|trả góp #|# per bulan|cicilan #|# sebulan|# ต่อเดือน|ผ่อน #|# /เดือน
月額#|月々#|#/月|毎月#|月払い#|分割#|每月#|每期#|月供#|#/期|#每月|月付#|日租#|#/天|#每斤|월 #|매월 #|월납 #|# /월|한달 #|할부 #`,
  'a part': `Deposit #|# deposit|# down|Down payment #|# due today|Pay # now|Pay now #|Today #|First payment #|Save #|You save #|# off|Extra # off|Discount #|Cashback #|Gift card #|Shipping #|Tax #|VAT #|Fee #|Trade-in #|# credit|Balance #|Instalment #|Remaining #
Anzahlung #|# Anzahlung|Sie sparen #|Ersparnis #|# gespart|# Rabatt|Rabatt #|Gutschein #|Versand #|MwSt. #|Pfand #|zzgl. # Pfand|Restbetrag #|heute nur # Rate|Preisnachlass #
Acompte #|Économisez #|Remise #|# de remise|Arrhes #|Livraison #|TVA #|dont #|Consigne #|Versement #|Apport #|Reste #
Ahorra #|Anticipo #|Entrada #|# de descuento|Señal #|Enganche #|Envío #|IVA #|Depósito #|Cupón #|Pie #
Entrada #|Sinal #|Economize #|# de desconto|Desconto #|Frete #|IVA #|à vista #|# no Pix
Acconto #|Caparra #|Risparmi #|Sconto #|# di sconto|Spedizione #|Anticipo #|Cauzione #
Aanbetaling #|U bespaart #|Korting #|# korting|Statiegeld #|Verzending #|Handpenning #|Rabatt #|Du sparar #|Spar #|Depositum #|Frakt #|Käsiraha #|Säästä #|Alennus #
Zaliczka #|Oszczędzasz #|Rabat #|Kaucja #|Záloha #|Ušetříte #|Sleva #|Zľava #|Akontacija #|Ušteda #|Popust #|Predujam #
Аванс #|Первый взнос #|Скидка #|Экономия #|Депозит #|Доставка #|Перший внесок #|Знижка #|Отстъпка #|Депозит #
Avans #|Reducere #|Economisești #|Foglaló #|Kedvezmény #|Προκαταβολή #|Έκπτωση #|Κερδίζετε #|Peşinat #|İndirim #|Kapora #
Pradinis įnašas #|Nuolaida #|Avanss #|Atlaide #|Ettemaks #|Allahindlus #
מקדמה #|הנחה #|חיסכון #|دفعة أولى #|وفر #|خصم #|العربون #|پیش پرداخت #|تخفیف #|जमा #|छूट #|জমা #|ছাড় #|Đặt cọc #|Tiết kiệm #|Giảm #|Uang muka #|DP #|Hemat #|มัดจำ #|ส่วนลด #|ประหยัด #|ดาวน์ #
头金#|頭金#|内金#|手付金#|割引#|#引き|#OFF|ポイント#|首付#|定金#|订金#|預付#|立减#|已省#|省#|减#|优惠#|券#|红包#|尾款#|补差#|押金#|运费#|계약금 #|선금 #|할인 #|적립 #|배송비 #|보증금 #`,
  'a limit, an old price or a rounded one': `From #|from just #|Starting at #|As low as #|Up to #|Under #|Over #|# and up|# & up|# or less|# or more|Min. #|Max #|Was #|RRP #|MSRP #|List price #|MRP #|Compare at #|Original price #|Before #|About #|~#|ca. #|≈ #|Lowest price #|#+|>#|< #|Bid #|Starting bid #|Retail #|Reserve #
ab #|Von #|bis #|bis zu #|mindestens #|UVP #|statt #|vorher #|bisher #|etwa #|unter #|ehemals #
À partir de #|dès #|jusqu'à #|de #|au lieu de #|avant #|environ #|prix barré #|Moins de #
Desde #|A partir de #|hasta #|antes #|aprox. #|PVPR #|menos de #|De #|até #|antes de #|Da #|A partire da #|fino a #|prima #|invece di #|circa #|era #
Vanaf #|van #|tot #|voorheen #|adviesprijs #|Från #|upp till #|tidigare #|Fra #|Op til #|før #|førpris #|veil. #|Alkaen #|alk. #|enintään #|ovh #|Frá #
Od #|do #|najniższa cena #|było #|przed #|cena katalogowa #|původně #|až #|předtím #|nejnižší cena #|Od #|prije #|staro #|najniža cijena #
От #|до #|было #|старая цена #|раньше #|около #|Від #|до #|було #|преди #|от #|најниска цена #
De la #|Începând cu #|până la #|PRP #|Legalacsonyabb ár: #|-tól #|#-tól|eredeti ár #|Από #|έως #|αρχική τιμή #|Π.Λ.Τ. #|#'dan başlayan|Başlangıç fiyatı: #|en düşük #|liste fiyatı #|eski fiyat #|ara toplam #
Nuo #|iki #|buvo #|No #|līdz #|bija #|Alates #|kuni #|enne #
החל מ-#|עד #|מ-#|במקום #|من #|ابتداء من #|ابتداءً من #|حتى #|بدلا من #|كان #|از #|تا #|से शुरू #|থেকে #|Từ #|từ #|đến #|Giá gốc #|giá cũ #|Dari #|mulai #|sampai #|mulai dari #|จาก #|เริ่มต้น #|ราคาเต็ม #|เริ่ม #|สูงสุด #
#から|#より|#〜|#～|#以上|最安#|最低価格#|参考価格#|希望小売価格#|定価#|元値#|約#|来自#|從#起|#起|低至#|最低#|最高#|原价#|原價#|市场价#|建议零售价#|划线价#|起拍价#|约#|#左右|#以内|#以上|均价#|#에서|#부터|최저가 #|최저 #|정상가 #|약 #|최대 #|소비자가 #`,
  'a count or a unit': `12 in stock|12 left|Only 12 left|5 stars|12 reviews|1299 points|1299 sold|12 pcs|12 items|Qty 12|12 months|Size 42|99 cents|99 ct|99 pence|99p|99¢|1299 BTC|12 people|12 x|Top 12|No. 12|4.5/5|1299 views|16GB|12k|1.2M|3 payments
12 Stück|12 auf Lager|noch 12|12 Monate|99 Cent|99 Ct.|12 Sterne|12 Bewertungen|1299 Punkte|Art.-Nr. 1299|12 Tage|2 Mio.
12 en stock|99 centimes|12 mois|12 avis|1299 points|12 pièces|12 unidades|99 centavos|99 céntimos|12 meses|12 cuotas|12 disponibles|99 centesimi|12 pezzi|12 mesi|12 stuks|99 eurocent|12 st|12 stk|99 öre|99 øre|12 kpl|12 snt|99 senttiä
12 szt.|99 groszy|12 miesięcy|12 ks|99 haléřů|12 kom|12 шт|99 коп.|99 копеек|12 месяцев|12 бр.|99 стотинки|12 buc|99 bani|12 db|99 fillér|12 τεμ.|99 λεπτά|12 adet|99 kuruş|12 ay
12 vnt.|99 ct|12 gab.|99 senti|12 tk|12 יחידות|99 אגורות|12 قطعة|99 فلس|99 هللة|1299 تومان|12 عدد|12 नग|99 पैसे|১২ টি|12 cái|còn 12|đã bán 1299|12 buah|terjual 12|12 ชิ้น|ขายแล้ว 1299|เหลือ 12|99 สตางค์
12個|残り12点|1299ポイント|12回|12人|12台|12件|已售1299件|1299积分|12期|9角|99分|剩12件|销量1299|1299人付款|3万|12개|1299포인트|남은 수량 12|12개월|1299점|12위`,
  'an amount of tax': `incl. VAT: #|incl. VAT #|VAT included #|VAT incl. #|Tax incl. #|tax included: #|incl. of all taxes #|inclusive of all taxes: #|inc. GST #|GST incl. #|HST incl. #|incl. 20 % VAT: #|20 % VAT incl.: #|Only incl. VAT #|Total VAT included #
inkl. MwSt. #|inkl. MwSt.: #|MwSt. inkl. #|mit MwSt. #|inkl. gesetzl. MwSt. #|inkl. USt. #|inkl. 19 % MwSt.: #|Gesamt inkl. MwSt. #
TVA incluse #|TVA comprise : #|taxes comprises #|toutes taxes comprises #|IVA incluido: #|IVA incluido #|con IVA #|impuestos incluidos #|IGV incl. #|IVA incluído: #|com IVA #|c/ IVA #|IVA inclusa #|IVA compresa: #
incl. btw #|incl. btw: #|btw inbegrepen #|met btw #|inkl. moms #|med moms #|moms inkl. #|inkl. mva #|mva inkl. #|sis. ALV #|ALV sis. #
z VAT #|s DPH #|vč. DPH: #|vrátane DPH #|z DDV #|sa PDV #|s PDV #|с НДС #|вкл. НДС: #|НДС вкл. #|з ПДВ #|с ДДС #|ДДС вкл. #
cu TVA #|TVA inclus #|ÁFA incl. #|με ΦΠΑ #|συμπ. ΦΠΑ: #|KDV dahil #|KDV dahil: #|su PVM #|ar PVN #
כולל מע"מ #|כולל מע"מ: #|شامل الضريبة #|شامل ضريبة: #|با مالیات #|đã bao gồm VAT #|bao gồm thuế: #|termasuk PPN #|PPN termasuk #
VAT 포함 #|부가세 포함 #|부가세포함 #|รวมภาษี #|รวมVAT #|รวมภาษีแล้ว #|含税 #|含税：#|含稅#`,
  'a price without tax': `# + VAT|# ex VAT|# excl. VAT|# plus tax|# before tax|# excluding GST|# ex. GST|# +GST|# VAT not included|# net
# zzgl. MwSt.|# exkl. MwSt.|# netto|# + MwSt.|# ohne MwSt.|# zzgl. 19 % MwSt.|# HT|# hors taxes|# H.T.|# + TVA|# hors TVA
# + IVA|# sin IVA|# más IVA|# IVA no incluido|# sem IVA|# + IVA|# IVA esclusa|# senza IVA|# excl. btw|# exkl. moms|# ekskl. moms|# uten mva|# eks. mva|# ilman alv|# alv 0 %
# netto|# + VAT|# bez VAT|# bez DPH|# bez PDV-a|# brez DDV|# без НДС|# + НДС|# без ПДВ|# без ДДС|# fără TVA|# + TVA|# + ÁFA|# nettó|# χωρίς ΦΠΑ|# + ΦΠΑ|# KDV hariç|# + KDV|# be PVM|# bez PVN|# ilma käibemaksuta
# לפני מע"מ|# לא כולל מע"מ|# غير شامل الضريبة|# بدون ضريبة|# chưa VAT|# chưa bao gồm VAT|# belum termasuk PPN|# ไม่รวม VAT|# ยังไม่รวมภาษี|#税抜|税別#|#+税|#（税抜）|本体価格#|#未税|#不含税|#未稅|# 부가세 별도|# VAT 별도`,
};
const texts = Object.entries(kinds).flatMap(([kind, lines]) => lines.split(/[|\n]/).map(text => [text, kind] as const));
/** Sign and currency for every script, so that no refusal is about the currency. */
const money = [
  ['€99,00', 'EUR'],
  ['$99.00', 'USD'],
  ['¥9900', 'CNY'],
  ['9900円', 'JPY'],
  ['9,900원', 'KRW'],
] as const;

const isRefused = (text: string, currency: string | undefined, language: string | undefined): boolean => {
  try {
    readMoneyText(text, currency, language);
    return false;
  } catch (error) {
    return (error as Error).name === 'PriceError';
  }
};

describe('a figure beside words that are not in the grammar of a price is refused, in any language and currency', () => {
  it.each(texts)('%s: %s', text => {
    const taken = money.flatMap(([figure, currency]) =>
      ['en', 'de', 'ja', undefined].flatMap(language => {
        const whole = text.replace('#', figure);
        return isRefused(whole, currency, language) ? [] : [`${whole} in ${currency}`];
      }),
    );
    expect(taken).toEqual([]);
  });
});

const tried = readFileSync(new URL('./refusedTexts.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split('|') as [text: string, language: string, currency: string]);

describe('a text that was written to mislead the grammar is refused', () => {
  it('355 times, in thirty languages', () => {
    expect(tried).toHaveLength(355);
    expect(new Set(tried.map(([, language]) => language)).size).toBeGreaterThan(30);
  });

  it.each(tried)('%s (%s, %s)', (text, language, currency) => {
    expect(isRefused(text, currency || undefined, language)).toBe(true);
  });
});
