const KEY = 'fenqi.measured.1';
/** Some forty applications, which is as many as the page remembers. */
const MOST = 120;

const here = new Set<string>();

/**
 * True the first time that it is asked about something, in this tab, in another one, and before a reload; where the page may keep
 * nothing, within the page.
 *
 * @param what no spaces
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
