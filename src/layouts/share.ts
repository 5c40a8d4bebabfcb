import { sourceHash } from '../styles/source-hash.ts';

/**
 * Shows the buttons for which the browser has a way: to copy the address of the page, without what follows it, and to
 * hand it on. What was done is said in the words that the button carries; an address that cannot be copied is shown.
 */
export const shareScript = `for (const box of document.querySelectorAll('.share')) {
const [copy, send] = box.querySelectorAll('button'), status = box.querySelector('[role=status]'), url = location.origin + location.pathname;
copy.hidden = !navigator.clipboard;
send.hidden = !navigator.share;
copy.onclick = () => {
status.textContent = '';
navigator.clipboard.writeText(url).then(() => copy.dataset.done, () => url).then((text) => { status.textContent = text });
};
send.onclick = () => navigator.share({ title: document.title, url }).catch(() => {});
}`;

/** For the content security policy. */
export const shareHash = await sourceHash(shareScript);
