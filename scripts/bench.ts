/** `npm run bench [-- --n 10000 --shape even --peers hugo,eleventy,floor --rounds 3 --only cold,check --scaling]`. */
import { readBenchOptions } from '../bench/options.ts';
import { runBench } from '../bench/run-bench.ts';
import { wrongCall } from '../src/reporters/index.ts';

try {
  const options = readBenchOptions(process.argv.slice(2));
  console.log(await runBench(options, (line) => console.error(line)));
} catch (error) {
  console.error(wrongCall(error) ?? (error instanceof Error ? error.message : error));
  process.exitCode = wrongCall(error) === undefined ? 1 : 2;
}
