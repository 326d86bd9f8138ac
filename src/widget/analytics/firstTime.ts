const KEY = 'fenqi.measured.1';
/** Three steps each of forty applications, which is as many as the page remembers. */
const MOST = 120;

const here = new Set<string>();

/**
 * True if it has not been asked about this before, in this tab, in another one or before a reload. If the page may store nothing, it
 * only remembers until the next reload.
 *
 * @param what text without spaces
 */
export function firstTime(what: string): boolean {
  let told = [...here];
  try {
    told = told.concat(localStorage.getItem(KEY)?.split(' ') ?? []);
    if (!told.includes(what)) localStorage.setItem(KEY, [...new Set([...told, what])].slice(-MOST).join(' '));
  } catch {}
  here.add(what);
  return !told.includes(what);
}
