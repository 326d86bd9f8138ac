export interface ServerEvent {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

/** Reads server-sent events until the stream ends or `enough` says so, and counts the comments. */
export async function readEvents(
  answer: Response,
  enough: (events: readonly ServerEvent[], comments: number) => boolean = () => false,
) {
  const events: ServerEvent[] = [];
  let comments = 0;
  let rest = '';
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value = '' } = await reader.read();
    rest += value;
    const blocks = rest.split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) {
      if (block.startsWith(':')) comments += 1;
      const fields = Object.fromEntries(block.split('\n').map(line => line.split(/: (.*)/s, 2) as [string, string]));
      if (fields['data'] !== undefined)
        events.push({ event: fields['event'] ?? '', id: fields['id'] ?? '', data: JSON.parse(fields['data']) });
    }
    const ended = done ? 'ended' : enough(events, comments) ? 'enough' : null;
    if (ended === 'enough') await reader.cancel();
    if (ended) return { events, comments, ended };
  }
}
