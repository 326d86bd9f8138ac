/** What the examples of the guides take from around them. */
declare const form: FormData;
declare const orders: {
  hasAgreement(this: void, id: string): boolean;
  hasCallback(this: void, id: string): boolean;
  of(request: unknown): Promise<{ readonly amountMinor: number; readonly currency: string; readonly order: string }>;
  pay(agreement: { readonly id: string }, callbackId?: string): Promise<void>;
};
declare const key: { readonly kty: string; readonly crv: string; readonly x: string; readonly d: string };
declare const dataLayer: { push(event: object): void };
declare function show(...what: readonly unknown[]): void;

/** As much of the frameworks as the recipes use. `npm run try:frameworks` compiles them with the frameworks themselves. */
declare function defineNuxtConfig(config: {
  readonly vue: { readonly compilerOptions: { readonly isCustomElement: (tag: string) => boolean } };
  readonly [option: string]: unknown;
}): object;
interface ImportMeta {
  readonly server: boolean;
}
declare module 'express' {
  interface Raw {
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    // As Express types what a parser leaves there.
    // biome-ignore lint/suspicious/noExplicitAny: see above
    readonly body: any;
  }
  interface Answer {
    status(code: number): Answer;
    send(body?: string): void;
    sendStatus(code: number): void;
  }
  interface App {
    post(path: string, parser: object, handle: (request: Raw, response: Answer) => unknown): void;
  }
  const express: { (): App; raw(options: { readonly type: string }): object; urlencoded(): object };
  export default express;
}
declare module 'next/cache' {
  export function cacheLife(profile: 'hours'): void;
}
declare module 'next/server' {
  export function connection(): Promise<void>;
}
declare module 'astro:transitions' {
  export const ClientRouter: unknown;
}
declare module 'astro/config' {
  export function defineConfig(config: { readonly integrations: readonly object[] }): object;
}
declare module '@astrojs/react' {
  export default function react(): object;
}
declare module '@angular/core' {
  export interface ApplicationConfig {
    readonly providers: readonly object[];
  }
  export interface ElementRef<T> {
    readonly nativeElement: T;
  }
  export class InjectionToken<T> {
    constructor(name: string, options: { readonly providedIn: 'root'; readonly factory: () => T });
    readonly value: T;
  }
  export const CUSTOM_ELEMENTS_SCHEMA: object;
  export function afterNextRender(act: () => void): void;
  export function Component(about: object): (component: unknown, context: unknown) => void;
  export function inject<T>(token: InjectionToken<T> | (new () => T)): T;
  export function mergeApplicationConfig(...configs: readonly ApplicationConfig[]): ApplicationConfig;
  export function signal<T>(value: T): (() => T) & { set(value: T): void };
  export const viewChild: { required<T>(name: string): () => T };
}
declare module '@angular/platform-browser' {
  export class DomSanitizer {
    bypassSecurityTrustHtml(html: string): object;
  }
}
declare module '@angular/ssr' {
  export function provideServerRendering(...features: readonly object[]): object;
  export function withRoutes(routes: readonly object[]): object;
}

/** The build writes its declaration, and tests need no build. */
declare module 'fenqi/fenqi.css' {}
