import { partsIn } from './plainText.js';

/** Signs and the currencies that use them: the narrow symbols of the Unicode CLDR, and what shops write besides. */
const SIGNS = new Map(
  `$=USD CAD AUD NZD MXN HKD SGD TWD ARS BBD BMD BND BSD BZD CLP COP CUP DOP FJD GYD JMD KYD LRD NAD SBD SRD TTD UYU XCD
£=GBP EGP FKP GIP LBP SDG SHP SSP SYP
€|euro|euros|ユーロ|欧元|歐元|유로=EUR
¥=CNY JPY
₩=KRW KPW
₹=INR
₽|руб|р=RUB
₺|TL=TRY
₴|грн=UAH
₪=ILS
₫=VND
฿=THB
₱=PHP CUP
₦=NGN
₸=KZT
₾=GEL
₼=AZN
֏=AMD
₮=MNT
₭=LAK
៛=KHR
₡=CRC
₲=PYG
৳=BDT
؋=AFN
₵|GH₵=GHS
⃀=KGS
₨|Rs|rupees=INR PKR LKR NPR MUR SCR
US$|美元=USD
A$|AU$=AUD
C$=CAD NIO
CA$=CAD
HK$|港元|港币|港幣=HKD
MX$=MXN
NT$|NTD=TWD
NZ$=NZD
R$=BRL
RD$=DOP
S$|SG$=SGD
T$=TOP
CN¥|圆|人民币|人民幣|RMB|yuan=CNY
JP¥|円|日元|日圓|yen=JPY
E£|جم=EGP
L£|لل=LBP
元=CNY TWD HKD
圓=TWD HKD JPY
원|won=KRW
kr|Kr=SEK NOK DKK ISK
skr=SEK
ikr=ISK
nkr=NOK
dkr=DKK
zł=PLN
Kč=CZK
Ft=HUF
lei=RON MDL
лв=BGN
ден=MKD
дин|din=RSD
KM=BAM
R=ZAR
RM=MYR
Rp=IDR
Fr|francs=CHF XAF XOF XPF
SFr|franken=CHF
FCFA|CFA=XAF XOF
F CFA=XOF
CFPF=XPF
Bs=BOB VES
S/=PEN
B/=PAB
L=HNL
Q=GTQ
P=BWP
K=MMK PGK ZMW
Kz=AOA
Br=ETB BYN
Ksh|KSh=KES
Ar=MGA
دإ=AED
رس=SAR
دك=KWD
دب=BHD
رع=OMR
رق=QAR
دأ|دا=JOD
دع=IQD
دت=TND
دم=MAD
دج=DZD
دل=LYD
درهم=AED MAD
ريال=SAR QAR OMR YER
دينار=KWD BHD JOD IQD TND DZD LYD RSD
جنيه=EGP SDG GBP
달러|ドル|dollar|dollars|dólares=USD CAD AUD NZD HKD SGD TWD
pound|pounds=GBP EGP
pesos=MXN ARS CLP COP CUP DOP PHP UYU`
    .split('\n')
    .flatMap(line => {
      const [signs = '', codes = ''] = line.split('=');
      return signs.split('|').map(sign => [sign, codes] as const);
    }),
);

/** "د.إ." and "kr." as the table has them, without full stops. */
export const bare = (sign: string): string => sign.replaceAll('.', '');

/** The currencies of a sign; undefined if the sign is not known. */
export function currenciesOf(sign: string): readonly string[] | undefined {
  const text = bare(sign);
  return (SIGNS.get(text) ?? (text.length > 2 ? SIGNS.get(text.toLowerCase()) : undefined))?.split(' ');
}

/** Signs in scripts without spaces between words, which may be inside a word. Longest first. */
export const UNSPACED: readonly string[] = [...SIGNS.keys()]
  .filter(sign => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(sign))
  .sort((a, b) => b.length - a.length);

const known = new Map<string, readonly string[]>();

/** How `Intl` writes a currency, in the language of the text and in English. Cached, because a busy page is read in every frame. */
export function ownSigns(currency: string, language = 'en'): readonly string[] {
  const key = `${currency} ${language}`;
  const signs = known.get(key) ?? intlSigns(currency, language);
  known.set(key, signs);
  return signs;
}

function intlSigns(currency: string, language: string): readonly string[] {
  const signs = new Set<string>();
  for (const locale of [language, 'en'])
    for (const currencyDisplay of ['symbol', 'narrowSymbol', 'name'] as const)
      for (const amount of [1, 2, 1_000_000])
        for (const { type, value } of partsIn(locale, amount, { style: 'currency', currency, currencyDisplay }))
          if (type === 'currency') signs.add(value);
  return [...signs].sort((a, b) => b.length - a.length);
}
