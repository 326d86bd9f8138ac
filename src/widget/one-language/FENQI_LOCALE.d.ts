/** The language of a one-file build, which the build writes in its place. Other builds have none. */
declare const FENQI_LOCALE: import('../locales/Locale.js').Locale;
