import type { Page } from 'playwright-core';

/**
 * What does not fit on a page as it is shown: a page that scrolls sideways, text that is cut or lies outside of the
 * screen or of its box, and controls that are less than 24 px wide or high. Sentences may have smaller links in them.
 */
export const layoutProblems = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const tolerance = 1;
    const screen = document.documentElement.clientWidth;
    const name = (element: Element): string => {
      const kind = [element.tagName.toLowerCase(), ...element.classList].join('.');
      return `${kind} “${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 50)}”`;
    };
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr-only, .skip');
    const scrolls = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth)
          return at.matches('pre, table');
      return false;
    };
    const problems: string[] = [];

    const sideways = document.documentElement.scrollWidth - screen;
    if (sideways > 0) problems.push(`the page is ${sideways} px too wide`);

    for (const element of document.querySelectorAll('body *')) {
      if (!isShown(element)) continue;
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      if (element.scrollWidth > element.clientWidth + tolerance && /hidden|clip|auto|scroll/.test(overflowX))
        if (!scrolls(element)) problems.push(`cut at the side: ${name(element)}`);
      if (element.scrollHeight > element.clientHeight + tolerance && /hidden|clip/.test(overflowY))
        problems.push(`cut below: ${name(element)}`);
      if (textOverflow === 'ellipsis') problems.push(`ends in dots: ${name(element)}`);
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: element, textContent } = node;
      if (!element || !textContent?.trim() || !isShown(element) || scrolls(element)) continue;
      let box: Element = element;
      while (getComputedStyle(box).display.startsWith('inline') && box.parentElement) {
        if (getComputedStyle(box).display !== 'inline') break;
        box = box.parentElement;
      }
      const outer = box.getBoundingClientRect();
      range.selectNodeContents(node);
      for (const { left, right, width } of range.getClientRects()) {
        if (width === 0) continue;
        if (left < -tolerance || right > screen + tolerance)
          problems.push(`off the screen: ${name(element)}`);
        else if (left < outer.left - tolerance || right > outer.right + tolerance)
          problems.push(`out of its box: ${name(element)}`);
      }
    }

    const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    for (const input of document.querySelectorAll('input')) {
      const { font, paddingLeft, paddingRight } = getComputedStyle(input);
      if (!isShown(input) || getComputedStyle(input, '::placeholder').opacity === '0') continue;
      canvas.font = font;
      const room = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      if (canvas.measureText(input.placeholder).width > room) problems.push(`cut: ${input.placeholder}`);
    }

    const isInSentence = (link: Element): boolean =>
      getComputedStyle(link).display === 'inline' &&
      [...(link.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
    for (const control of document.querySelectorAll('a, button, input, select, summary')) {
      if (!isShown(control) || isInSentence(control)) continue;
      const target = control.closest('label') ?? control;
      const { width, height } = target.getBoundingClientRect();
      if (Math.min(width, height) < 24)
        problems.push(`${width.toFixed(1)} × ${height.toFixed(1)} px: ${name(control)}`);
    }
    return [...new Set(problems)];
  });
