import { LETTER } from './neutralWords.js';
import { plainText } from './plainText.js';

/**
 * How shops write each currency: the symbols of WooCommerce and of the Unicode CLDR, and local names and abbreviations. A symbol may have the
 * region of its currency beside it: "US$", "$ US". "_" stands for a space that may be missing.
 *
 * In small letters and in the order of their signs, which compresses best.
 */
const SIGNS = plainText(`ars $
bbd $
bzd $
clp $
cop $
cve $
fjd $
nzd $
srd $
ttd $
aud $ a$
bnd $ b$
bsd $ b$
bmd $ bd$
kyd $ ci$
xcd $ ec$
gyd $ g$
jmd $ j$
lrd $ l$
mxn $ mn
nad $ n$
twd $ nt$ nt 元 圓 新台幣 新臺幣
mop $ p 澳門元 澳门元
dop $ rd$
sgd $ s$
sbd $ si$
wst $ t ws$
usd $ u$s u$d dollars dólares 美元 美金 ドル 米ドル 달러 دولار долл
cup $ ₱
hkd $ 元 港元 港币 港幣
cad $can $ c$ cdn$ can$
uyu $u $
awg afl ƒ
mga ar
pab b/ $
byn br руб р
etb br ብር
bob bs
ves bs bss
nio c$
xcg cg ƒ naf
gmd d
stn db
szl e
xaf fcfa cfa f_cfa
xof fcfa cfa f_cfa
kmf fr cf fc
xpf fr f_cfp cfp cfpf
bif fr fbu
cdf fr fc
djf fr fdj
gnf fr fg
rwf fr frw rf
chf fr sfr
huf ft
htg g
pgk k
mmk k ks
zmw k zk
bam km км
dkk kr dkr
nok kr nkr
sek kr skr
isk kr íkr ikr
kes ksh
aoa kz
czk kč
hnl l
mdl l lei
all l lek
lsl l m
sle le
ron lei leu l
tmt m
mwk mk k
mzn mt
ern nfk
btn nu
bwp p
gtq q
zar r
brl r$ br$
myr rm
idr rp
pen s/
sos sh s
tzs sh tsh
ugx sh ush
top t$
mru um
vuv vt
zwg zig
pln zł zl
fkp £
gip £
shp £
ssp £
egp £ e£ جم جنيه le
lbp £ l£ لل ll
gbp £ uk£
sdg £ جس جنيه
syp £ لس ليرة
cny ¥ 元 圆 rmb 人民币 人民幣
jpy ¥ 円 日元 日圓
mkd ден den
rsd дин din рсд
kgs сом ⃀
uzs сўм сум so‘m
tjs ѕм сом
amd ֏ դր դրամ
afn ؋ af
aed دإ درهم dh dhs
jod دا دأ دينار jd
bhd دب دينار bd
tnd دت دينار dt
dzd دج دينار da
iqd دع دينار
kwd دك دينار kd
mad دم درهم dh dhs
sar رس ريال sr ⃁
omr رع ريال ro
qar رق ريال qr
lyd لد دل دينار ld
mvr ރ rf
bdt ৳ tk টাকা
thb ฿ บาท baht
khr ៛
crc ₡
ngn ₦ n
mur ₨ rs
scr ₨ rs sr
pkr ₨ rs روپے
npr ₨ rs रु
lkr ₨ rs රු
kpw ₩
krw ₩ 원
ils ₪ שח nis
vnd ₫ đ vnđ
eur € euro euros ευρώ евро євро ユーロ 欧元 歐元 유로 يورو יורו
lak ₭
mnt ₮ төг
php ₱ p
pyg ₲ gs
uah ₴ грн
ghs ₵ gh₵ gh¢
kzt ₸ тг тенге
inr ₹ ₨ rs रु
try ₺ tl lira
azn ₼
rub ₽ руб р рублей
gel ₾ ლ
irr ﷼ ريال
yer ﷼ ريال ري`);

const START = `(?<!${LETTER})`;
const END = `(?!${LETTER})`;

/** The currencies that have a sign of their own. */
export const SIGNED: readonly string[] = SIGNS.toUpperCase().match(/^.../gm)!;

function patternOf(sign: string, region: string): string {
  const own = sign.replace(/_|(?<=\p{L})(?=\p{Sc})|(?<=\p{Sc})(?=\p{L})/gu, ' ?').replace('$', '\\$');
  // Chinese and Japanese words have no spaces between them.
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(sign)) return own;
  // "ca $99", "in ₹99" and "do $99" are words.
  if (/^\p{Sc}$/u.test(sign))
    return `(?:${START}${region}${/ca|in|do/.test(region) ? '' : ' ?'})?${own}(?: ?${region}${END})?`;
  const whole = (/^\p{Sc}/u.test(sign) ? '' : START) + own + (/\p{Sc}$/u.test(sign) ? '' : `${END}\\.?`);
  // A bare Latin letter after a figure is a unit or a multiple: "5K", "10 L".
  // Before one, "da" is "from".
  if (sign === 'da') return `(?<=0 ?)${whole}`;
  return /^[a-z]$/.test(sign) ? `${whole}(?= ?0)` : whole;
}

/** Finds every mention of a currency in a text from `plainText` that has 0 for each figure. */
export function mentionsOf(currency: string): RegExp {
  const code = currency.toLowerCase();
  const [own] = new RegExp(`^${code}.*`, 'm').exec(SIGNS) ?? [code];
  const patterns = own.split(' ').map(sign => patternOf(sign, code.slice(0, 2)));
  return new RegExp(patterns.join('|'), 'gu');
}
