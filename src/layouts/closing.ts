import { sourceHash } from '../styles/source-hash.ts';

/**
 * Closes what has closed since the build: rows go, and the page of a posting turns into that of a closed one, with the
 * words that wait in its `<template>`. Runs where the elements have just been read, and whenever the page is seen
 * again: from the back/forward cache, or in a tab that was left open. It is printed as it stands here, so it knows
 * nothing of this module.
 */
function closeOverdue(): void {
  const isOverdue = ({ dataset }: HTMLElement): boolean =>
    Date.parse(dataset['openUntil'] ?? '') + 999 < Date.now();

  function closePosting(article: HTMLElement): void {
    article.dataset['state'] = 'closed';
    delete article.dataset['openUntil'];
    for (const part of article.querySelectorAll('[data-while-open]')) part.remove();
    const notice = article.querySelector('template');
    const similar = document.querySelector('.similar');
    notice?.replaceWith(notice.content, similar ?? '');
    const heading = similar?.querySelector('h2');
    if (heading) heading.textContent = heading.dataset['whenClosed'] ?? '';
    document.head.insertAdjacentHTML('beforeend', '<meta name="robots" content="noindex">');
  }

  function emptyList(list: Element): void {
    const words = list.nextElementSibling;
    if (words instanceof HTMLTemplateElement) {
      for (const count of document.querySelectorAll('.count')) count.textContent = '';
      list.replaceWith(words.content);
    } else list.closest('section')?.remove();
  }

  function close(): void {
    for (const element of document.querySelectorAll<HTMLElement>('[data-open-until]')) {
      if (!isOverdue(element)) continue;
      const list = element.closest('.postings');
      if (!list) closePosting(element);
      else {
        element.remove();
        if (list.childElementCount === 0) emptyList(list);
      }
    }
  }

  close();
  addEventListener('pageshow', close);
  addEventListener('visibilitychange', close);
}

export const closingScript = `(${closeOverdue})()`;

/** For the content security policy. */
export const closingHash = await sourceHash(closingScript);
