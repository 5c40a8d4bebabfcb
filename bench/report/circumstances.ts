import type { Machine } from '../measure/machine.ts';

export interface Circumstances {
  /** As ISO 8601. */
  date: string;
  machine: Machine;
  load: { before: number; after: number };
}

/** Where and when it was measured, and what. */
export const renderCircumstances = (
  { date, machine, load }: Circumstances,
  versions: readonly { name: string; version: string }[],
): string =>
  [
    `${date.slice(0, 10)}, ${machine.system}, ${machine.processor}, ${machine.cores} cores, ${machine.memory} GiB, Node ${machine.node}`,
    `load ${load.before} before and ${load.after} after`,
    versions.map(({ name, version }) => `${name} ${version}`.trim()).join(', '),
  ].join('; ');
