import type { Plugin } from 'vite';

type Names = readonly (readonly [outside: string, inside: string])[];

/** "n as e,t" */
const namesIn = (list: string): Names =>
  list.split(',').map(each => {
    const [from, to = from] = each.trim().split(' as ');
    return [from!, to!];
  });

/**
 * The first script is one request: what the bundler has put beside it, because other parts need it too, goes back into it, and those
 * parts take it from there. It reads minified output, so it fails the build where that looks otherwise than expected.
 */
export const oneRequest: Plugin = {
  name: 'one-request',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
    const entry = chunks.find(chunk => chunk.isEntry)!;
    for (const path of entry.imports) {
      const shared = chunks.find(chunk => chunk.fileName === path)!;
      const name = path.replace(/^.*\//, '');
      const [exports, list = ''] = /export\{([^}]*)\};?\s*$/.exec(shared.code) ?? this.error(`${path} has no exports`);
      if (shared.imports.length > 0) this.error(`${path} imports ${shared.imports}`);
      // "a as n" says what is called n outside.
      const given = namesIn(list).map(([inside, outside]) => `${outside}:${inside}`);
      const body = `(()=>{${shared.code.replace(exports, '')};return{${given}}})()`;
      let taken: Names = [];
      const statement = new RegExp(`import\\{([^}]*)\\}from"\\./(?:chunks/)?${name.replaceAll('.', '\\.')}";`);
      entry.code = entry.code.replace(statement, (_, names: string) => {
        taken = namesIn(names);
        return `const{${taken.map(([outside, inside]) => `${outside}:${inside}`)}}=${body};`;
      });
      const inside = new Map(taken);
      const wanted = new Set<string>();
      for (const chunk of chunks) {
        if (chunk === entry || !chunk.imports.includes(path)) continue;
        chunk.code = chunk.code.replace(statement, (_, names: string) => {
          for (const [outside] of namesIn(names)) wanted.add(outside);
          return `import{${namesIn(names).map(([outside, local]) => `_${outside} as ${local}`)}}from"../script.js";`;
        });
      }
      const missing = [...wanted].filter(outside => !inside.has(outside));
      if (missing.length > 0) this.error(`script.js does not take ${missing} of ${path} itself`);
      entry.code += `export{${[...wanted].map(outside => `${inside.get(outside)} as _${outside}`)}};`;
      delete bundle[path];
      if (chunks.some(chunk => chunk !== shared && chunk.code.includes(name))) this.error(`${name} is still imported`);
    }
  },
};
