/** Builds the whole site and prints the seconds of each phase as JSON. */
import { buildHere } from './contenders/build-here.ts';

process.stdout.write(JSON.stringify(await buildHere()));
