import type { Sample } from './measure/run-process.ts';
import { ratioByRound, type Spread, spreadOf } from './measure/statistics.ts';

/** Samples by what was done and who did it, one a round. */
export class Samples {
  readonly all: Record<string, Record<string, Sample[]>> = {};

  add(work: string, contender: string, sample: Sample): void {
    const ofWork = this.all[work] ?? {};
    this.all[work] = { ...ofWork, [contender]: [...this.of(work, contender), sample] };
  }

  of(work: string, contender: string): Sample[] {
    return this.all[work]?.[contender] ?? [];
  }

  /** None when it was not measured, or cannot be on this system. */
  spread(work: string, contender: string, figure: keyof Sample = 'wall'): Spread | undefined {
    const values = this.of(work, contender).flatMap((sample) => sample[figure] ?? []);
    return values.length > 0 ? spreadOf(values) : undefined;
  }

  /** Time against that of another, by round. */
  ratio(work: string, contender: string, otherWork: string, other: string): number | undefined {
    const walls = (samples: Sample[]) => samples.map(({ wall }) => wall);
    return ratioByRound(walls(this.of(work, contender)), walls(this.of(otherWork, other)));
  }
}
