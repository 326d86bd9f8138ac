import { createHash } from 'node:crypto';
import type { Decision } from '../../../protocol/messages/Decision.js';
import { clientAddress } from '../access/clientAddress.js';
import type { Handler } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError, problemOfError } from '../ProblemError.js';
import { unknownApplication } from './applicationHandlers.js';

/** Whether a decision is the last one that a follower is told. */
const isFinal: Readonly<Record<Decision['status'], boolean>> = {
  pending: false,
  action: false,
  approved: true,
  declined: true,
  expired: true,
  cancelled: true,
  committed: true,
};

const encoder = new TextEncoder();

const streamHeaders = {
  'content-type': 'text/event-stream',
  // A proxy that collects the answer would hold the events back.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

interface Event {
  readonly id: string;
  readonly text: string;
  readonly final: boolean;
}

/** The same decision has the same id, whichever process tells it. */
function eventOf(decision: Decision): Event {
  const data = JSON.stringify(decision);
  const id = createHash('sha256').update(data).digest('base64url').slice(0, 16);
  return { id, text: `event: decision\nid: ${id}\ndata: ${data}\n\n`, final: isFinal[decision.status] };
}

/** Waits until the time has passed or one of the signals has fired. */
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
 * Tells a decision by server-sent events. The books are asked again and again, so that a decision of another process is told
 * too. Nothing is kept for a follower that is away, because each event says everything about where the application stands.
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
    if (!first) throw unknownApplication();
    const known = c.req.header('last-event-id');
    const begin = eventOf(first);
    // After any other answer an EventSource would connect again.
    if (begin.final && begin.id === known) return c.body(null, 204);
    // Nobody reads the stream of a HEAD request, so nobody would end it.
    if (c.req.method === 'HEAD') return c.body(null, 200, streamHeaders);
    if (followers >= limits.followers)
      throw new ProblemError('unavailable', 'Too many follow applications. Ask for the status instead.');
    const address = clientAddress(c, proxies);
    if ((ofAddress.get(address) ?? 0) >= limits.followersPerAddress)
      throw new ProblemError('rate-limited', 'Too many streams from one address. Ask for the status instead.');

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
    return c.body(stream, 200, streamHeaders);
  };
}
