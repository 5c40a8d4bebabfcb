export const sectionKinds = ['responsibilities', 'requirements', 'nice-to-have', 'offer', 'process'] as const;
export type SectionKind = (typeof sectionKinds)[number];
export const sectionHeadings: Record<SectionKind, Record<string, readonly string[]>> = { responsibilities: {en: ['your role']}, requirements: {}, 'nice-to-have': {}, offer: {}, process: {} };
