/** What a page downloads, or a bundle gains, in one situation. */
export interface Load {
  readonly name: string;
  /** Each file is compressed alone, as a server sends it. */
  readonly files: readonly string[];
  /** Bytes that the sum of the files, each compressed alone, may not exceed; left out: weighed only. */
  readonly budget?: number;
  /** What the budget is of. Default: brotli. */
  readonly budgetIn?: 'gzip' | 'brotli';
}
