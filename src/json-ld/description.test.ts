import { describe, expect, test } from 'vitest';
import { aPosting } from '../postings/a-posting.ts';
import { renderBody } from '../postings/body.ts';
import { makeDescription, simplifyHtml } from './description.ts';
import { sectionText } from './section-text.ts';

describe('simplifyHtml', () => {
  test.each([
    ['a link', '<p>See <a href="/en/" title="a > b">us</a>.</p>', '<p>See us.</p>'],
    ['a line end', '<p>a<br />b<br>c</p>', '<p>a<br>b<br>c</p>'],
    [
      'emphasis',
      '<p><strong>a</strong> <em>b</em> <del>c</del></p>',
      '<p><strong>a</strong> <em>b</em> c</p>',
    ],
    ['a task', '<ul class="t">\n<li class="t">☑ a</li>\n</ul>', '<ul>\n<li>☑ a</li>\n</ul>'],
    ['a picture', '<p>a <img src="/x.png" alt="b > c"> d</p>', '<p>a  d</p>'],
    ['a table', '<table><tr><th>a</th><td>b</td></tr></table>', '<p>a b </p>'],
    ['code', '<pre><code>a &lt;b&gt;\n</code></pre>', '<p>a &lt;b&gt;\n</p>'],
    ['a quotation', '<blockquote>\n<p>a</p>\n</blockquote>', '\n<p>a</p>\n'],
  ])('%s', (_, html, expected) => {
    expect(simplifyHtml(html)).toBe(expected);
  });
});

describe('makeDescription', () => {
  test('is the whole text with its headings', () => {
    const sections = renderBody('Plants & water.\n\n## What we offer\n\n* Tea\n* A < B', 'en', '/');
    expect(makeDescription(aPosting(), sections)).toBe(
      '<p>Plants &amp; water.</p>\n<h2>What we offer</h2>\n<ul>\n<li>Tea</li>\n<li>A &lt; B</li>\n</ul>',
    );
  });

  test('ends with the facts that a description has to hold', () => {
    const posting = aPosting({
      locale: 'fr',
      weeklyHours: 38.5,
      duration: '12 mois',
      education: 'none',
      experienceMonths: 24,
      experienceInPlaceOfEducation: true,
      skills: ['C', '<b>'],
      salaryNote: 'Prime & bonus',
    });
    expect(makeDescription(posting, [])).toBe(
      [
        '<p>Heures par semaine<br>38,5</p>',
        '<p>Durée<br>12 mois</p>',
        '<p>Niveau d’études<br>Sans condition de diplôme</p>',
        '<p>Expérience<br>2 ans</p>',
        '<p>Expérience à la place du diplôme<br>Acceptée</p>',
        '<p>Compétences<br>C<br>&lt;b&gt;</p>',
        '<p>Précisions sur la rémunération<br>Prime &amp; bonus</p>',
      ].join('\n'),
    );
  });
});

describe('sectionText', () => {
  const body = [
    '## What we offer\n\nTea &amp; *cake*,\nevery day.\n\n* Rain\n  * Snow\n\n  Wind',
    '## Other\n\nNo.',
    '## Benefits\n\n1. Sun<br>Moon',
  ].join('\n\n');

  test('is a line a paragraph or item, of all sections of the kind', () => {
    const sections = renderBody(body, 'en', '/');
    expect(sectionText(sections, 'offer')).toBe('Tea & cake, every day.\nRain\nSnow\nWind\nSun\nMoon');
  });

  test('is nothing without such a section, or when it is empty', () => {
    expect(sectionText(renderBody(body, 'en', '/'), 'requirements')).toBeUndefined();
    expect(sectionText(renderBody('## Benefits', 'en', '/'), 'offer')).toBeUndefined();
  });
});
