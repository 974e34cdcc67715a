// Bundles every island (client/<name>/index.ts) and every style sheet (client/styles/<name>.css)
// into the web application's wwwroot/dist, and prints what each one costs on the wire.
import { build } from "esbuild";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../src/Takan.Web/wwwroot/dist");

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

const size = new Map(
  readdirSync(out)
    .sort()
    .map((name) => [name, gzipSync(readFileSync(join(out, name)), { level: 9 }).length]),
);
for (const [name, packed] of size) {
  const raw = statSync(join(out, name)).size;
  console.log(`${name.padEnd(24)}${String(raw).padStart(8)} B ${String(packed).padStart(8)} B gz`);
}

const cost = phone.files.reduce((sum, name) => sum + (size.get(name) ?? 0), 0);
console.log(`${"applicant page".padEnd(24)}${"".padStart(10)} ${String(cost).padStart(8)} B gz of ${phone.limit}`);
if (cost > phone.limit) {
  console.error(`error: ${phone.files.join(" + ")} are larger than the budget of an applicant page`);
  process.exit(1);
}
