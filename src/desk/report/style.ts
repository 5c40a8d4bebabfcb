/** The style of the report's page, and its hash for the Content-Security-Policy. */
export const reportStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: color-mix(in srgb, currentColor 20%, transparent); }
body { margin: 0; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .25rem; }
h2 span { font-weight: 400; opacity: .7; }
p { margin: .25rem 0 .75rem; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 600; padding: 1rem 0 .25rem; }
th, td { text-align: start; vertical-align: top; padding: .3rem .75rem .3rem 0; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { font-weight: 400; opacity: .75; }
tbody th { font-weight: 400; }
.wide { overflow-x: auto; }
.wide td { min-width: 2.5rem; }
.wide tbody th { min-width: 12rem; }
.wide tbody th bdi + bdi { display: block; opacity: .75; font-size: .9em; }
.word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
td { position: relative; }
.none { opacity: .5; }
.key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
@media (max-width: 34rem) {
  section > table thead { display: none; }
  section > table :is(tbody, tr, th, td) { display: block; border: 0; padding: 0; }
  section > table tr { border-block-end: 1px solid var(--line); padding: .5rem 0; }
  section > table { display: block; }
  section > table td:last-child { opacity: .75; }
}
@media print {
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; }
  tr, h2, caption { break-inside: avoid; }
  h2, caption, thead { break-after: avoid; }
}
`;

export const reportStyleHash = 'sha256-hemKwBbc3ahROvwRXJSQzFl85Eai+qnbYqNlbNDj/oA=';
