import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ad, SearchEngines } from '../../test/search-engines.ts';

let engines: SearchEngines;
beforeEach(async () => {
  engines = await new SearchEngines().open();
});
afterEach(() => engines.close());

describe('a service that does not take everything', () => {
  test('waits longer and longer while a service is busy, and as long as it says', async () => {
    engines.writeChanges({ added: [ad('cook')] });
    engines.answers = { '/indexnow': [[503], [429], [500]], '/publish': [[429, '', { 'retry-after': '7' }]] };
    const { exitCode } = await engines.run();
    expect(engines.waits).toEqual([1000, 2000, 4000, 7000]);
    expect(exitCode).toBe(0);
  });

  test('tells what was refused, without a second try, and goes on', async () => {
    engines.writeChanges({ added: [ad('a'), ad('b')] });
    engines.answers = { '/indexnow': [[422, 'Not yours\u001b[2J']], '/publish': [[400, 'bad url']] };
    const { text, exitCode } = await engines.run();
    expect(text).toContain(`refused  ${ad('a').url}  status 422: Not yours [2J`);
    expect(text).toContain('Google: 1 page sent, 1 refused, 0 left for later');
    expect([exitCode, engines.waits]).toEqual([1, []]);
  });

  test('says so when nobody answers', async () => {
    engines.writeChanges({ added: [ad('cook')] });
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await new Promise((resolve) => other.close(resolve));
    const { text } = await engines.run({ variables: { INDEXNOW_ENDPOINT: `http://127.0.0.1:${port}/` } });
    expect(text).toMatch(
      /IndexNow: 0 pages sent, 0 refused, 1 left for later \(fetch failed: .*ECONNREFUSED/,
    );
    expect(engines.waits).toHaveLength(4);
  });
});
