/** A request to a service that may be busy. */

export interface Answer {
  /** 0: there was no answer. */
  status: number;
  text: string;
}

export interface Request {
  headers: Record<string, string>;
  body: string | URLSearchParams;
}

/** Resolves after so many milliseconds. */
export type Wait = (milliseconds: number) => Promise<unknown>;

const tries = 5;
const firstWait = 1000;
const longestWait = 60_000;
const timeout = 30_000;

/** Whether the same request may do better later. */
export const isPassing = ({ status }: Answer): boolean => status === 0 || status === 429 || status >= 500;

/** Whether the sender has no right to the site: every request of his would get the same answer until that is mended. */
export const isForbidden = ({ status }: Answer): boolean => status === 401 || status === 403;

export const isAccepted = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** Who answers does not decide what a terminal does. */
const harmless = (text: string): string => text.replace(/[\p{C}\s]+/gu, ' ').trim();

/** What an answer says, in one short line. */
export function toReason({ status, text }: Answer): string {
  const said = harmless(text).slice(0, 300);
  return status === 0 ? said : said === '' ? `status ${status}` : `status ${status}: ${said}`;
}

async function postOnce(url: string, { headers, body }: Request): Promise<Answer & { retryAfter?: number }> {
  try {
    const options = {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    } as const;
    const response = await fetch(url, options);
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return {
      status: response.status,
      text: await response.text(),
      ...(seconds > 0 && { retryAfter: seconds * 1000 }),
    };
  } catch (error) {
    const { message, cause } = error as Error;
    return { status: 0, text: cause instanceof Error ? `${message}: ${cause.message}` : message };
  }
}

/** Asks again, with growing waits, while the service is busy, broken or silent; its last answer. */
export async function post(url: string, request: Request, wait: Wait): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await postOnce(url, request);
    if (attempt === tries || !isPassing(answer)) return answer;
    await wait(Math.min(longestWait, answer.retryAfter ?? firstWait * 2 ** (attempt - 1)));
  }
}
