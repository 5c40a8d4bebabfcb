/** Debian's own nginx and Caddy, each with the configuration that a build has written for it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Host {
  port: number;
  /** What it finds wrong in its configuration, without being stopped by it. */
  warnings(): string[];
  close(): Promise<void>;
}

export interface Served {
  /** The folder of the host, with the site under its path. */
  root: string;
  /** The folder of the site. */
  site: string;
}

interface Kind {
  /** The configuration that a company writes around ours, and how the host is started with it. */
  configuration(served: Served, port: number, folder: string): string;
  command(file: string, folder: string): [string, ...string[]];
}

export const hostKinds: Readonly<Record<'nginx' | 'caddy', Kind>> = {
  nginx: {
    configuration: ({ root, site }, port, folder) => `
      daemon off;
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      pid ${folder}/nginx.pid;
      error_log stderr warn;
      events {}
      http {
        access_log off;
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
        server {
          listen 127.0.0.1:${port};
          root ${root};
          include ${site}/deploy/nginx.conf;
        }
      }`,
    command: (file, folder) => ['nginx', '-e', 'stderr', '-p', folder, '-c', file],
  },
  caddy: {
    configuration: ({ root, site }, port) => `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${root}
  import ${site}/deploy/Caddyfile
}
`,
    command: (file) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', file],
  },
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until the host answers; throws what it says when it ends instead. */
async function untilReady(child: ChildProcess, port: number, said: () => string): Promise<void> {
  for (let wait = 0; wait < 200; wait++) {
    if (child.exitCode !== null) throw new Error(`The host ended:\n${said()}`);
    const isUp = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The host does not answer:\n${said()}`);
}

export async function startHost(name: keyof typeof hostKinds, served: Served): Promise<Host> {
  const kind = hostKinds[name];
  const folder = await mkdtemp(join(tmpdir(), `rolecall-${name}-`));
  const port = await freePort();
  const file = join(folder, 'configuration');
  await writeFile(file, kind.configuration(served, port, folder));
  const [command, ...args] = kind.command(file, folder);
  const child = spawn(command, args, { env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.race([
      untilReady(child, port, () => output),
      new Promise((_, reject) => child.on('error', reject)),
    ]);
  } catch (error) {
    await close();
    throw error;
  }
  const warnings = () => output.split('\n').filter((line) => line.includes('[warn]'));
  return { port, warnings, close };
}
