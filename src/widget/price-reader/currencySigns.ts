import { LETTER } from './neutralWords.js';
import { plainText } from './plainText.js';

/**
 * How shops write each currency: the symbols of WooCommerce and of the Unicode CLDR, and local names and abbreviations. A symbol may have the
 * region of its currency beside it: "US$", "$ US". "_" stands for a space that may be missing.
 */
const SIGNS = plainText(`AED دإ درهم Dhs Dh
AFN ؋ Af
ALL L lek
AMD ֏ դր դրամ
AOA Kz
ARS $
AUD $ A$
AWG Afl ƒ
AZN ₼
BAM KM КМ
BBD $
BDT ৳ Tk টাকা
BHD دب دينار BD
BIF Fr FBu
BMD $ BD$
BND $ B$
BOB Bs
BRL R$ BR$
BSD $ B$
BTN Nu
BWP P
BYN Br руб р
BZD $
CAD $CAN $ C$ CDN$ CAN$
CDF Fr FC
CHF Fr SFr
CLP $
CNY ¥ 元 圆 RMB 人民币 人民幣
COP $
CRC ₡
CUP $ ₱
CVE $
CZK Kč
DJF Fr Fdj
DKK kr DKr
DOP $ RD$
DZD دج دينار DA
EGP £ E£ جم جنيه LE
ERN Nfk
ETB Br ብር
EUR € euro euros ευρώ евро євро ユーロ 欧元 歐元 유로 يورو יורו
FJD $
FKP £
GBP £ UK£
GEL ₾ ლ
GHS ₵ GH₵ GH¢
GIP £
GMD D
GNF Fr FG
GTQ Q
GYD $ G$
HKD $ 元 港元 港币 港幣
HNL L
HTG G
HUF Ft
IDR Rp
ILS ₪ שח NIS
INR ₹ ₨ Rs रु
IQD دع دينار
IRR ﷼ ريال
ISK kr ÍKr Ikr
JMD $ J$
JOD دا دأ دينار JD
JPY ¥ 円 日元 日圓
KES KSh
KGS сом ⃀
KHR ៛
KMF Fr CF FC
KPW ₩
KRW ₩ 원
KWD دك دينار KD
KYD $ CI$
KZT ₸ тг тенге
LAK ₭
LBP £ L£ لل LL
LKR ₨ Rs රු
LRD $ L$
LSL L M
LYD لد دل دينار LD
MAD دم درهم DH Dhs
MDL L lei
MGA Ar
MKD ден den
MMK K Ks
MNT ₮ төг
MOP $ P 澳門元 澳门元
MRU UM
MUR ₨ Rs
MVR ރ Rf
MWK MK K
MXN $ MN
MYR RM
MZN MT
NAD $ N$
NGN ₦ N
NIO C$
NOK kr NKr
NPR ₨ Rs रु
NZD $
OMR رع ريال RO
PAB B/ $
PEN S/
PGK K
PHP ₱ P
PKR ₨ Rs روپے
PLN zł zl
PYG ₲ Gs
QAR رق ريال QR
RON lei leu L
RSD дин din рсд
RUB ₽ руб р рублей
RWF Fr FRw RF
SAR رس ريال SR ⃁
SBD $ SI$
SCR ₨ Rs SR
SDG £ جس جنيه
SEK kr SKr
SGD $ S$
SHP £
SLE Le
SOS Sh S
SRD $
SSP £
STN Db
SYP £ لس ليرة
SZL E
THB ฿ บาท baht
TJS ЅМ сом
TMT m
TND دت دينار DT
TOP T$
TRY ₺ TL lira
TTD $
TWD $ NT$ NT 元 圓 新台幣 新臺幣
TZS Sh TSh
UAH ₴ грн
UGX Sh USh
USD $ U$S U$D dollars dólares 美元 美金 ドル 米ドル 달러 دولار долл
UYU $U $
UZS сўм сум so‘m
VES Bs BsS
VND ₫ đ VNĐ
VUV Vt
WST $ T WS$
XCG Cg ƒ NAf
XAF FCFA CFA F_CFA
XCD $ EC$
XOF FCFA CFA F_CFA
XPF Fr F_CFP CFP CFPF
YER ﷼ ريال ري
ZAR R
ZMW K ZK
ZWG ZiG`);

const START = `(?<!${LETTER})`;
const END = `(?!${LETTER})`;

/** The currencies that have a sign of their own. */
export const SIGNED: readonly string[] = SIGNS.toUpperCase().match(/^.../gm)!;

function patternOf(sign: string, region: string): string {
  const own = sign.replace(/_|(?<=\p{L})(?=\p{Sc})|(?<=\p{Sc})(?=\p{L})/gu, ' ?').replace('$', '\\$');
  // Chinese and Japanese words have no spaces between them.
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(sign)) return own;
  if (/^\p{Sc}$/u.test(sign)) return `(?:${START}${region} ?)?${own}(?: ?${region}${END})?`;
  const whole = (/^\p{Sc}/u.test(sign) ? '' : START) + own + (/\p{Sc}$/u.test(sign) ? '' : `${END}\\.?`);
  // A bare Latin letter after a figure is a unit or a multiple: "5K", "10 L".
  return /^[a-z]$/.test(sign) ? `${whole}(?= ?0)` : whole;
}

/** Finds every mention of a currency in a text from `plainText` that has 0 for each figure. */
export function mentionsOf(currency: string): RegExp {
  const code = currency.toLowerCase();
  const [own] = new RegExp(`^${code}.*`, 'm').exec(SIGNS) ?? [code];
  const patterns = own.split(' ').map(sign => patternOf(sign, code.slice(0, 2)));
  return new RegExp(patterns.join('|'), 'gu');
}
