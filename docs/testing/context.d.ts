/** What the examples of the guides take from around them. */
declare const form: FormData;
declare const orders: { hasAgreement(id: string): boolean };
declare const dataLayer: { push(event: object): void };
declare function show(...what: readonly unknown[]): void;
