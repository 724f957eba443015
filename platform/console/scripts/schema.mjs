// Writes src/api/schema.d.ts, the types of the API, from the description the server brings.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const description = new URL(
  '../../server/src/main/resources/META-INF/openapi.json',
  import.meta.url,
);
const schema = new URL('../src/api/schema.d.ts', import.meta.url);

const bytes = ts.factory.createTypeReferenceNode('Blob');
const nodes = await openapiTS(description, {
  transform: ({ format }) => (format === 'binary' ? bytes : undefined),
});
const text = `// Written by scripts/schema.mjs, not by hand.\n${astToString(nodes)}`;
// Left alone when nothing changed, so that a running vite does not start over.
if (!existsSync(schema) || readFileSync(schema, 'utf8') !== text) writeFileSync(schema, text);
