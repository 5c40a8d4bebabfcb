/** As much of GitHub as the form talks to: https://docs.github.com/en/graphql/reference and https://docs.github.com/en/rest */
import { type Call, FakeHost, type Json, sha } from './fake-host.ts';

const at = '2026-11-23T09:00:00Z';
const ada = { id: 1, login: 'ada', name: 'Ada', email: 'ada@example.com' };

export class FakeGitHub extends FakeHost {
  protected readonly api = 'https://api.github.com';
  protected readonly scheme = 'token';

  protected reply({ call, body }: Call): unknown {
    const own = call.replace(`/repos/${this.repo}`, '');
    if (own === 'POST /graphql') return this.#query(body as { query: string; variables: Json });
    if (own === 'GET /user') return ada;
    if (own === 'GET /collaborators/ada') return {};
    if (own.startsWith('GET /git/trees/')) return { tree: this.#tree() };
    if (own === 'POST /pulls') {
      const { number } = this.propose(String(body['head']), String(body['base']), body['draft'] === true);
      return { number, node_id: `PR_${number}`, title: body['title'], created_at: at, updated_at: at };
    }
    const [, branch] = /^DELETE \/git\/refs\/heads\/(.+)$/.exec(own) ?? [];
    if (branch) return { deleted: this.branches.delete(branch) };
    const [, number, page] = /^\w+ \/(?:issues|pulls)\/(\d+)(?:\/(\w+))?$/.exec(own) ?? [];
    const change = this.changes.find((each) => each.number === Number(number));
    if (!change) return undefined;
    if (page === 'merge') this.merge(change);
    if (body['labels']) change.labels = body['labels'] as string[];
    return { labels: change.labels.map((name) => ({ name })) };
  }

  #tree = (): Json[] =>
    Object.entries(this.files).map(([path, text]) => {
      return { path, type: 'blob', sha: sha(text), size: text.length };
    });

  #query({ query, variables }: { query: string; variables: Json }): unknown {
    const input = (variables['input'] ?? {}) as Json;
    const [, mutation = ''] = /^\s*mutation\(.*?\{\s*(\w+)\(/.exec(query) ?? [];
    if (mutation === 'createCommitOnBranch') return { data: this.#commit(input) };
    if (mutation === 'createRef') {
      this.branches.set(String(input['name']).replace('refs/heads/', ''), this.files);
      return { data: { createRef: { ref: {} } } };
    }
    if (mutation) {
      const change = this.changes.find(({ number }) => `PR_${number}` === input['pullRequestId']);
      if (change) change.isDraft = mutation === 'convertPullRequestToDraft';
      return { data: { [mutation]: { pullRequest: {} } } };
    }
    const target = { oid: this.head(), message: 'Begin' };
    const ref = { target: { ...target, history: { nodes: [target] } } };
    if (query.includes('fork: repository')) return { data: { fork: { id: 'R_1' }, base: { ref } } };
    return { data: { repository: { ref, pullRequests: { nodes: [] }, ...this.#aliases(query) } } };
  }

  /** Many texts, or what is known of many, in one answer. */
  #aliases(query: string): Json {
    const texts = new Map(Object.values(this.files).map((text) => [sha(text), text]));
    const history = { nodes: [{ author: { ...ada, user: null }, committedDate: at }] };
    const contents = query.matchAll(/(content_\d+):\s*object\(oid: "(\w+)"/g);
    const commits = query.matchAll(/(commit_\d+):\s*ref\(/g);
    return Object.fromEntries([
      ...[...contents].map(([, alias, oid = '']) => [alias, { text: texts.get(oid), isTruncated: false }]),
      ...[...commits].map(([, alias]) => [alias, { target: { history } }]),
    ]);
  }

  #commit(input: Json): Json {
    const { branchName } = input['branch'] as { branchName: string };
    const changes = input['fileChanges'] as Record<'additions' | 'deletions', Record<string, string>[]>;
    const files: Record<string, string> = { ...this.branches.get(branchName) };
    for (const { path = '' } of changes.deletions) delete files[path];
    for (const { path = '', contents = '' } of changes.additions)
      files[path] = Buffer.from(contents, 'base64').toString();
    this.branches.set(branchName, files);
    return { createCommitOnBranch: { commit: { oid: this.head(branchName), committedDate: at } } };
  }
}
