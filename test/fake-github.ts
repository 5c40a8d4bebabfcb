/**
 * As much of GitHub as the form talks to: one repository with branches of files, commits and pull requests. What is
 * asked beyond that is kept, so that a test can say that nothing was.
 */
import { createHash } from 'node:crypto';
import type { BrowserContext, Request } from 'playwright-core';

type Files = Readonly<Record<string, string>>;
type Json = Record<string, unknown>;

export interface PullRequest {
  number: number;
  title: string;
  head: string;
  base: string;
  draft: boolean;
  labels: string[];
  isMerged: boolean;
}

const sha = (text: string): string => createHash('sha1').update(text).digest('hex');

export class FakeGitHub {
  readonly branches: Map<string, Files>;
  readonly pullRequests: PullRequest[] = [];
  /** What it has no answer to. */
  readonly unknown: string[] = [];
  readonly #repo: string;
  readonly #token: string;

  constructor({ repo, branch, token, files }: { repo: string; branch: string; token: string; files: Files }) {
    this.#repo = repo;
    this.#token = token;
    this.branches = new Map([[branch, files]]);
  }

  /** Answers for GitHub wherever a page of the browser asks it. */
  async answer(context: BrowserContext): Promise<void> {
    await context.route('https://api.github.com/**', (route) => {
      const request = route.request();
      const headers = {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*',
        'access-control-allow-methods': '*',
      };
      if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
      if (request.headers()['authorization'] !== `token ${this.#token}`)
        return route.fulfill({ status: 401, headers, json: { message: 'Bad credentials' } });
      const json = this.#reply(request);
      return json ? route.fulfill({ headers, json }) : route.fulfill({ status: 404, headers, json: {} });
    });
  }

  #head = (branch: string): string => sha(JSON.stringify(this.branches.get(branch)));

  #reply(request: Request): Json | undefined {
    const { pathname } = new URL(request.url());
    const body = (request.postDataJSON() ?? {}) as Json;
    const path = pathname.replace(`/repos/${this.#repo}`, '');
    const call = `${request.method()} ${path}`;
    if (call === 'POST /graphql') return this.#query(body as { query: string; variables: Json });
    if (call === 'GET /user') return { id: 1, login: 'ada', name: 'Ada', email: 'ada@example.com' };
    if (call === 'GET /collaborators/ada') return {};
    if (/^GET \/git\/trees\//.test(call)) return this.#tree();
    if (call === 'POST /pulls') return this.#openPullRequest(body);
    const [, , number, page] = /^\/(issues|pulls)\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
    const own = this.pullRequests.find((each) => each.number === Number(number));
    if (own && page === 'merge') return this.#merge(own);
    if (own) {
      if (body['labels']) own.labels = body['labels'] as string[];
      return { ...own, labels: own.labels.map((name) => ({ name })) };
    }
    const [, branch] = /^DELETE \/git\/refs\/heads\/(.+)$/.exec(call) ?? [];
    if (branch && this.branches.delete(decodeURI(branch))) return {};
    this.unknown.push(call);
    return undefined;
  }

  #tree(): Json {
    const [files = {}] = this.branches.values();
    const tree = Object.entries(files).map(([path, text]) => {
      return { path, type: 'blob', sha: sha(text), size: text.length };
    });
    return { tree };
  }

  #openPullRequest({ title, head, base, draft }: Json): Json {
    const number = this.pullRequests.length + 1;
    const own = { number, title, head, base, draft, labels: [], isMerged: false } as unknown as PullRequest;
    this.pullRequests.push(own);
    const at = '2026-11-23T09:00:00Z';
    return { ...own, node_id: `PR_${number}`, html_url: '', created_at: at, updated_at: at, head: {} };
  }

  #merge(own: PullRequest): Json {
    own.isMerged = true;
    this.branches.set(own.base, this.branches.get(own.head) ?? {});
    return { merged: true };
  }

  /** GraphQL by the name of what is asked for: https://docs.github.com/en/graphql/reference */
  #query({ query, variables }: { query: string; variables: Json }): Json {
    const input = (variables['input'] ?? {}) as Json;
    const branch = String(variables['branch'] ?? [...this.branches.keys()][0]);
    if (query.includes('createCommitOnBranch(')) return { data: this.#commit(input) };
    if (query.includes('createRef(')) {
      const [files = {}] = this.branches.values();
      this.branches.set(String(input['name']).replace('refs/heads/', ''), files);
      return { data: { createRef: { ref: {} } } };
    }
    const [, mutation] = /\b(convertPullRequestToDraft|markPullRequestReadyForReview)\(/.exec(query) ?? [];
    if (mutation) {
      const own = this.pullRequests.find(({ number }) => `PR_${number}` === input['pullRequestId']);
      if (own) own.draft = mutation === 'convertPullRequestToDraft';
      return { data: { [mutation]: { pullRequest: {} } } };
    }
    const commit = { oid: this.#head(branch), message: 'Begin' };
    if (query.includes('... on Commit { oid }')) return { data: { repository: { ref: { target: commit } } } };
    if (query.includes('fork: repository'))
      return { data: { fork: { id: 'R_1' }, base: { ref: { target: { oid: commit.oid } } } } };
    if (query.includes('pullRequests(')) return { data: { repository: { pullRequests: { nodes: [] } } } };
    if (/\b(content|commit)_\d+:/.test(query)) return { data: { repository: this.#aliases(query) } };
    if (query.includes('history(first: 1)'))
      return { data: { repository: { ref: { target: { history: { nodes: [commit] } } } } } };
    this.unknown.push(query);
    return { data: {} };
  }

  /** Many texts, or what is known of many, in one answer. */
  #aliases(query: string): Json {
    const [files = {}] = this.branches.values();
    const texts = new Map(Object.values(files).map((text) => [sha(text), text]));
    const author = { name: 'Ada', email: 'ada@example.com', user: null };
    const nodes = [{ author, committedDate: '2026-11-01T09:00:00Z' }];
    const contents = [...query.matchAll(/(content_\d+):\s*object\(oid: "(\w+)"/g)].map(
      ([, alias, oid = '']) => {
        return [alias, { text: texts.get(oid), isTruncated: false }];
      },
    );
    const commits = [...query.matchAll(/(commit_\d+):\s*ref\(/g)].map(([, alias]) => {
      return [alias, { target: { history: { nodes } } }];
    });
    return Object.fromEntries([...contents, ...commits]);
  }

  #commit(input: Json): Json {
    const { branchName } = input['branch'] as { branchName: string };
    const changes = input['fileChanges'] as Record<'additions' | 'deletions', Record<string, string>[]>;
    const files: Record<string, string> = { ...this.branches.get(branchName) };
    for (const { path = '' } of changes.deletions) delete files[path];
    for (const { path = '', contents = '' } of changes.additions)
      files[path] = Buffer.from(contents, 'base64').toString();
    this.branches.set(branchName, files);
    const commit = { oid: this.#head(branchName), committedDate: '2026-11-23T09:00:00Z' };
    return { createCommitOnBranch: { commit } };
  }
}
