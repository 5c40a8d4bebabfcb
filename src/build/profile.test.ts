import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderPhaseTable, startProfile } from './profile.ts';

test('lists the phases with their shares', () => {
  expect(
    renderPhaseTable(
      new Map([
        ['read', 250],
        ['search index', 1500.4],
      ]),
      2000,
    ),
  ).toMatchInlineSnapshot(`
    "read              250 ms   13 %
    search index     1500 ms   75 %
    whole run        2000 ms  100 %"
  `);
});

test('writes a profile that names the functions that ran', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-profile-'));
  const path = join(folder, 'build.cpuprofile');
  const stop = await startProfile();
  function spendTime(): number {
    let sum = 0;
    for (let index = 0; index < 3e7; index++) sum += index % 7;
    return sum;
  }
  spendTime();
  await stop(path);
  const { nodes } = JSON.parse(readFileSync(path, 'utf8')) as {
    nodes: { callFrame: { functionName: string } }[];
  };
  expect(nodes.map(({ callFrame }) => callFrame.functionName)).toContain('spendTime');
  rmSync(folder, { recursive: true });
});
