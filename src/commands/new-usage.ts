/** How `npm run new` is called: an option a field, and some about the file. */
import { newFlags } from '../desk/index.ts';
import { type FieldName, fieldNames, fieldRow } from '../postings/fields.ts';
import { phrase, type Wording } from '../postings/wording.ts';
import type { Option, Usage } from './usage.ts';

const ofTheFile: Readonly<
  Record<Exclude<keyof typeof newFlags, FieldName>, [value: Wording, says: Wording]>
> = {
  from: [
    phrase('requisition'),
    phrase('The job that is translated; `--locale` is the language of the translation.'),
  ],
  requisition: [
    phrase('requisition'),
    phrase('The name of the file up to the first dot; without it, it is made of the title.'),
  ],
  folder: [phrase('folder'), phrase('The folder below `postings` that the file belongs into.')],
  text: [phrase('text'), phrase('The text before the first heading.')],
};

const ofFields = fieldNames.map((name): [string, Option] => {
  const flag = newFlags[name];
  const value = flag.type === 'string' ? { value: phrase('value') } : {};
  return [name, { ...flag, ...value, says: phrase(fieldRow(name).description) }];
});

const others = Object.entries(ofTheFile).map(([name, [value, says]]): [string, Option] => [
  name,
  { type: 'string', value, says },
]);

export const newUsage: Usage = {
  name: 'new',
  says: phrase('Writes a posting. On a terminal it asks for what is missing.'),
  options: Object.fromEntries([...others, ...ofFields]),
};
