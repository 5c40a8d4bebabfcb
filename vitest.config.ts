import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take longest, the longest first. */
const longFiles = [
  'accessibility.test.ts',
  'languages.test.ts',
  'damaged-cache.test.ts',
  'incremental.property.test.ts',
  'same-bytes.test.ts',
  'publish.test.ts',
];

/** Else the last worker is alone with a long file when the others have nothing left to do. */
class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => longFiles.toReversed().indexOf(basename(moduleId));
    return (await super.sort(files)).toSorted((a, b) => rank(b) - rank(a));
  }
}

/** Commands speak the language of the terminal. */
const english = { LC_ALL: 'C' };

export default defineConfig({
  test: {
    sequence: { sequencer: LongFilesFirst },
    projects: [
      {
        test: {
          name: 'unit',
          env: english,
          include: ['{bench,src}/**/*.test.ts'],
          setupFiles: ['test/no-console.ts'],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'site',
          env: english,
          include: ['test/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A site build is itself several processes.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
