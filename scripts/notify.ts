/** `npm run notify [-- --send]`: tells search engines what the last build changed. Exit code 1: not all was taken, 2: a wrong call. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/build/environment.ts';
import { readContent } from '../src/files.ts';
import { notify } from '../src/notify/notify.ts';
import { wrongCall } from '../src/reporters/wrong-call.ts';
import { parseSite, sitePath } from '../src/site/parse-site.ts';

const root = join(import.meta.dirname, '..');

try {
  const { values } = parseArgs({ options: { send: { type: 'boolean', default: false } } });
  const { outDir, cacheDir, contentDir } = readEnvironment(process.env, root);
  const { site } = parseSite(readContent(contentDir).find(({ path }) => path === sitePath));
  const variables = process.env;
  const { text, exitCode } = await notify({
    outDir,
    cacheDir,
    site,
    variables,
    now: new Date(),
    wait,
    ...values,
  });
  process.stdout.write(text);
  process.exitCode = exitCode;
} catch (error) {
  const sentence = wrongCall(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
