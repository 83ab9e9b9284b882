// Makes the types of what goes over the wire out of docs/openapi.json: node scripts/generate-wire.mjs [--check]
// With --check it writes nothing and fails when web/src/wire/generated/api.ts is not what it would write.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const web = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const target = resolve(web, 'src/wire/generated/api.ts');
const openapi = JSON.parse(readFileSync(resolve(web, '../docs/openapi.json'), 'utf8'));

const banner = [
  '// Generated from docs/openapi.json by scripts/generate-wire.mjs: run `make generate`, do not edit.',
  '',
].join('\n');

/** References point into the document; the compiler wants them in `definitions`. */
function relocated(node) {
  if (Array.isArray(node)) return node.map(relocated);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === '$ref'
        ? [key, value.replace('#/components/schemas/', '#/definitions/')]
        : [key, relocated(value)],
    ),
  );
}

/** Answers are what the server sends and nothing else; the title names the type. */
function closed(schemas) {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      { additionalProperties: false, ...relocated(schema), title: name },
    ]),
  );
}

const definitions = closed(openapi.components.schemas);
const everything = {
  title: 'ApiTypes',
  type: 'object',
  additionalProperties: false,
  required: Object.keys(definitions),
  properties: Object.fromEntries(
    Object.keys(definitions).map((name) => [name, { $ref: `#/definitions/${name}` }]),
  ),
  definitions,
};

const compiled = await compile(everything, 'ApiTypes', {
  bannerComment: banner,
  additionalProperties: false,
  unreachableDefinitions: true,
  style: { singleQuote: true, printWidth: 100 },
});

/** The compiler notes at each type where it met it: everywhere, here. */
const written = compiled.replaceAll(/\/\*\*\n \* This interface was referenced by[^/]*\*\/\n/g, '');

const current = existsSync(target) ? readFileSync(target, 'utf8') : '';
if (process.argv.includes('--check')) {
  if (current !== written) {
    console.error('src/wire/generated/api.ts is out of date: run `make generate`');
    process.exit(1);
  }
} else if (current !== written) {
  writeFileSync(target, written);
}
