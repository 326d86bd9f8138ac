import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, personOf } from './identifiers.js';

const jwt = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`;

describe('a fingerprint', () => {
  it('is short, and the same for the same text', () => {
    expect(fingerprint('a')).toBe(fingerprint('a'));
    expect(fingerprint('x'.repeat(10_000)).length).toBeLessThan(16);
  });

  it('differs for different texts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 200 }), texts => {
        expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
      }),
    );
  });

  it('differs in both halves for similar texts', () => {
    const prints = Array.from({ length: 20_000 }, (_, n) => fingerprint(`${n}`));
    expect(new Set(prints).size).toBe(20_000);
    for (const half of [0, 1])
      expect(new Set(prints.map(print => print.split('-')[half])).size).toBeGreaterThan(19_990);
  });
});

describe('the person of a token', () => {
  it('is the same for every JWT with the same issuer and subject', () => {
    expect(personOf(jwt({ iss: 'a', sub: 'ü-1', exp: 1 }))).toBe(personOf(jwt({ exp: 2, sub: 'ü-1', iss: 'a' })));
    expect(personOf(jwt({ iss: 'a', sub: '1' }))).not.toBe(personOf(jwt({ iss: 'a', sub: '2' })));
    expect(personOf(jwt({ iss: 'a', sub: '1' }))).not.toBe(personOf(jwt({ iss: 'b', sub: '1' })));
  });

  it.each(['opaque', 'a.b', 'a.%%%.c', jwt({ exp: 1 }), jwt(null), jwt(7)])(
    'is the token itself where it is not such a JWT: %s',
    token => {
      expect(personOf(token)).toBe(token);
    },
  );

  it('is empty without a token', () => {
    expect(personOf(undefined)).toBe('');
  });
});
