import { price } from './Money.js';
import type { ShopProduct } from './ShopProduct.js';

const t = (zh: string, en: string) => ({ 'zh-CN': zh, en });

/** Everything that the shop sells. Prices are in CNY, USD, EUR, JPY and KWD, each in its own minor units. */
export const catalogue: readonly ShopProduct[] = [
  {
    id: 'headphones',
    name: t('静声头戴耳机', 'Stille headphones'),
    tagline: t('关上一扇门，打开一张唱片', 'Close a door, open a record'),
    story: t(
      '四十毫米振膜，羊皮耳垫，一枚真正的音量旋钮。戴上它，地铁退到很远的地方。',
      'Forty-millimetre drivers, lambskin cushions and a real volume dial. Put them on and the train moves far away.',
    ),
    details: [
      t('续航 40 小时，充电 10 分钟可听 5 小时', '40 hours of play; 10 minutes of charge give 5'),
      t('耳垫与电池可自行更换', 'Cushions and battery you can change yourself'),
      t('重 254 克', '254 g'),
    ],
    ground: 'sand',
    variantLabel: t('型号', 'Model'),
    variants: [
      { id: 'classic', name: t('标准版', 'Classic'), price: price(1999_00, 279_00, 259_00, 42_800, 86_900) },
      { id: 'anc', name: t('主动降噪', 'Noise cancelling'), price: price(2999_00, 429_00, 399_00, 64_800, 132_900) },
    ],
    tones: ['clay', 'graphite', 'cream'],
  },
  {
    id: 'camera',
    name: t('旁观者相机', 'Bystander camera'),
    tagline: t('小到可以每天带着', 'Small enough to come along every day'),
    story: t(
      '一支三十五毫米定焦镜头，一块全画幅传感器，四枚刻得清清楚楚的转盘。其余的，交给你的脚步。',
      'One 35 mm lens, one full-frame sensor, four clearly engraved dials. Your feet do the rest.',
    ),
    details: [
      t('全画幅 3300 万像素', 'Full frame, 33 megapixels'),
      t('镜间快门，几乎无声', 'Leaf shutter, all but silent'),
      t('防尘防溅', 'Sealed against dust and spray'),
    ],
    ground: 'mist',
    variantLabel: t('套装', 'Kit'),
    variants: [
      { id: 'body', name: t('单机', 'Camera'), price: price(9999_00, 1399_00, 1299_00, 214_800, 429_900) },
      {
        id: 'travel',
        name: t('旅行套装', 'Travel kit'),
        price: price(11899_00, 1649_00, 1549_00, 254_800, 509_900),
      },
    ],
    tones: ['graphite', 'walnut', 'moss'],
  },
  {
    id: 'espresso',
    name: t('晨间意式咖啡机', 'Morgen espresso machine'),
    tagline: t('六分钟，从黑暗到香气', 'Six minutes from darkness to crema'),
    story: t(
      '双锅炉，旋转泵，一支看得懂的压力表。钢制外壳可以拆开、清洗、修理，陪你用上二十年。',
      'Two boilers, a rotary pump and a gauge you can read. The steel case opens, cleans and mends, for twenty years of mornings.',
    ),
    details: [
      t('58 毫米专业冲煮头', '58 mm professional group'),
      t('2 升可拆水箱', '2 litre removable tank'),
      t('十年零件供应', 'Parts for ten years'),
    ],
    ground: 'rose',
    variantLabel: t('配置', 'Version'),
    variants: [
      { id: 'single', name: t('单锅炉', 'Single boiler'), price: price(5999_00, 849_00, 799_00, 128_800, 264_500) },
      { id: 'dual', name: t('双锅炉', 'Dual boiler'), price: price(8699_00, 1229_00, 1149_00, 186_800, 379_500) },
    ],
    tones: ['cream', 'pine', 'graphite'],
  },
  {
    id: 'bicycle',
    name: t('河岸城市自行车', 'Riverside bicycle'),
    tagline: t('去上班，也去看芦苇', 'To work, and to the reeds'),
    story: t(
      '手工焊接的铬钼钢车架，皮带传动，内变速。没有油污，没有噪音，只有风。',
      'A hand-brazed chromoly frame, belt drive and gears inside the hub. No grease, no noise, only wind.',
    ),
    details: [
      t('内八速，皮带传动', 'Eight speeds in the hub, belt drive'),
      t('发电花鼓灯，永不断电', 'Dynamo lights that never run flat'),
      t('11.8 公斤', '11.8 kg'),
    ],
    ground: 'sage',
    variantLabel: t('车架', 'Frame'),
    variants: [
      {
        id: 's',
        name: t('S · 155–168 厘米', 'S · 155–168 cm'),
        price: price(6800_00, 949_00, 899_00, 145_800, 294_000),
      },
      {
        id: 'm',
        name: t('M · 168–180 厘米', 'M · 168–180 cm'),
        price: price(6800_00, 949_00, 899_00, 145_800, 294_000),
      },
      {
        id: 'electric',
        name: t('M · 电助力', 'M · electric assist'),
        price: price(12800_00, 1799_00, 1690_00, 274_800, 554_000),
      },
    ],
    tones: ['pine', 'clay', 'sky'],
  },
  {
    id: 'chair',
    name: t('午后单椅', 'Afternoon chair'),
    tagline: t('一本书的长度', 'Exactly one book long'),
    story: t(
      '一体成型的壳体由回收渔网制成，四条白蜡木椅腿。坐下去的那一刻，肩膀会先明白。',
      'A shell moulded from recovered fishing nets on four legs of ash. Your shoulders will understand first.',
    ),
    details: [
      t('壳体 92% 再生材料', 'Shell of 92% recovered material'),
      t('白蜡木腿，上蜡不上漆', 'Ash legs, waxed, not varnished'),
      t('可承重 140 公斤', 'Carries 140 kg'),
    ],
    ground: 'dusk',
    variantLabel: t('坐垫', 'Seat'),
    variants: [
      { id: 'plain', name: t('无坐垫', 'Plain'), price: price(1290_00, 179_00, 169_00, 27_800, 55_900) },
      { id: 'wool', name: t('羊毛坐垫', 'Wool pad'), price: price(1680_00, 239_00, 219_00, 36_800, 73_500) },
    ],
    tones: ['moss', 'clay', 'cream'],
  },
  {
    id: 'laptop',
    name: t('一页笔记本电脑', 'Folio laptop'),
    tagline: t('合上，就是一张纸', 'Closed, a sheet of paper'),
    story: t(
      '十四英寸哑光屏幕，无风扇，一天一充。所有螺丝都看得见，内存和硬盘由你更换。',
      'A matt fourteen-inch screen, no fan, one charge a day. Every screw in sight; memory and drive are yours to change.',
    ),
    details: [
      t('14 英寸 2.8K 哑光屏', '14-inch matt 2.8K screen'),
      t('18 小时续航', '18 hours on battery'),
      t('1.1 公斤，镁合金', '1.1 kg, magnesium'),
    ],
    ground: 'mist',
    variantLabel: t('内存与存储', 'Memory and storage'),
    variants: [
      {
        id: '16-512',
        name: t('16 GB · 512 GB', '16 GB · 512 GB'),
        price: price(8999_00, 1249_00, 1179_00, 192_800, 389_500),
      },
      {
        id: '32-1024',
        name: t('32 GB · 1 TB', '32 GB · 1 TB'),
        price: price(10999_00, 1549_00, 1449_00, 235_800, 476_500),
      },
      {
        id: '64-2048',
        name: t('64 GB · 2 TB', '64 GB · 2 TB'),
        price: price(13999_00, 1969_00, 1849_00, 299_800, 606_500),
      },
    ],
    tones: ['silver', 'sky', 'graphite'],
  },
  {
    id: 'lamp',
    name: t('余光灯', 'Afterglow lamp'),
    tagline: t('给夜晚留一盏低低的灯', 'A low light for the late hours'),
    story: t(
      '黄铜关节，亚麻灯罩，像烛火一样可以调暗到几乎没有。',
      'Brass joints and a spun shade; it dims until there is hardly anything left, like a candle.',
    ),
    details: [
      t('2200–2700 K 暖光', 'Warm light, 2200–2700 K'),
      t('无级触摸调光', 'Stepless dimming by touch'),
      t('光源可更换', 'Replaceable light source'),
    ],
    ground: 'dusk',
    variantLabel: t('高度', 'Height'),
    variants: [
      { id: 'table', name: t('台灯 46 厘米', 'Table, 46 cm'), price: price(269_00, 27_00, 25_00, 2_900, 8_250) },
      {
        id: 'reading',
        name: t('阅读灯 72 厘米', 'Reading, 72 cm'),
        price: price(699_00, 98_00, 92_00, 14_800, 30_500),
      },
      {
        id: 'floor',
        name: t('落地灯 150 厘米', 'Floor, 150 cm'),
        price: price(1499_00, 209_00, 199_00, 31_800, 64_750),
      },
    ],
    tones: ['brass', 'plum', 'cream'],
  },
  {
    id: 'watch',
    name: t('一刻腕表', 'Quarter watch'),
    tagline: t('只告诉你需要知道的时间', 'As much time as you need'),
    story: t(
      '自动机芯，蓝宝石镜面，植鞣皮表带。没有日期，没有通知，十二个刻度就够了。',
      'Automatic movement, sapphire glass, a vegetable-tanned strap. No date, no notifications; twelve marks are enough.',
    ),
    details: [
      t('38 毫米，厚 9.2 毫米', '38 mm across, 9.2 mm thin'),
      t('动力储存 68 小时', 'Runs 68 hours off the wrist'),
      t('防水 100 米', 'Water-resistant to 100 m'),
    ],
    ground: 'sand',
    variantLabel: t('表带', 'Strap'),
    variants: [
      { id: 'leather', name: t('植鞣皮', 'Leather'), price: price(3680_00, 519_00, 489_00, 78_800, 159_500) },
      { id: 'steel', name: t('精钢', 'Steel'), price: price(4280_00, 599_00, 569_00, 91_800, 185_250) },
    ],
    tones: ['walnut', 'graphite', 'pine'],
  },
  {
    id: 'tent',
    name: t('山脊帐篷', 'Ridge tent'),
    tagline: t('两个人，和一整片天空', 'Two people and a whole sky'),
    story: t(
      '三分钟搭好，四季可用。门朝日出的方向打开，雨声只剩下好听的部分。',
      'Up in three minutes, good in four seasons. The door opens to the sunrise; of the rain only the pleasant part stays.',
    ),
    details: [
      t('外帐防水 4000 毫米', 'Fly waterproof to 4000 mm'),
      t('收纳 42 × 14 厘米', 'Packs to 42 × 14 cm'),
      t('铝合金帐杆，终身维修', 'Aluminium poles, mended for life'),
    ],
    ground: 'sage',
    variantLabel: t('人数', 'Sleeps'),
    variants: [
      { id: 'two', name: t('双人', 'Two'), price: price(2480_00, 349_00, 329_00, 52_800, 107_500) },
      { id: 'three', name: t('三人', 'Three'), price: price(3180_00, 449_00, 419_00, 67_800, 137_750) },
    ],
    tones: ['clay', 'moss', 'sky'],
  },
  {
    id: 'turntable',
    name: t('慢转唱机', 'Largo turntable'),
    tagline: t('把一面听完', 'Hear out the whole side'),
    story: t(
      '实木底座，皮带驱动，手动唱臂。它请你起身翻面，并在那一刻把音乐还给你。',
      'A solid plinth, belt drive, an arm moved by hand. It asks you to get up and turn the record, and gives you the music back.',
    ),
    details: [
      t('33⅓ 与 45 转', '33⅓ and 45 rpm'),
      t('内置唱放，可旁路', 'Built-in phono stage you can bypass'),
      t('2.4 公斤铝转盘', '2.4 kg aluminium platter'),
    ],
    ground: 'rose',
    variantLabel: t('唱头', 'Cartridge'),
    variants: [
      { id: 'mm', name: t('动磁', 'Moving magnet'), price: price(4599_00, 649_00, 599_00, 98_800, 199_250) },
      { id: 'mc', name: t('动圈', 'Moving coil'), price: price(6999_00, 979_00, 929_00, 149_800, 303_250) },
    ],
    tones: ['walnut', 'graphite', 'cream'],
  },
  {
    id: 'car',
    name: t('池塘微型车', 'Pond microcar'),
    tagline: t('两个人的城市，刚好够大', 'A city for two, just large enough'),
    story: t(
      '两个座位，一块可以自己更换的电池，一扇向后滑开的车顶。先来看，再试驾，订好以后等我们造出来。',
      'Two seats, a battery that you can change yourself, a roof that slides away. See it, try it, order it, and wait until it is built.',
    ),
    details: [
      t('一次充电行驶 120 公里', '120 km on one charge'),
      t('长 2.5 米，转弯半径 3.6 米', '2.5 m long, turns within 3.6 m'),
      t('订购后约两个月交车', 'Handed over about two months after the order'),
    ],
    ground: 'mist',
    variantLabel: t('车型', 'Version'),
    variants: [
      { id: 'city', name: t('城市版', 'City'), price: price(19800_00, 3190_00, 3090_00, 458_000, 990_000) },
      { id: 'open', name: t('敞篷版', 'Open roof'), price: price(31800_00, 4590_00, 4390_00, 698_000, 1_420_000) },
    ],
    tones: ['sky', 'cream', 'clay'],
    handedOver: true,
  },
];

export const productOf = (id: string): ShopProduct | undefined => catalogue.find(product => product.id === id);
