/**
 * Cleans up when the process is told to end, and ends it. A process that is killed outright cannot; the next run does.
 *
 * @returns Stops listening.
 */
export function endOnSignals(cleanUp: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    cleanUp();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  return () => {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  };
}
