import { rmSync } from 'node:fs';

/**
 * Removes a folder when the process ends before the returned function is called, by an error or a signal.
 * A process that is killed outright leaves it; the next build removes it.
 */
export function removeOnExit(folder: string): () => void {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const stop = (signal: NodeJS.Signals) => {
    remove();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('exit', remove);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return () => {
    process.off('exit', remove);
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
}
