/** As much of GitLab as the form talks to: https://docs.gitlab.com/api/rest and https://docs.gitlab.com/api/graphql */
import { type Call, FakeHost, type Json, type ProposedChange, sha } from './fake-host.ts';

const at = '2026-11-23T09:00:00Z';
const ada = { id: 1, username: 'ada', name: 'Ada', email: 'ada@example.com' };
const draftTitle = /^Draft: /;

export class FakeGitLab extends FakeHost {
  protected readonly api = 'https://gitlab.com/api';
  protected readonly scheme = 'Bearer';

  protected reply({ call, body }: Call): unknown {
    const own = call.replace(`/v4/projects/${this.repo}`, '');
    if (own === 'POST /graphql') return this.#query(body as { query: string; variables: Json });
    if (own === 'GET /v4/user') return ada;
    if (own === 'GET /users') return [ada];
    if (own === 'GET /merge_requests') return [];
    if (own === 'POST /repository/commits') return this.#commit(body);
    if (own === 'POST /merge_requests') {
      const isDraft = draftTitle.test(String(body['title']));
      const change = this.propose(String(body['source_branch']), String(body['target_branch']), isDraft);
      change.labels = [String(body['labels'])];
      return this.#show(change);
    }
    const [, branch] = /^DELETE \/repository\/branches\/(.+)$/.exec(own) ?? [];
    if (branch) return { deleted: this.branches.delete(branch) };
    const [, number, page] = /^\w+ \/merge_requests\/(\d+)(?:\/(\w+))?$/.exec(own) ?? [];
    const change = this.changes.find((each) => each.number === Number(number));
    if (!change) return undefined;
    if (page === 'merge') this.merge(change);
    if (body['title']) change.isDraft = draftTitle.test(String(body['title']));
    if (body['add_labels']) change.labels = [String(body['add_labels'])];
    return this.#show(change);
  }

  #show = ({ number, head }: ProposedChange): Json => {
    return { iid: number, id: number, sha: this.head(head), created_at: at, updated_at: at };
  };

  #query({ variables }: { query: string; variables: Json }): unknown {
    const all = Object.entries(this.files).map(([path, text]) => ({ type: 'blob', path, sha: sha(text) }));
    const texts = ((variables['paths'] ?? []) as string[]).map((path) => ({ rawTextBlob: this.files[path] }));
    const tree = {
      lastCommit: { sha: this.head(), message: 'Begin' },
      blobs: { nodes: all, pageInfo: { endCursor: '', hasNextPage: false } },
    };
    return { data: { project: { repository: { tree, blobs: { nodes: texts } } } } };
  }

  #commit({ branch, start_branch: start, actions }: Json): Json {
    const files: Record<string, string> = { ...this.branches.get(String(start ?? branch)) };
    for (const { file_path: path = '', content = '' } of actions as Record<string, string>[])
      files[path] = content;
    this.branches.set(String(branch), files);
    return { id: this.head(String(branch)), committed_date: at };
  }
}
