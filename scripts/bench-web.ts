/** `npm run bench:web [-- --n 10000 --peers hugo,eleventy --visits 5]`. */
import { readWebOptions } from '../bench/options.ts';
import { runWeb } from '../bench/web/run-web.ts';
import { wrongCall } from '../src/reporters/index.ts';

try {
  const options = readWebOptions(process.argv.slice(2));
  console.log(await runWeb(options, (line) => console.error(line)));
} catch (error) {
  console.error(wrongCall(error) ?? (error instanceof Error ? error.message : error));
  process.exitCode = wrongCall(error) === undefined ? 1 : 2;
}
