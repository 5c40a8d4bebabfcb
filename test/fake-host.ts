/** A host of repositories for the form: what GitHub and GitLab have in common, as far as the form asks for it. */
import { createHash } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';

export type Files = Readonly<Record<string, string>>;
export type Json = Record<string, unknown>;

export interface Call {
  /** Method and path, without query, such as `GET /user`. */
  call: string;
  body: Json;
}

/** A pull request or merge request. */
export interface ProposedChange {
  number: number;
  head: string;
  base: string;
  isDraft: boolean;
  isMerged: boolean;
  labels: string[];
}

export const sha = (text: string): string => createHash('sha1').update(text).digest('hex');

/** One repository with its branches; its first branch is that of the site. */
export abstract class FakeHost {
  readonly repo: string;
  readonly branch: string;
  readonly branches: Map<string, Files>;
  readonly changes: ProposedChange[] = [];
  protected abstract readonly api: string;
  protected abstract readonly scheme: string;
  readonly #token: string;

  constructor({ repo, branch, token, files }: { repo: string; branch: string; token: string; files: Files }) {
    this.repo = repo;
    this.branch = branch;
    this.#token = token;
    this.branches = new Map([[branch, files]]);
  }

  /** None when the host knows no such call. */
  protected abstract reply(call: Call): unknown;

  get files(): Files {
    return this.branches.get(this.branch) ?? {};
  }

  protected head = (branch = this.branch): string => sha(JSON.stringify(this.branches.get(branch)));

  protected propose(head: string, base: string, isDraft: boolean): ProposedChange {
    const number = this.changes.length + 1;
    const change = { number, head, base, isDraft, isMerged: false, labels: [] };
    this.changes.push(change);
    return change;
  }

  protected merge(change: ProposedChange): void {
    change.isMerged = true;
    this.branches.set(change.base, this.branches.get(change.head) ?? {});
  }

  /** Answers wherever a page of the browser asks. */
  async answer(context: BrowserContext): Promise<void> {
    await context.route(`${this.api}/**`, (route) => {
      const request = route.request();
      const headers = {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-allow-methods': '*',
      };
      if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
      if (request.headers()['authorization'] !== `${this.scheme} ${this.#token}`)
        return route.fulfill({ status: 401, headers, json: {} });
      const path = decodeURIComponent(request.url().replace(this.api, '').replace(/\?.*/, ''));
      const call = `${request.method()} ${path}`;
      const json = this.reply({ call, body: (request.postDataJSON() ?? {}) as Json });
      return json === undefined
        ? route.fulfill({ status: 404, headers, json: {} })
        : route.fulfill({ headers, json });
    });
  }
}
