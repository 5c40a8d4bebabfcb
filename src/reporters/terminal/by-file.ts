import type { Problem } from '../../postings/problem.ts';
import type { Report } from '../reporter.ts';
import { renderExcerpt } from './excerpt.ts';

export interface FileProblems {
  file: string;
  /** Each with the line that has it and the caret below; none where the line is empty or the file was not read. */
  entries: { problem: Problem; excerpt: readonly string[] }[];
}

/** The problems file by file, with their lines. */
export const groupByFile = ({ problems, sourceOf }: Pick<Report, 'problems' | 'sourceOf'>): FileProblems[] =>
  [...Map.groupBy(problems, ({ file }) => file)].map(([file, own]) => {
    const source = sourceOf(file);
    const lines = source && 'text' in source ? source.text.split(/\r?\n/) : [];
    const entries = own.map((problem) => {
      const line = lines[problem.line - 1];
      return { problem, excerpt: line?.trim() ? renderExcerpt(line, problem.line, problem.column) : [] };
    });
    return { file, entries };
  });
