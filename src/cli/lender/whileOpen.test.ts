import { describe, expect, it } from 'vitest';
import { whileOpen } from './whileOpen.js';

const failing = (text: string) => async () => {
  throw new Error(text);
};

describe('What is opened for some work', () => {
  it('is closed after it, the last one opened first', async () => {
    const closed: string[] = [];
    await whileOpen(async opened => {
      for (const name of ['books', 'operations', 'lender']) opened(async () => void closed.push(name));
      expect(closed).toEqual([]);
    });
    expect(closed).toEqual(['lender', 'operations', 'books']);
  });

  it('is closed where the next thing cannot be opened, and the error is that one', async () => {
    const closed: string[] = [];
    const work = whileOpen(async opened => {
      for (const name of ['books', 'operations']) opened(async () => void closed.push(name));
      await failing('no queue')();
      opened(async () => void closed.push('queue'));
    });
    await expect(work).rejects.toThrow('no queue');
    expect(closed).toEqual(['operations', 'books']);
  });

  it('is closed also where something else cannot be, and the first error is told', async () => {
    const closed: string[] = [];
    const closing = (end: () => Promise<void>) =>
      whileOpen(async opened => {
        opened(async () => void closed.push('books'));
        opened(failing('the server hangs'));
        await end();
      });
    await expect(closing(async () => {})).rejects.toThrow('the server hangs');
    await expect(closing(failing('no queue'))).rejects.toThrow('no queue');
    expect(closed).toEqual(['books', 'books']);
  });
});
