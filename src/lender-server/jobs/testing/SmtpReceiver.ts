import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface ReceivedMail {
  readonly to: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Every part, decoded. */
  readonly text: string;
}

/** Where a mail server may refuse, or say nothing. */
type Stage = 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'message';

/** A mail server. It takes every message, unless a test says otherwise. */
export class SmtpReceiver {
  /** The messages that arrived whole, whatever they were answered. */
  readonly received: ReceivedMail[] = [];
  port = 0;
  /** What it says instead of taking it. Null: it takes it. */
  answer: (stage: Stage, to: string) => string | null | Promise<string> = () => null;
  readonly #sockets = new Set<Socket>();
  #waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  readonly #server = createServer(socket => {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => {});
    this.#serve(socket).catch(() => socket.destroy());
  });

  async open(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  async #serve(socket: Socket): Promise<void> {
    const say = (line: string) => socket.write(`${line}\r\n`);
    const reply = async (stage: Stage, taken: string) => say((await this.answer(stage, to)) ?? taken);
    let to = '';
    let message: string[] | null = null;
    say('220 mail.example');
    for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (message) {
        if (line !== '.') {
          message.push(line.replace(/^\.\./, '.'));
          continue;
        }
        this.received.push(mailOf(to, message.join('\n')));
        message = null;
        this.#tell();
        await reply('message', '250 taken');
      } else if (/^(EHLO|HELO)/i.test(line)) await reply('EHLO', '250 mail.example');
      else if (/^MAIL/i.test(line)) await reply('MAIL', '250 go on');
      else if (/^RCPT/i.test(line)) {
        to = /<(.*)>/.exec(line)?.[1] ?? '';
        await reply('RCPT', '250 go on');
      } else if (/^DATA/i.test(line)) {
        const refusal = await this.answer('DATA', to);
        if (!refusal) message = [];
        say(refusal ?? '354 the message, please');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else say('250 go on');
    }
  }

  /** Waits until so many messages have arrived. */
  until(count: number): Promise<void> {
    return new Promise(resolve => {
      this.#waiting.push({ count, resolve });
      this.#tell();
    });
  }

  #tell(): void {
    this.#waiting = this.#waiting.filter(({ count, resolve }) => {
      if (this.received.length < count) return true;
      resolve();
      return false;
    });
  }

  /** Ends every connection at once, as a network does that fails. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** Reads what nodemailer writes: parts in quoted-printable, base64 or as they are. */
function mailOf(to: string, raw: string): ReceivedMail {
  const [head, ...parts] = raw.split(/^--.*$/m);
  const top = headersIn(head!);
  const text = (parts.length ? parts : [head!]).map(decoded).join('\n');
  return { to, headers: top, text };
}

const headersIn = (part: string): Record<string, string> =>
  Object.fromEntries(
    part
      .trimStart()
      .split('\n\n')[0]!
      .replace(/\n[ \t]+/g, ' ')
      .split('\n')
      .map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), wordOf(line.slice(line.indexOf(':') + 1).trim())]),
  );

/** A header in which other letters are encoded (RFC 2047). */
const wordOf = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, how: string, word: string) =>
      how.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString() : printable(word.replace(/_/g, ' ')),
    );

const printable = (text: string) => {
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
};

function decoded(part: string): string {
  const body = part.trimStart().split('\n\n').slice(1).join('\n\n');
  const { 'content-transfer-encoding': encoding = '7bit' } = headersIn(part);
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return encoding === 'quoted-printable' ? printable(body) : body;
}
