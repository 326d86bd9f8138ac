import type { Agreement } from 'fenqi/protocol';
import { Hono } from 'hono';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { listen } from '../http/listen.js';

export interface KeyServer {
  readonly url: string;
  /** The agreement with the signature of this lender; `type` is what the signature says that it is. */
  sign(agreement: Agreement, type?: string): Promise<Agreement>;
  close(): void;
}

/** As much of a lender as a merchant's server meets: its published keys, over HTTP, and agreements signed with one. */
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
