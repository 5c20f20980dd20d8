import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createConnection } from 'mysql2/promise';

import { freePorts } from './ports';
import { until } from './until';

/** Where a MariaDB answers: the one of the machine, or one that is started in a temporary folder and ends with this process. */
export async function mariadb(): Promise<{ host: string; port: number; user: string; close(): void }> {
  const here = { host: '127.0.0.1', port: 3306, user: 'root' };
  if (await answers(here)) return { ...here, close: () => undefined };
  return startOwn();
}

/** Makes an empty database of that name; gives its URL and a way to drop it. */
export async function emptyDatabase(name: string): Promise<{ url: string; drop(): Promise<void> }> {
  const server = await mariadb();
  const run = async (sql: string) => {
    const connection = await createConnection({ host: server.host, port: server.port, user: server.user });
    await connection.query(sql);
    await connection.end();
  };
  await run(`DROP DATABASE IF EXISTS \`${name}\``);
  await run(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return {
    url: `mysql://${server.user}@${server.host}:${server.port}/${name}`,
    drop: async () => {
      await run(`DROP DATABASE IF EXISTS \`${name}\``);
      server.close();
    },
  };
}

async function answers(at: { host: string; port: number; user: string }): Promise<boolean> {
  try {
    const connection = await createConnection({ ...at, connectTimeout: 2_000 });
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

async function startOwn() {
  if (spawnSync('mariadbd', ['--version']).status !== 0) {
    throw new Error("Expected a MariaDB on 127.0.0.1:3306 or the program mariadbd (Debian's package mariadb-server), but found neither");
  }
  const folder = mkdtempSync(join(tmpdir(), 'weir-mariadb-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  spawnSync('mariadb-install-db', [`--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'], { stdio: 'ignore' });
  const [port] = (await freePorts(1)) as [number];
  const child = spawn(
    'mariadbd',
    ['--no-defaults', `--datadir=${data}`, `--port=${port}`, '--bind-address=127.0.0.1', `--socket=${join(folder, 's')}`, ...(process.getuid?.() === 0 ? ['--user=root'] : [])],
    { stdio: 'ignore' },
  );
  const at = { host: '127.0.0.1', port, user: 'root' };
  await until('the started MariaDB to answer', () => answers(at), 60_000);
  return { ...at, close: () => void child.kill() };
}
