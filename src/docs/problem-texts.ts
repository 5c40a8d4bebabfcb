/** What the problems mean that are found while a file is read, before any rule looks at it. Text for HR. */

/** Lines of a file before and after. */
export interface ProblemExample {
  language: 'yaml' | 'markdown';
  notOk: string;
  ok: string;
}

export interface ProblemText {
  means: string;
  mend: string;
  example?: ProblemExample;
}

export interface ProblemGroup {
  title: string;
  texts: Readonly<Record<string, ProblemText>>;
}

const yaml = (notOk: string, ok: string): ProblemExample => ({ language: 'yaml', notOk, ok });
const markdown = (notOk: string, ok: string): ProblemExample => ({ language: 'markdown', notOk, ok });

export const problemGroups: readonly ProblemGroup[] = [
  {
    title: 'Problems with a file and its name',
    texts: {
      'file-name-style': {
        means:
          'The name of the file does not have the form that the site needs, is taken by the site itself, or differs from another name only in capital letters.',
        mend: 'Name the file with lower-case letters, digits and hyphens, then a dot, the language, and `.md`: `backend-engineer.en.md`.',
      },
      'file-name-locale': {
        means: 'The name of the file names one language and the field `locale` another one.',
        mend: 'Correct the field or rename the file.',
      },
      'no-stray-file': {
        means:
          'A file is among the postings that is not a posting, for example a picture or a Word document.',
        mend: 'Move it out of the folder `postings`, or delete it. A posting ends in `.md`.',
      },
      'readable-file': {
        means: 'The file cannot be read as text.',
        mend: 'Save it again with the encoding “UTF-8”. Put a real file in place of a link or a shortcut.',
      },
      'no-merge-conflict': {
        means:
          'Two people have changed the same lines at the same time. Both texts stand in the file, between lines of the marks `<<<<<<<`, `=======` and `>>>>>>>`.',
        mend: 'Keep the text that is right, and delete the other one and the three lines of marks.',
      },
      'maximum-size': {
        means:
          'The file, its fields or a table in it is far longer than any posting needs. Often something was pasted by mistake.',
        mend: 'Shorten it. A posting has at most 64 KB, its fields 16 KB.',
      },
      'no-empty-content': {
        means: 'The folder has no posting at all.',
        mend: 'Look whether the folder `postings` was moved or renamed. Postings are files such as `postings/backend-engineer.en.md`.',
      },
    },
  },
  {
    title: 'Problems with the lines at the top',
    texts: {
      frontmatter: {
        means: 'The fields at the top of the file are not between two lines `---`.',
        mend: 'The first line is three hyphens and nothing else. After the last field comes the same line again.',
        example: yaml('locale: en\ntitle: Gardener\n---', '---\nlocale: en\ntitle: Gardener\n---'),
      },
      'frontmatter-syntax': {
        means:
          'A line between the two `---` cannot be read. Often a value has a colon or a quotation mark in it.',
        mend: 'Each line is a name, a colon, a space and a value. Put quotes around a value with special characters.',
        example: yaml('title: Gardener: city parks', 'title: "Gardener: city parks"'),
      },
      'no-duplicate-field': {
        means: 'The same field is there twice.',
        mend: 'Delete one of the two lines.',
      },
      'no-cut-value': {
        means: 'Everything after a space and `#` is a note and would not be shown.',
        mend: 'Put the value in quotes.',
        example: yaml('title: Developer C #1', 'title: "Developer C #1"'),
      },
      'no-curly-quotes': {
        means: 'Curly quotation marks are around a value. They would be shown as a part of it.',
        mend: 'Use straight quotation marks or none.',
        example: yaml('title: “Gardener”', 'title: Gardener'),
      },
      'no-control-character': {
        means:
          'An invisible character is in the text. It often comes along when text is pasted from another program.',
        mend: 'Go to the line and column that are named. Delete what is there and type it again.',
      },
      'line-ends': {
        means: 'The lines of the file end in a way that no program of today uses.',
        mend: 'Save the file again with line ends of the kind “LF” or “CRLF”.',
      },
    },
  },
  {
    title: 'Problems with a field',
    texts: {
      'no-missing-field': {
        means:
          'A field is missing or empty that every posting or page must have. In a draft, which nobody is shown, it is a warning.',
        mend: 'Add the line. The tables above have an example of each field.',
        example: yaml('country:', 'country: DE'),
      },
      'no-unknown-field': {
        means: 'A field has a name that does not exist. Mostly it is a slip of the keyboard.',
        mend: 'Correct the name. The message says which field you probably mean.',
        example: yaml('validTrough: 2026-12-31', 'validThrough: 2026-12-31'),
      },
      'field-value': {
        means: 'A field has a value that it cannot have.',
        mend: 'The message says what is expected, and often what you probably mean.',
        example: yaml('country: Germany\ndatePosted: 2.11.2026', 'country: DE\ndatePosted: 2026-11-02'),
      },
      'known-locale': {
        means: 'The posting is in a language that the site does not have.',
        mend: 'Correct the field `locale`. A new language of the site is added to `locales` in `site.yaml`.',
      },
    },
  },
  {
    title: 'Problems with the text',
    texts: {
      'no-empty-body': {
        means: 'The posting has fields, but no text. In a draft it is a warning.',
        mend: 'Write the description of the job below the second line `---`.',
      },
      'no-first-level-heading': {
        means:
          'A heading begins with one `#`. That heading is the title of the posting, and the site writes it itself.',
        mend: 'Begin headings with `##`.',
        example: markdown('# Requirements\n\n- A green thumb', '## Requirements\n\n- A green thumb'),
      },
      'no-html': {
        means:
          'There is HTML in the text. Often it was pasted from a web page. In a field, where it would be shown letter by letter, it is a warning.',
        mend: 'Write it without HTML: two asterisks for bold, a hyphen for each item of a list.',
        example: markdown('<b>Must have</b>', '**Must have**'),
      },
      'no-bold-heading': {
        means:
          'A line in bold, the name of a section alone on a line, or a `##` without a space stands where a heading belongs. The site does not find the section.',
        mend: 'Begin the line with `## ` and leave out the asterisks.',
        example: markdown(
          'Come and see.\n\n**How to apply:**\n\nWrite to us.',
          'Come and see.\n\n## How to apply\n\nWrite to us.',
        ),
      },
      'no-pasted-bullet': {
        means:
          'An item of a list begins with `•`, `·`, `o` or the like, as it comes from Word. It would not be shown as a list.',
        mend: 'Begin each item with a hyphen and a space.',
        example: markdown('• Mow the lawn\n• Plant trees', '- Mow the lawn\n- Plant trees'),
      },
      'no-empty-section': {
        means: 'A heading has no text below it. A warning.',
        mend: 'Write what belongs there, or delete the heading.',
        example: markdown(
          '## Nice to have\n\n## How to apply\n\nWrite to us.',
          '## How to apply\n\nWrite to us.',
        ),
      },
      'no-duplicate-heading': {
        means: 'The same heading is there twice. A warning.',
        mend: 'Put the two sections together.',
      },
      'no-broken-link': {
        means:
          'A link has its brackets in another order, a space in its address, or no address. It would be shown as plain text.',
        mend: 'Write the words in square brackets, and right behind them the address in round ones.',
        example: markdown('[Our team] (https://example.com/team)', '[Our team](https://example.com/team)'),
      },
      'no-open-code': {
        means: 'A line of three backticks or tildes begins code, and no other one ends it. A warning.',
        mend: 'Delete the line.',
      },
      'no-garbled-text': {
        means:
          'Letters were read in a wrong encoding: `Ã¼` stands for `ü`. Where `�` stands, the letter is lost, which is always an error.',
        mend: 'Write the word again.',
        example: markdown('Pflege der GrÃ¼nflÃ¤chen', 'Pflege der Grünflächen'),
      },
      'no-special-space': {
        means:
          'A space that keeps two words together stands where none is needed, or where it hides a heading or an item of a list. It often comes along from Word.',
        mend: 'Delete the space and type it again.',
      },
      'no-invisible-character': {
        means:
          'A soft hyphen, a character without width or a mark of direction is in the text. Search would not find the word.',
        mend: 'Delete it, or write the line again.',
      },
      'no-unsafe-link': {
        means: 'A link leads to an address that a browser should not open.',
        mend: 'Use an address that begins with `https://`, `mailto:` or `tel:`, or a path of this site.',
        example: markdown('[Our team](file:///C:/team.html)', '[Our team](https://example.com/team)'),
      },
      'no-remote-image': {
        means: 'A picture would be loaded from another site. That site would learn who reads the posting.',
        mend: 'Put the picture into the folder `public` and begin its address with `/`.',
        example: markdown('![The team](https://example.com/team.jpg)', '![The team](/team.jpg)'),
      },
      'no-untranslated-text': {
        means:
          'The mark `⟪translate⟫` stands in a posting. `npm run new` puts it where a translation is still in the other language.',
        mend: 'Translate the text behind or below the mark, and delete the mark. A posting that has one must be a draft.',
        example: yaml('title: ⟪translate⟫ Gardener', 'title: Gärtnerin'),
      },
      'maximum-nesting': {
        means: 'Lists, quotes or brackets stand inside each other too many times.',
        mend: 'Write the line with fewer of the signs `>`, `-`, `*` and `[`.',
      },
    },
  },
  {
    title: 'Problems of an import',
    texts: {
      'import-conflict': {
        means:
          '`npm run import` would change a file in a place that somebody has changed too, or a file of another job. The file is left as it is.',
        mend: 'The message shows both texts. Write the right one into the file and import again with `--keep-mine`, or import the job under another name with `--requisition`.',
      },
    },
  },
  {
    title: 'Problems with the file site.yaml',
    texts: {
      'site-file': {
        means: 'The file `site.yaml` is missing or cannot be read. It holds the facts of the company.',
        mend: 'Bring the file back from the history, or ask the person who looks after the site.',
      },
      'site-value': {
        means: 'A field of `site.yaml` has a value that it cannot have.',
        mend: 'The message says what is expected.',
        example: yaml('timeZone: Berlin', 'timeZone: Europe/Berlin'),
      },
    },
  },
];
