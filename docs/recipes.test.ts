import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgreement } from '../src/merchant/testing/anAgreement.js';
import { type KeyServer, keyServer } from '../src/merchant/testing/keyServer.js';
import type { Agreement } from '../src/protocol/messages/Agreement.js';
import { codeBlocks } from './testing/guides.js';

const AT = 1_795_860_000;
const purchase = { amountMinor: 899_900, currency: 'CNY', order: 'LB-1' };
const expected = { lender: 'fenqi-demo', merchant: 'demo', ...purchase };
const callback = { id: 'evt_1', type: 'decision', merchant: 'demo', note: '分期' };

/** One call of a recipe's function, by its name and arguments. */
type Call = readonly ['agreement' | 'callback', ...unknown[]];

/** Each reads a list of calls and prints the list of what they return. */
const languages = {
  PHP: {
    file: 'fenqi.php',
    program: 'php',
    probe: ['-r', 'exit(extension_loaded("sodium") ? 0 : 1);'],
    needs: 'php with sodium',
    runner: `<?php require __DIR__ . '/fenqi.php';
      set_error_handler(fn ($level, $text) => throw new Error($text));
      foreach (json_decode(stream_get_contents(STDIN), true) as [$name, $arguments])
        $results[] = ("fenqi_$name")(...$arguments);
      echo json_encode($results);`,
  },
  Python: {
    file: 'fenqi.py',
    program: 'python3',
    probe: ['-c', 'import cryptography'],
    needs: 'python3 with cryptography',
    runner: `import json, sys, fenqi
def run(name, arguments):
    if name == "callback":
        arguments[1] = arguments[1].encode()
    return getattr(fenqi, "fenqi_" + name)(*arguments)
print(json.dumps([run(*call) for call in json.load(sys.stdin)]))`,
  },
} as const;

let lender: KeyServer;
let stranger: KeyServer;
beforeAll(async () => {
  // The key to encrypt with is published among the others, and verifies nothing.
  const encryption = { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', use: 'enc', kid: 'enc-1' };
  [lender, stranger] = await Promise.all([keyServer('key-1', [encryption]), keyServer()]);
  await lender.rotate('key-2');
});
afterAll(() => {
  lender.close();
  stranger.close();
});

/** Why the tests of a language are skipped, or null. */
const whyNot = ({ program, probe, needs }: (typeof languages)[keyof typeof languages]) =>
  spawnSync(program, probe).status === 0 ? null : `there is no ${needs}`;

describe.each(Object.entries(languages))('The recipe in %s', (_, language) => {
  const skip = whyNot(language);
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fenqi-recipe-'));
    const recipe = codeBlocks.find(({ file }) => file === language.file);
    await writeFile(join(folder, language.file), recipe?.code ?? '');
    await writeFile(join(folder, 'runner'), language.runner);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (calls: readonly Call[]): unknown[] => {
    const input = JSON.stringify(calls.map(([name, ...rest]) => [name, rest]));
    return JSON.parse(
      execFileSync(language.program, [join(folder, 'runner')], { input, cwd: folder, encoding: 'utf8' }),
    );
  };

  it.skipIf(skip)(
    `returns the agreement that the lender has signed for this order, and nothing else${skip ? `: skipped, ${skip}` : ''}`,
    async () => {
      const { keys } = lender.keys;
      const check = (field: unknown, other: object = {}): Call => [
        'agreement',
        typeof field === 'string' ? field : JSON.stringify(field),
        keys,
        { ...expected, ...other },
      ];
      const signed = await lender.sign(anAgreement(purchase));
      const { signature: _, ...stated } = signed;
      const of = (changes: Partial<Agreement>) => lender.sign(anAgreement(purchase, changes));
      const refused: Call[] = [
        check(await stranger.sign(signed)),
        check(await lender.sign(signed, 'fenqi-amendment+jws')),
        check(await of({ merchant: 'shop-2' })),
        check(await of({ lender: 'another' })),
        check(signed, { order: 'LB-2' }),
        check(signed, { currency: 'JPY' }),
        check(signed, { amountMinor: purchase.amountMinor + 1 }),
        check(stated),
        ...['', '6-annuity', '{', '[]', '7', 'null', '{"signature":["a.b.c"]}', '{"signature":"a.b.c"}'].map(field =>
          check(field),
        ),
      ];
      // What the browser has changed does not count: the signature has its own copy.
      expect(run([check(signed), check({ ...signed, totalMinor: 1 }), ...refused])).toEqual([
        stated,
        stated,
        ...refused.map(() => null),
      ]);
    },
  );

  it.skipIf(skip)(
    `returns the callback that the lender has signed for this merchant just now, and nothing else${skip ? `: skipped, ${skip}` : ''}`,
    async () => {
      const { keys } = lender.keys;
      const body = JSON.stringify(callback);
      const headers = await lender.callbackHeaders('evt_1', body, AT);
      const { 'webhook-signature': signature } = headers;
      const foreign = await stranger.callbackHeaders('evt_1', body, AT);
      const check = (over: object = {}, text = body, now = AT, merchant = 'demo'): Call => [
        'callback',
        { ...headers, ...over },
        text,
        keys,
        merchant,
        now,
      ];
      const taken = [
        check(),
        check({}, body, AT + 300),
        check({ 'webhook-signature': `v1,x ${foreign['webhook-signature']} ${signature}` }),
      ];
      const refused = [
        check(foreign),
        check({}, `${body} `),
        check({ 'webhook-id': 'evt_2' }),
        check({ 'webhook-timestamp': `${AT + 1}` }),
        check({ 'webhook-timestamp': 'soon' }),
        check({ 'webhook-signature': signature!.replace('v1a', 'v1') }),
        check({ 'webhook-signature': 'v1a,' }),
        check({}, body, AT + 301),
        check({}, body, AT - 301),
        check({}, body, AT, 'shop-2'),
        check(await lender.callbackHeaders('evt_2', body, AT)),
      ];
      expect(run([...taken, ...refused])).toEqual([...taken.map(() => callback), ...refused.map(() => null)]);
    },
  );
});
