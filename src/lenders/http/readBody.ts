/** More than any answer of a lender needs. */
export const MOST_BYTES = 256 * 1024;

/** The body; null where it is too large, and then the rest is not read. Rejects where the connection breaks. */
export async function readBody({ body }: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (const reader = body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST_BYTES) {
      reader.cancel().catch(() => {});
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
