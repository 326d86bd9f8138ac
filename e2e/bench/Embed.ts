import type { BenchAnswer } from './BenchServer.js';

/** One way to put offers beside a buy button. */
export interface Embed {
  readonly name: string;
  /** The tags for the page's head. */
  readonly head: string;
  /** The markup of the place where the offers appear. */
  readonly place: string;
  readonly answers: Readonly<Record<string, BenchAnswer>>;
  readonly shown: ShownWhen;
}

/** The offers count as visible once `count` elements that match `selector` have a height. */
export interface ShownWhen {
  readonly selector: string;
  readonly count: number;
  /** The element whose shadow root contains them. Default: they are in the page itself. */
  readonly within?: string;
}

/** The path of its page: "/fenqi-one-file". */
export const pathOf = ({ name }: Pick<Embed, 'name'>) => `/${name.toLowerCase().match(/\w+/g)!.join('-')}`;
