// The citizen's page must load on any phone: fails when all it needs is 60 kB compressed or more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = 'target/classes/META-INF/resources';
const page = readFileSync(join(root, 'citizen.html'), 'utf8');
const parts = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1]);
const sizes = ['citizen.html', ...parts].map((part) => [
  part,
  gzipSync(readFileSync(join(root, part))).length,
]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
if (total >= 60_000) {
  console.error(`citizen.html needs ${total} bytes compressed, 60,000 are allowed:`, sizes);
  process.exit(1);
}
console.log(`citizen.html needs ${(total / 1000).toFixed(1)} kB compressed`);
