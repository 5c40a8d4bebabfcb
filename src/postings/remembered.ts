/** Most texts whose results are kept: whoever writes content cannot make them more. */
const maximumTexts = 1000;

/** The same function, quick for the texts that stand in thousands of postings: what it gave for them is kept. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size === maximumTexts) known.clear();
    known.set(text, made);
    return made;
  };
}
