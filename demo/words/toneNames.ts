import type { Text } from '../shop/Language.js';
import type { Tone } from '../shop/ShopProduct.js';

const t = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

export const toneNames: Readonly<Record<Tone, Text>> = {
  cream: t('奶油白', 'Cream'),
  graphite: t('石墨', 'Graphite'),
  moss: t('苔绿', 'Moss'),
  clay: t('陶土', 'Clay'),
  sky: t('晴空', 'Sky'),
  silver: t('月银', 'Silver'),
  brass: t('黄铜', 'Brass'),
  pine: t('松针', 'Pine'),
  walnut: t('胡桃', 'Walnut'),
  plum: t('梅紫', 'Plum'),
};
