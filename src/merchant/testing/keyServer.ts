import { Hono } from 'hono';
import { CompactSign, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { afterAll, beforeAll } from 'vitest';
import { listen } from '../../../demo/http/listen.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';

export interface KeyServer {
  readonly url: string;
  readonly keys: JSONWebKeySet;
  /** How often the keys were fetched. */
  readonly requests: number;
  /** The agreement, signed by this lender. `type` goes into the signature's header. */
  sign(agreement: Agreement, type?: string): Promise<Agreement>;
  /** The headers of a callback with this body, signed at this time in seconds. */
  callbackHeaders(id: string, body: string, at: number): Promise<Record<string, string>>;
  /** Signs with a new key, and publishes it beside the others. */
  rotate(kid: string): Promise<void>;
  close(): void;
}

/** The part of a lender that a merchant's server meets: published keys over HTTP, and what is signed with the newest of them. */
export async function keyServer(kid = 'key-1', others: readonly JWK[] = []): Promise<KeyServer> {
  let requests = 0;
  let signing: { readonly privateKey: CryptoKey; readonly kid: string };
  const keys: JWK[] = [...others];
  const rotate = async (kid: string) => {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
    keys.unshift({ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' });
    signing = { privateKey, kid };
  };
  await rotate(kid);
  const { port, close } = await listen(
    new Hono().get('/v1/keys', c => {
      requests += 1;
      return c.json({ keys }, 200, { 'content-type': 'application/jwk-set+json' });
    }),
    0,
  );
  return {
    url: `http://localhost:${port}`,
    keys: { keys },
    get requests() {
      return requests;
    },
    close,
    rotate,
    async sign(agreement, typ = 'fenqi-agreement+jws') {
      const { signature: _, ...stated } = agreement;
      const signature = await new CompactSign(new TextEncoder().encode(JSON.stringify(stated)))
        .setProtectedHeader({ alg: 'EdDSA', kid: signing.kid, typ })
        .sign(signing.privateKey);
      return { ...stated, signature };
    },
    async callbackHeaders(id, body, at) {
      const content = new TextEncoder().encode(`${id}.${at}.${body}`);
      const signature = Buffer.from(await crypto.subtle.sign('Ed25519', signing.privateKey, content)).toString(
        'base64',
      );
      return { 'webhook-id': id, 'webhook-timestamp': `${at}`, 'webhook-signature': `v1a,${signature}` };
    },
  };
}

/** A lender, and somebody who poses as it, while the tests of a file run. */
export function lenderAndStranger(): { readonly lender: KeyServer; readonly stranger: KeyServer } {
  let both: readonly [lender: KeyServer, stranger: KeyServer];
  beforeAll(async () => {
    both = await Promise.all([keyServer(), keyServer()]);
  });
  afterAll(() => {
    for (const each of both) each.close();
  });
  return {
    get lender() {
      return both[0];
    },
    get stranger() {
      return both[1];
    },
  };
}
