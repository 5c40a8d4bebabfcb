/** `npm run admin [-- --local] [--port 4322]`: the form in the browser, to be tried or, with `--local`, to work on the project's folder. Exit code 2: a wrong call. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveAdmin } from '../src/astro/serve-admin.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { wrongCall } from '../src/reporters/wrong-call.ts';

const root = join(import.meta.dirname, '..');
const what = {
  try: 'It shows the content of this project, and keeps in the browser what you save: no file changes.',
  local: 'Choose “Work with Local Repository”, and then the folder of this project. It needs Chrome or Edge.',
};

try {
  const { values } = parseArgs({
    options: { local: { type: 'boolean', default: false }, port: { type: 'string', default: '4322' } },
  });
  const environment = readEnvironment(process.env, root);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`Unexpected port \`${values.port}\`, expected a number such as \`4322\``);
  const server = await serveAdmin({ root, environment, port, isLocal: values.local });
  const address = server.address() as AddressInfo;
  console.log(`The form is at http://localhost:${address.port}/admin/ · Ctrl+C ends it.`);
  console.log(values.local ? what.local : what.try);
} catch (error) {
  const sentence = wrongCall(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
