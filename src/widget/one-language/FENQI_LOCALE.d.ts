/** The language of a one-file build, which replaces this name. Other builds do not have it. */
declare const FENQI_LOCALE: import('../../protocol/Locale.js').Locale;
