import type { BenchAnswer } from './BenchServer.js';

/** One way to put offers beside a buy button. */
export interface Embed {
  readonly name: string;
  /** The tags, for the page's head. */
  readonly head: string;
  /** Where the offers will stand. */
  readonly place: string;
  readonly answers: Readonly<Record<string, BenchAnswer>>;
  readonly shown: ShownWhen;
}

/** It is there once so many of these have a height. */
export interface ShownWhen {
  readonly selector: string;
  readonly count: number;
  /** The element in whose shadow root they are; without it, in the page. */
  readonly within?: string;
}

/** Of its page: "/fenqi-one-file". */
export const pathOf = ({ name }: Pick<Embed, 'name'>) => `/${name.toLowerCase().match(/\w+/g)!.join('-')}`;
