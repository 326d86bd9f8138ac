declare const FENQI_VERSION: string | undefined;

/** The package's version, which the build writes in; from the sources it is none. */
export const version = typeof FENQI_VERSION === 'string' ? FENQI_VERSION : '0.0.0-source';
