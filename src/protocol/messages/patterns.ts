// Formats of the texts that travel: one expression each, for the schemas of the wire and for the shapes of the page.

/** Not empty, and short enough to be stored and repeated. */
export const shortText = /^.{1,200}$/s;
/** "YYYY-MM-DD". Whether the day exists is pricing's to say. */
export const civilDay = /^\d{4}-(0\d|1[0-2])-[0-3]\d$/;
/** An ISO 8601 instant with its offset. */
export const instant = /^\d{4}-(0\d|1[0-2])-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** Goes into a link or a frame: nothing but the web's own schemes. */
export const webUrl = /^https?:\/\/[^\s"'<>]+$/;
/** Hard to guess. */
export const nonce = /^.{16,200}$/s;
/** ISO 4217. */
export const currencyCode = /^[A-Z]{3}$/;
