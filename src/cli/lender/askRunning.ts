import { CommandError, type Io } from '../command.js';

/** For the help of commands that a running lender may carry out. */
export const OPS_HELP = `  --ops URL    ask the lender that runs, at the address of its --ops-port; it needs FENQI_OPS_TOKEN`;

/** Said where a lender has the books that such a command wants to open itself. */
export const ASK_IT = 'Or have that lender do it: name the address of its --ops-port with --ops.';

/** Asks a running lender at its operations address. @throws CommandError that names the fix */
export async function askRunning({ env }: Io, ops: string, path: string, body?: unknown): Promise<Response> {
  const token = env['FENQI_OPS_TOKEN'];
  if (!token) throw new CommandError('Set FENQI_OPS_TOKEN to the token of one of the operators of the lender.');
  if (!URL.canParse(ops)) throw new CommandError('--ops must be an address such as http://127.0.0.1:4281.', true);
  let answer: Response;
  try {
    answer = await fetch(new URL(path, ops), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch {
    throw new CommandError(
      `Nobody answers at ${new URL(ops).host}. Start the lender with --ops-port, or leave out --ops.`,
    );
  }
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => null);
  // The lender itself answers at its public port, and knows no such call.
  if (problem?.kind === 'not-found' && problem.detail?.includes('/v1/openapi.json'))
    throw new CommandError(
      `${new URL(ops).host} is the public port of the lender. Give --ops the address of its --ops-port.`,
    );
  throw new CommandError(
    `The lender answers ${answer.status}: ${problem?.detail ?? 'it is not a lender of this kind.'}`,
  );
}
