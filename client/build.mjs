// Bundles every island (client/<name>/index.ts) and every style sheet (client/styles/<name>.css) into client/dist,
// each with its compressed twins, and prints what it costs on the wire. `dotnet build` carries them into the web application.
import { build } from "esbuild";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "dist");

// The oldest browsers that a bureau's desktop or an applicant's phone may bring.
const target = ["chrome86", "firefox91", "safari14.1"];

// What every applicant page loads, before the room's own script. The whole way until ready to call
// may cost 100 KB.
const phone = { files: ["phone.css", "phone.js"], limit: 40 * 1024 };

const islands = readdirSync(here)
  .map((folder) => join(here, folder, "index.ts"))
  .filter(existsSync)
  .map((file) => ({ in: file, out: basename(dirname(file)) }));

const styles = readdirSync(join(here, "styles"))
  .filter((name) => name.endsWith(".css"))
  .map((name) => ({ in: join(here, "styles", name), out: basename(name, ".css") }));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints: [...islands, ...styles],
  outdir: out,
  bundle: true,
  minify: true,
  format: "iife",
  charset: "utf8",
  legalComments: "none",
  target,
  logLevel: "warning",
});

for (const name of readdirSync(join(here, "marks"))) copyFileSync(join(here, "marks", name), join(out, name));

const size = new Map();
for (const name of readdirSync(out).sort()) {
  const raw = readFileSync(join(out, name));
  const gzip = gzipSync(raw, { level: 9 });
  const brotli = brotliCompressSync(raw);
  writeFileSync(join(out, `${name}.gz`), gzip);
  writeFileSync(join(out, `${name}.br`), brotli);
  size.set(name, gzip.length);
  console.log(`${name.padEnd(20)}${column(raw.length)} B${column(gzip.length)} B gzip${column(brotli.length)} B brotli`);
}

const cost = phone.files.reduce((sum, name) => sum + size.get(name), 0);
console.log(`every applicant page: ${cost} B gzip of ${phone.limit} B allowed`);
if (cost > phone.limit) {
  console.error(`error: ${phone.files.join(" + ")} are larger than the budget of an applicant page`);
  process.exit(1);
}

function column(bytes) {
  return String(bytes).padStart(9);
}
