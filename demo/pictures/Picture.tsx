/** @jsxImportSource hono/jsx */
import type { Ground, PictureName, Tone } from '../shop/ShopProduct.js';
import { Bicycle } from './Bicycle.js';
import { Camera } from './Camera.js';
import { Car } from './Car.js';
import { Chair } from './Chair.js';
import { Espresso } from './Espresso.js';
import { Headphones } from './Headphones.js';
import { Lamp } from './Lamp.js';
import { Laptop } from './Laptop.js';
import { Tent } from './Tent.js';
import { Turntable } from './Turntable.js';
import { Watch } from './Watch.js';

const drawings = {
  headphones: Headphones,
  camera: Camera,
  espresso: Espresso,
  bicycle: Bicycle,
  chair: Chair,
  laptop: Laptop,
  lamp: Lamp,
  watch: Watch,
  tent: Tent,
  turntable: Turntable,
  car: Car,
} as const satisfies Record<PictureName, unknown>;

interface PictureProps {
  readonly name: PictureName;
  readonly tone: Tone;
  readonly ground: Ground;
  /** Omitted where the name is already beside the picture. */
  readonly label?: string;
}

/**
 * A product's picture. A drawing uses the class `t` for the colour it is sold in, `shade` and `shine` over it, and a few fixed
 * materials. One drawing therefore serves every colour, light and dark, without an inline style.
 */
export function Picture({ name, tone, ground, label }: PictureProps) {
  const Drawing = drawings[name];
  const said = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' as const };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: labelled by aria-label or hidden, as the page needs it
    <svg class={`picture ground-${ground} tone-${tone}`} viewBox="0 0 400 400" data-picture {...said}>
      <Drawing />
    </svg>
  );
}
