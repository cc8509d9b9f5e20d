// Fetches the packages of package-lock.json once, quietly, for one build at a time. Called by the build; never fails it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const lock = join(folder, '.installing');
const stamp = join(folder, 'node_modules', '.zhibiao-stamp');
const wanted = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');
const isDone = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
const wait = milliseconds => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

function acquire() {
  for (let tries = 0; tries < 600; tries++) {
    try {
      mkdirSync(lock);
      return true;
    } catch {
      if (isDone()) return false;
      // A build that was stopped leaves its lock behind.
      try {
        if (Date.now() - statSync(lock).mtimeMs > 300_000) rmSync(lock, { recursive: true, force: true });
      } catch { /* the other build has just finished */ }
      wait(500);
    }
  }
  return false;
}

if (!isDone() && acquire()) {
  try {
    if (!isDone()) {
      const options = ['ci', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
      const run = spawnSync('npm', options, { cwd: folder, shell: process.platform === 'win32', encoding: 'utf8' });
      if (run.status === 0) writeFileSync(stamp, wanted);
      else process.stdout.write(`${(run.stderr ?? String(run.error)).trim().split('\n')[0]}\n`);
    }
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
if (isDone()) writeFileSync(stamp, wanted);
