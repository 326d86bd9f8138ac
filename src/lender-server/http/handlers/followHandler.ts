import type { Decision } from '../../../protocol/messages/Decision.js';
import { clientAddress } from '../access/clientAddress.js';
import { answer } from '../answer.js';
import { entityTag } from '../entityTag.js';
import type { Handler } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { problemOfError } from '../requestLog.js';

const undecided: ReadonlySet<Decision['status']> = new Set(['pending', 'action']);
const encoder = new TextEncoder();

const streamHeaders = {
  'content-type': 'text/event-stream',
  // A proxy that collects the answer would keep the events.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

interface Event {
  readonly id: string;
  readonly text: string;
  readonly final: boolean;
}

function eventOf(decision: Decision): Event {
  const data = JSON.stringify(decision);
  const id = entityTag(data).slice(1, 17);
  return { id, text: `event: decision\nid: ${id}\ndata: ${data}\n\n`, final: !undecided.has(decision.status) };
}

/** Until the time has passed, or something has happened before. */
const pause = (ms: number, until: readonly AbortSignal[]) =>
  new Promise<void>(resolve => {
    const end = () => {
      clearTimeout(timer);
      for (const signal of until) signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    for (const signal of until) signal.addEventListener('abort', end, { once: true });
    if (until.some(signal => signal.aborted)) end();
  });

/**
 * Server-sent events. The books are asked again and again, so that a decision of another process is told as well; nothing
 * is kept for a follower that is away, because an event says the whole of where the application stands.
 */
export function followHandler(settings: LenderSettings): Handler<'followApplication'> {
  const { service, following, limits, log, proxies, stopping } = settings;
  let followers = 0;
  const ofAddress = new Map<string, number>();
  const count = (address: string, by: 1 | -1) => {
    followers += by;
    const own = (ofAddress.get(address) ?? 0) + by;
    if (own) ofAddress.set(address, own);
    else ofAddress.delete(address);
  };

  return async ({ c, visit, merchantContext, path }) => {
    visit.subject = path.reference;
    const first = await service.status(merchantContext, path);
    if (!first) throw new ProblemError('unknown-application', 'Nothing arrived under this name; it is safe to apply.');
    const known = c.req.header('last-event-id');
    const begin = eventOf(first);
    // The only answer after which an EventSource does not come back.
    if (begin.final && begin.id === known) return answer(visit, 204, null);
    // Nobody reads a stream that answers HEAD, and nobody would end it.
    if (c.req.method === 'HEAD') return answer(visit, 200, null, streamHeaders);
    if (followers >= limits.followers)
      throw new ProblemError('unavailable', 'Too many follow applications; ask for the status instead.');
    const address = clientAddress(c, proxies);
    if ((ofAddress.get(address) ?? 0) >= limits.followersPerAddress)
      throw new ProblemError('rate-limited', 'Too many streams from one address; ask for the status instead.');

    const gone = new AbortController();
    const ends = [gone.signal, stopping];
    const tell = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const deadline = performance.now() + following.mostMs;
      let beat = performance.now();
      let told = known;
      let event = begin;
      send('retry: 1000\n\n');
      while (!ends.some(signal => signal.aborted)) {
        if (event.id !== told) {
          send(event.text);
          told = event.id;
          beat = performance.now();
        }
        if (event.final || performance.now() >= deadline) return;
        if (performance.now() - beat >= following.heartbeatMs) {
          send(': still waiting\n\n');
          beat = performance.now();
        }
        await pause(Math.min(following.pollMs, following.heartbeatMs), ends);
        if (ends.some(signal => signal.aborted)) return;
        const decision = await service.status(merchantContext, path);
        if (!decision) return;
        event = eventOf(decision);
      }
    };
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        count(address, 1);
        tell(controller)
          .catch(error => {
            if (!gone.signal.aborted) problemOfError(log, error, visit);
          })
          .finally(() => {
            count(address, -1);
            if (!gone.signal.aborted) controller.close();
          });
      },
      cancel: () => gone.abort(),
    });
    return answer(visit, 200, stream, streamHeaders);
  };
}
