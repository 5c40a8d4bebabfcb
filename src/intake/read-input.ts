/** What is imported: a file or an address → its text. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { boardAddress } from './board-address.ts';

export interface Input {
  /** Of the file or address: stands for the source when it is imported again. */
  name: string;
  text: string;
  /** When it was fetched. */
  address?: string;
}

const maximumBytes = 32 * 1024 * 1024;
const maximumRedirects = 5;
const patience = 30_000;

const isAddress = (input: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(input);

/** How files begin that hold a text in another form: zip (as Word writes it), PDF, old Word, RTF. */
const documents = ['PK\u0003\u0004', '%PDF', '\u00d0\u00cf\u0011\u00e0', '{\\rtf'].map((start) => [
  ...Buffer.from(start, 'latin1'),
]);

const charset = /\bcharset\s*=\s*["']?([\w:.-]+)/i;
const old = 'windows-1252';

/** The encoding that a page or the answer with it names; that of old documents where it names none that we know. */
function encodingOf(bytes: Uint8Array, contentType = ''): TextDecoder {
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const label = charset.exec(contentType)?.[1] ?? charset.exec(beginning)?.[1] ?? old;
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder(old);
  }
}

/** Text in UTF-8, in UTF-16 with its mark, or else in the encoding that it names. */
export function decode(bytes: Uint8Array, name: string, contentType?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (documents.some((start) => start.every((byte, index) => bytes[index] === byte)) || bytes.includes(0))
    throw new RangeError(
      `Unexpected document \`${name}\`, expected its text: copy it into a text file, or save the document as HTML`,
    );
  return (isUtf8(bytes) ? new TextDecoder() : encodingOf(bytes, contentType)).decode(bytes);
}

function readLocal(path: string): Input {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new RangeError(`Unexpected path \`${path}\`, expected a file or an address`);
  if (found.size > maximumBytes) throw tooLarge(path);
  return { name: basename(path), text: decode(readFileSync(path), path) };
}

const tooLarge = (name: string): RangeError =>
  new RangeError(`Unexpected size of \`${name}\`, expected at most \`${maximumBytes / 1024 / 1024}\` MB`);

const notAnAddress = (written: string): RangeError =>
  new RangeError(`Unexpected address \`${written}\`, expected one such as \`https://example.com/jobs.json\``);

async function readBody(response: Response, address: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > maximumBytes) throw tooLarge(address);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Follows an address; each that it leads to must be one of the web. */
async function follow(address: URL, signal: AbortSignal, redirects = 0): Promise<Response> {
  if (!/^https?:$/.test(address.protocol))
    throw new RangeError(
      `Unexpected address \`${address.protocol}\`, expected one that begins with https:// or http://`,
    );
  const response = await fetch(address, {
    redirect: 'manual',
    signal,
    headers: { accept: 'application/json, text/html, application/xml, */*' },
  });
  const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
  if (!next) return response;
  await response.body?.cancel();
  if (redirects === maximumRedirects)
    throw new RangeError(
      `Unexpected redirects from \`${address}\`, expected at most \`${maximumRedirects}\``,
    );
  if (!URL.canParse(next, address)) throw notAnAddress(next);
  return follow(new URL(next, address), signal, redirects + 1);
}

async function readRemote(written: string, milliseconds: number): Promise<Input> {
  if (!URL.canParse(written)) throw notAnAddress(written);
  const address = boardAddress(new URL(written));
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await follow(address, signal);
    if (!response.ok)
      throw new RangeError(`Unexpected answer \`${response.status}\` from \`${written}\`, expected the jobs`);
    const name = `${address.host}${address.pathname}${address.search}`;
    const type = response.headers.get('content-type') ?? undefined;
    return { name, address: address.href, text: decode(await readBody(response, written), written, type) };
  } catch (error) {
    if (error instanceof RangeError) throw error;
    if (signal.aborted)
      throw new RangeError(
        `Unexpected silence of \`${written}\`, expected an answer within \`${milliseconds / 1000}\` seconds`,
      );
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    throw new RangeError(
      code === undefined
        ? `Unexpected failure to reach \`${written}\`, expected a connection to it`
        : `Unexpected failure to reach \`${written}\` (\`${code}\`), expected a connection to it`,
    );
  }
}

/** Throws a RangeError that begins with `Unexpected` when there is no text to be had. */
export async function readInput(input: string, milliseconds = patience): Promise<Input> {
  return isAddress(input) ? readRemote(input, milliseconds) : readLocal(input);
}
