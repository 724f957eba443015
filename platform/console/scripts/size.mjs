// Pages of phones and terminals must load on any of them: fails when all one needs is 60 kB compressed or more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = 'target/classes/META-INF/resources';
const limit = 60_000;

for (const name of ['citizen.html', 'terminal.html', 'inspector.html']) {
  const page = readFileSync(join(root, name), 'utf8');
  const parts = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1]);
  const sizes = [name, ...parts].map((part) => [
    part,
    gzipSync(readFileSync(join(root, part))).length,
  ]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  if (total >= limit) {
    console.error(`${name} needs ${total} bytes compressed, 60,000 are allowed:`, sizes);
    process.exit(1);
  }
  console.log(`${name} needs ${(total / 1000).toFixed(1)} kB compressed`);
}
