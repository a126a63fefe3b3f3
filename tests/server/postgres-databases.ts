import pg from 'pg';

let count = 0;

/** Makes an empty database beside the given one and returns its URL. */
export async function createDatabase(server: string): Promise<string> {
  const url = new URL(server);
  url.pathname = `/waymark_${process.pid}_${++count}`;
  await ask(server, `create database ${url.pathname.slice(1)} strategy file_copy`);
  return url.href;
}

export async function dropDatabase(server: string, url: string): Promise<void> {
  await ask(server, `drop database if exists ${new URL(url).pathname.slice(1)} with (force)`);
}

async function ask(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
