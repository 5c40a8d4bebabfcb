/** Starts the form with what lies beside the page, and gives the form to try its first files. */
import CMS from '@sveltia/cms';

interface Beginning {
  config: object;
  /** Of the content folder, by path in the repository: only for a form that keeps its files in the browser. */
  files?: Record<string, string>;
}

/** Where the test backend of Sveltia CMS keeps its files: https://sveltiacms.app/en/docs/backends/test */
const testFolder = 'sveltia-cms-test';

async function write(folder: FileSystemDirectoryHandle, path: string, text: string): Promise<void> {
  const [name = '', ...below] = path.split('/').reverse();
  let own = folder;
  for (const segment of below.reverse()) own = await own.getDirectoryHandle(segment, { create: true });
  const file = await own.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(text);
  await stream.close();
}

/** What somebody has tried before stays as it is. */
async function fillOnce(files: Record<string, string>): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const isThere = await root.getDirectoryHandle(testFolder).catch(() => undefined);
  if (isThere) return;
  const folder = await root.getDirectoryHandle(testFolder, { create: true });
  await Promise.all(Object.entries(files).map(([path, text]) => write(folder, path, text)));
}

const { config, files } = (await (await fetch('config.json')).json()) as Beginning;
if (files) await fillOnce(files);
CMS.init({ config: { load_config_file: false, ...config } as never });
