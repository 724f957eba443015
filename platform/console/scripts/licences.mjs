// Fails on a package whose licence is not on the list. What only builds and tests may also have a
// weak copyleft or the Python licence; none of it reaches a browser.
import { readFileSync } from 'node:fs';

const shipped = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0'];
shipped.push('BlueOak-1.0.0', 'CC0-1.0', 'OFL-1.1', 'Unicode-3.0', 'Unlicense');
const tools = [...shipped, 'CC-BY-4.0', 'EPL-2.0', 'MPL-2.0', 'Python-2.0'];

/** Of "(A OR B)" one is enough. */
function isAmong(allowed, licence = '') {
  const choices = licence.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => allowed.includes(choice));
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const refused = Object.entries(packages)
  .filter(([path]) => path !== '')
  .filter(([, entry]) => !isAmong(entry.dev || entry.devOptional ? tools : shipped, entry.license))
  .map(([path, entry]) => `${path.replace(/.*node_modules\//, '')}: ${entry.license ?? 'none'}`);
if (refused.length > 0) {
  console.error('Licences that are not allowed, see scripts/licences.mjs:', refused);
  process.exit(1);
}
