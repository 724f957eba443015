// What Maven calls: `node scripts/maven.mjs install|test|build`. Each step is skipped when nothing
// it reads has changed since it last succeeded, so that a build of the whole house stays quick.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['src', 'public'];
const description = '../server/src/main/resources/META-INF/openapi.json';
const written = join('src', 'api', 'schema.d.ts');
const settings = readdirSync('.').filter((name) => /\.(json|js|ts|html|prettierrc)$/.test(name));

const steps = {
  install: {
    reads: ['package-lock.json'],
    stamp: 'node_modules/.installed',
    run: ['ci', '--loglevel=error'],
  },
  test: {
    reads: [...settings, ...sources],
    stamp: 'target/console.tested',
    run: ['run', '--silent', 'test'],
  },
  build: {
    reads: [...settings, ...sources, 'scripts', description],
    stamp: 'target/console.built',
    run: ['run', '--silent', 'build'],
  },
};

function filesUnder(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function digestOf(paths) {
  const digest = createHash('sha256');
  const files = paths.flatMap((path) => (path.includes('.') ? [path] : filesUnder(path)));
  const read = files.filter((file) => file !== written);
  for (const file of read.sort()) digest.update(file).update(readFileSync(file));
  return digest.digest('hex');
}

const step = steps[process.argv[2]];
const digest = digestOf(step.reads);
const done = existsSync(step.stamp) && readFileSync(step.stamp, 'utf8') === digest;
if (!done) {
  rmSync(step.stamp, { force: true });
  const windows = process.platform === 'win32';
  const { status } = spawnSync('npm', step.run, { stdio: 'inherit', shell: windows });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync('target', { recursive: true });
  writeFileSync(step.stamp, digest);
}
