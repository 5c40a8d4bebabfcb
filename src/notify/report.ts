/** What is or would be told, in words; texts end with a line feed. */
import type { Notification, Outcome } from './outcome.ts';

const line = ({ url, type }: Notification): string => `  ${type}  ${url}`;

const pages = (count: number): string => `${count} ${count === 1 ? 'page' : 'pages'}`;

export function renderIntention(
  name: string,
  notifications: readonly Notification[],
  hindrance?: string,
): string {
  const head = `${name}: ${pages(notifications.length)} to tell of`;
  return `${[hindrance === undefined ? head : `${head}, but ${hindrance}`, ...notifications.map(line)].join('\n')}\n`;
}

export function renderOutcome(name: string, { sent, refused, left, reason }: Outcome): string {
  const counts = `${name}: ${pages(sent.length)} sent, ${refused.length} refused, ${left.length} left for later`;
  return `${[
    reason === undefined ? counts : `${counts} (${reason})`,
    ...refused.map((refusal) => `  refused  ${refusal.url}  ${refusal.reason}`),
    ...left.map(({ url }) => `  left     ${url}`),
  ].join('\n')}\n`;
}
