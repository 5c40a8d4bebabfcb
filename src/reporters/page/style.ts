/** The look of the HTML report, and its hash for the page's policy; a test holds the two together. */
export const style = `:root{color-scheme:light dark;--text:#182124;--dim:#56646a;--line:#d5dcdf;--back:#fff;--code:#f2f5f6;--error:#b3261e;--warning:#8a5300;--info:#0b5c8a}
@media (prefers-color-scheme:dark){:root{--text:#e7edef;--dim:#a3b1b7;--line:#3a474c;--back:#182124;--code:#222d31;--error:#ff9d94;--warning:#f3bd6a;--info:#8ccdf2}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:48rem;background:var(--back);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.125rem;margin:2rem 0 0;padding-top:1rem;border-top:1px solid var(--line);overflow-wrap:anywhere}
ul{list-style:none;margin:0;padding:0}
p{margin:.5rem 0;overflow-wrap:anywhere}
li{margin:1rem 0;padding-inline-start:.75rem;border-inline-start:.25rem solid var(--info)}
li.error{border-color:var(--error)}
li.warning{border-color:var(--warning)}
li>p:first-child,footer{color:var(--dim);font-size:.875rem}
.error strong{color:var(--error)}
.warning strong{color:var(--warning)}
.info strong{color:var(--info)}
code,pre{font:.875rem/1.5 ui-monospace,monospace;background:var(--code);border-radius:.25rem}
code{padding:.1em .25em;overflow-wrap:anywhere}
pre{margin:.5rem 0;padding:.5rem .75rem;overflow-x:auto}
nav ul{columns:16rem}
nav li{margin:.25rem 0;padding:0;border:0;overflow-wrap:anywhere}
a{color:inherit}
`;

export const styleHash = 'sha256-qPK6k5CxjUkRjdHKH+Llz6v94NHoi91KvMBwyaMPQlE=';
