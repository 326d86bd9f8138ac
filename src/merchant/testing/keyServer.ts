import { Hono } from 'hono';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { listen } from '../../../demo/http/listen.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';

export interface KeyServer {
  readonly url: string;
  /** The agreement, signed by this lender. `type` goes into the signature's header. */
  sign(agreement: Agreement, type?: string): Promise<Agreement>;
  close(): void;
}

/** The part of a lender that a merchant's server meets: published keys over HTTP, and agreements signed with one of them. */
export async function keyServer(kid = 'key-1'): Promise<KeyServer> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const keys = [{ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' }];
  const { port, close } = await listen(
    new Hono().get('/v1/keys', c => c.json({ keys }, 200, { 'content-type': 'application/jwk-set+json' })),
    0,
  );
  return {
    url: `http://localhost:${port}`,
    close,
    async sign(agreement, typ = 'fenqi-agreement+jws') {
      const { signature: _, ...stated } = agreement;
      const signature = await new CompactSign(new TextEncoder().encode(JSON.stringify(stated)))
        .setProtectedHeader({ alg: 'EdDSA', kid, typ })
        .sign(privateKey);
      return { ...stated, signature };
    },
  };
}
