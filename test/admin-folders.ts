/** Folders that a browser keeps for a page: those of the form, and those that stand for folders of a computer. */
import type { Page } from 'playwright-core';

/** What somebody chooses who is asked for a folder. */
export const chosenFolder = 'chosen-folder';

/** Where the test backend of Sveltia CMS keeps its files. */
export const testFolder = 'sveltia-cms-test';

/** Everything in a folder, by path. */
export const readFolder = (page: Page, folder: string): Promise<Record<string, string>> =>
  page.evaluate(async (name) => {
    const files: Record<string, string> = {};
    const walk = async (own: FileSystemDirectoryHandle, path: string): Promise<void> => {
      const entries = own as unknown as { values(): AsyncIterable<FileSystemHandle> };
      for await (const entry of entries.values()) {
        const below = `${path}${entry.name}`;
        if (entry.kind === 'directory') await walk(entry as FileSystemDirectoryHandle, `${below}/`);
        else files[below] = await (await (entry as FileSystemFileHandle).getFile()).text();
      }
    };
    const root = await navigator.storage.getDirectory();
    await walk(await root.getDirectoryHandle(name), '');
    return files;
  }, folder);

/** Writes files into a folder, and lets it be the one that is chosen wherever the page asks for one. */
export const offerFolder = (page: Page, files: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate(
    async ({ name, texts }) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle(name, { create: true });
      for (const [path, text] of Object.entries(texts)) {
        const segments = path.split('/');
        const file = segments.pop() ?? '';
        let own = folder;
        for (const segment of segments) own = await own.getDirectoryHandle(segment, { create: true });
        const stream = await (await own.getFileHandle(file, { create: true })).createWritable();
        await stream.write(text);
        await stream.close();
      }
      Object.assign(window, { showDirectoryPicker: async () => folder });
    },
    { name: chosenFolder, texts: files },
  );
