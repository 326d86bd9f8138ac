import type { Framework } from './Framework.js';

const links = (pages: readonly string[], link: (path: string) => string) => pages.map(link).join(' ');
const anchor = (path: string) => `<a href="${path}">Go to ${path}</a>`;

const next: Framework = {
  heading: 'Next',
  packages: ['next', 'react'],
  node: 20,
  generate:
    'npx -y create-next-app@latest shop --ts --app --no-eslint --no-tailwind --no-src-dir --no-agents-md --use-npm --disable-git --skip-install --yes',
  files: {
    // The generated layout loads fonts from the web.
    'app/layout.tsx': `import type { ReactNode } from 'react';
export const metadata = { title: 'Shop' };
export default function Layout({ children }: { children: ReactNode }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
    'app/about/page.tsx': `import Link from 'next/link';
export default function About() {
  return <main><h1>About</h1>${links(['/', '/checkout'], path => `<Link href="${path}">Go to ${path}</Link>`)}</main>;
}
`,
  },
  develop: 'npx next dev -p $PORT',
  build: 'npx next build',
  start: 'npx next start -p $PORT',
  pages: { '/': 'whole', '/checkout': 'streamed' },
};

const nuxt: Framework = {
  heading: 'Nuxt',
  packages: ['nuxt', 'vue', 'vite'],
  node: 22,
  generate:
    'npx -y create-nuxt@latest shop --template minimal --packageManager npm --gitInit false --no-modules --no-install',
  template: {
    'package.json': JSON.stringify({ name: 'shop', private: true, type: 'module', dependencies: { nuxt: '^4.0.0' } }),
    'tsconfig.json': JSON.stringify({
      files: [],
      references: ['app', 'server', 'shared', 'node'].map(name => ({ path: `./.nuxt/tsconfig.${name}.json` })),
    }),
  },
  // Nuxt 4.5.2 asks for any Vite 8 and does not build with 8.4.0, which says that unctx is external and is not.
  prepare: 'npm pkg set overrides.vite=8.3.8',
  files: {
    'app/app.vue': '<template><NuxtPage /></template>\n',
    'app/pages/about.vue': `<template><main><h1>About</h1><NuxtLink to="/">Go to /</NuxtLink></main></template>\n`,
  },
  develop: 'npx nuxt dev --port $PORT',
  build: 'npx nuxt build',
  start: 'node .output/server/index.mjs',
  pages: { '/': 'whole' },
};

const svelteKit: Framework = {
  heading: 'SvelteKit',
  packages: ['@sveltejs/kit', 'svelte'],
  node: 20,
  generate: 'npx -y sv@latest create shop --template minimal --types ts --no-add-ons --no-install',
  files: { 'src/routes/about/+page.svelte': `<main><h1>About</h1>${anchor('/')}</main>\n` },
  develop: 'npx vite dev --port $PORT',
  build: 'npx vite build',
  start: 'npx vite preview --port $PORT',
  pages: { '/': 'whole' },
};

const astro: Framework = {
  heading: 'Astro',
  packages: ['astro', 'react'],
  node: 22,
  generate: 'npx -y create-astro@latest shop --template minimal --no-install --no-git --yes',
  template: {
    'package.json': JSON.stringify({ name: 'shop', private: true, type: 'module', dependencies: { astro: '^7.0.0' } }),
    'tsconfig.json': JSON.stringify({ extends: 'astro/tsconfigs/strict' }),
  },
  files: {
    'src/pages/about.astro': `---
import { ClientRouter } from 'astro:transitions';
---
<html lang="en"><head><title>About</title><ClientRouter /></head>
<body><main><h1>About</h1>${links(['/', '/island'], anchor)}</main></body></html>
`,
  },
  develop: 'npx astro dev --port $PORT',
  build: 'npx astro build',
  start: 'npx astro preview --port $PORT',
  pages: { '/': 'whole', '/island': 'whole' },
};

const angular: Framework = {
  heading: 'Angular',
  packages: ['@angular/core', '@angular/ssr'],
  node: 22,
  generate: 'npx -y @angular/cli@latest new shop --ssr --defaults --skip-git --skip-install --package-manager npm',
  // Some of its packages may be out in a newer version than others, and each asks for the others in its own.
  prepare: 'sed -i "/@angular/s/[~^][0-9.]*/$(npm view @angular/platform-server version)/" package.json',
  files: {
    'src/app/about.ts': `import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
@Component({ selector: 'app-about', imports: [RouterLink], template: '<main><h1>About</h1><a routerLink="/">Go to /</a></main>' })
export class About {}
`,
    'src/app/app.html': '<router-outlet />\n',
    'src/app/app.routes.ts': `import { Routes } from '@angular/router';
import { About } from './about';
import { Product } from './product';
export const routes: Routes = [{ path: '', component: Product }, { path: 'about', component: About }];
`,
  },
  develop: 'npx ng serve --port $PORT',
  build: 'npx ng build',
  // The server answers only for the hosts that it is told of.
  start: 'NG_ALLOWED_HOSTS=localhost node dist/shop/server/server.mjs',
  pages: { '/': 'whole' },
};

export const FRAMEWORKS = { next, nuxt, sveltekit: svelteKit, astro, angular } as const;
export type FrameworkName = keyof typeof FRAMEWORKS;
