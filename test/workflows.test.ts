/** The workflows that companies copy: they are what GitHub and GitLab read, and call only what there is. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const text = z.string().min(1);
const variables = z.record(z.string(), z.union([z.string(), z.number()]));

const step = z.strictObject({
  id: text.optional(),
  name: text.optional(),
  if: text.optional(),
  uses: z
    .string()
    .regex(/^[\w-]+\/[\w-]+@[\da-f]{40}$/)
    .optional(),
  run: text.optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  env: z.record(z.string(), z.string()).optional(),
});

/** Of https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax what the files use. */
const githubWorkflow = z.strictObject({
  name: text,
  on: z.strictObject({
    push: z.strictObject({ branches: z.array(text) }).optional(),
    pull_request: z.null().optional(),
    workflow_dispatch: z.null().optional(),
    schedule: z.array(z.strictObject({ cron: z.string().regex(/^(\S+ ){4}\S+$/) })).optional(),
  }),
  permissions: z.strictObject({ contents: z.literal('read') }),
  concurrency: z.strictObject({ group: text, 'cancel-in-progress': z.boolean() }).optional(),
  jobs: z.record(
    z.string().regex(/^[a-z]+$/),
    z.strictObject({
      needs: text.optional(),
      if: text.optional(),
      'runs-on': z.literal('ubuntu-latest'),
      'timeout-minutes': z.number().int().positive(),
      outputs: z.record(z.string(), text).optional(),
      permissions: z.record(z.string(), z.literal('write')).optional(),
      environment: z.strictObject({ name: text, url: text }).optional(),
      steps: z.array(step.refine(({ uses, run }) => (uses === undefined) !== (run === undefined))).min(1),
    }),
  ),
});

/** Of https://docs.gitlab.com/ci/yaml/ what the file uses. */
const gitlabJob = z.strictObject({
  stage: z.enum(['build', 'test', 'deploy']),
  rules: z.array(z.strictObject({ if: text })).min(1),
  variables: variables.optional(),
  allow_failure: z.strictObject({ exit_codes: z.number() }).optional(),
  script: z.array(text).min(1),
  artifacts: z.strictObject({
    when: z.literal('always').optional(),
    paths: z.array(text).optional(),
    expose_as: text.optional(),
    expire_in: text.optional(),
    reports: z.strictObject({ codequality: text }).optional(),
  }),
});

const gitlabPipeline = z
  .object({
    default: z.strictObject({
      image: text,
      cache: z.strictObject({ key: z.strictObject({ files: z.array(text) }), paths: z.array(text) }),
    }),
    variables,
  })
  .catchall(gitlabJob);

const parse = (path: string): unknown => load(read(path));
const paths = globSync('deploy/*.yml', { cwd: root });
const githubPaths = paths.filter((path) => basename(path) !== 'gitlab-ci.yml');

test.each(paths)('%s calls only commands that there are', (path) => {
  const commands = [...read(path).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const files = [...read(path).matchAll(/node (scripts\/[\w.-]+)/g)].map(([, file = '']) => file);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  expect(commands.length + files.length).toBeGreaterThan(0);
});

describe.each(githubPaths)('%s', (path) => {
  test('has the structure of a workflow, with least rights and pinned actions', () => {
    expect(githubWorkflow.safeParse(parse(path)).error?.issues ?? []).toEqual([]);
  });

  test('needs only jobs that it has', () => {
    const { jobs } = githubWorkflow.parse(parse(path));
    const needed = Object.values(jobs).flatMap(({ needs }) => needs ?? []);
    expect(needed.filter((name) => !(name in jobs))).toEqual([]);
  });
});

describe('deploy/gitlab-ci.yml', () => {
  const jobs = () => {
    const { default: _, variables: __, ...own } = gitlabPipeline.parse(parse('deploy/gitlab-ci.yml'));
    return own as Record<string, z.output<typeof gitlabJob>>;
  };

  test('has the structure of a pipeline', () => {
    expect(gitlabPipeline.safeParse(parse('deploy/gitlab-ci.yml')).error?.issues ?? []).toEqual([]);
    expect(Object.keys(jobs())).toEqual(['check', 'preview', 'pages']);
  });

  test('reports the file that the check writes', () => {
    const { script, artifacts } = jobs()['check'] ?? {};
    const report = artifacts?.reports?.codequality ?? '';
    expect(script?.join('\n')).toContain(`npm run --silent check -- --format gitlab > ${report}`);
  });
});

test('proposed changes are checked with the whole history', () => {
  const { jobs } = githubWorkflow.parse(parse('deploy/github-check.yml'));
  expect(jobs['check']?.steps[0]?.with?.['fetch-depth']).toBe(0);
  expect(gitlabPipeline.parse(parse('deploy/gitlab-ci.yml')).variables['GIT_DEPTH']).toBe(0);
});
