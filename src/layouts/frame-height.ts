import { sourceHash } from '../styles/source-hash.ts';

/**
 * Tells the page that frames this one how high it is, at first and whenever that changes, in CSS pixels:
 * `{ type: 'rolecall:height', height: 640 }`. Any page may know: it is a number, and who may frame is said elsewhere.
 */
export const frameHeightScript = `new ResizeObserver(() => parent.postMessage({ type: 'rolecall:height', height: Math.ceil(document.body.getBoundingClientRect().height) }, '*')).observe(document.body)`;

/** For the content security policy. */
export const frameHeightHash = await sourceHash(frameHeightScript);
