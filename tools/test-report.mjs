// Reads what the suites wrote (trx), prints failures, skips with their reasons, the time of each suite, and the sum.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];

// Seconds on 2 cores. A suite over its budget is named, not failed: times are judged by the benchmark.
const budget = { build: 240, format: 180, types: 30, Law: 60, Evidence: 120, Media: 240, App: 360, Journeys: 420 };

const rows = name => {
  const file = join(folder, name);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').trim().split('\n').map(line => {
    const [suite, code, seconds] = line.split('\t');
    return { suite, code: Number(code), seconds: Number(seconds) };
  });
};

const plain = text => text
  .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#xD;', '')
  .replaceAll('&#xA;', '\n').replaceAll('&amp;', '&').trim();

function tests(suite) {
  const file = join(folder, `${suite}.trx`);
  if (!existsSync(file)) return [];
  const found = readFileSync(file, 'utf8').matchAll(/<UnitTestResult ([^>]*?)(\/>|>([\s\S]*?)<\/UnitTestResult>)/g);
  return [...found].map(([, attributes, , inside = '']) => ({
    name: plain(/testName="([^"]*)"/.exec(attributes)[1]),
    outcome: /outcome="([^"]*)"/.exec(attributes)[1],
    message: plain(/<Message>([\s\S]*?)<\/Message>/.exec(inside)?.[1] ?? ''),
    output: plain(/<StdOut>([\s\S]*?)<\/StdOut>/.exec(inside)?.[1] ?? ''),
  }));
}

function byReason(skipped) {
  const reasons = new Map();
  for (const test of skipped) {
    const reason = test.message || test.output || 'no reason given';
    reasons.set(reason, [...(reasons.get(reason) ?? []), test]);
  }
  return reasons;
}

const sum = { passed: 0, failed: 0, skipped: 0 };
const table = [];

for (const { suite, code, seconds } of rows('checks.tsv')) {
  if (code === 0) sum.passed++;
  else sum.failed++;
  table.push([suite, seconds, code === 0 ? 1 : 0, code === 0 ? 0 : 1, 0]);
}

for (const { suite, code, seconds } of rows('suites.tsv')) {
  const all = tests(suite);
  const passed = all.filter(test => test.outcome === 'Passed').length;
  const skipped = all.filter(test => test.outcome === 'NotExecuted');
  const failed = all.filter(test => test.outcome !== 'Passed' && test.outcome !== 'NotExecuted');
  for (const test of failed) console.log(`\nFAILED ${suite}: ${test.name}\n${test.message}`);
  for (const [reason, names] of byReason(skipped))
    console.log(`\nskipped ${suite}: ${names[0].name}${names.length > 1 ? ` and ${names.length - 1} more` : ''}\n  ${reason}`);
  // A suite that crashed, hung or wrote nothing is a failure even when every result it wrote was good.
  const broken = code !== 0 && failed.length === 0 ? 1 : 0;
  if (broken) console.log(`\nFAILED ${suite}: ${code === 124 ? 'stopped at its time limit' : `ended with code ${code}`}`);
  sum.passed += passed;
  sum.failed += failed.length + broken;
  sum.skipped += skipped.length;
  table.push([suite, seconds, passed, failed.length + broken, skipped.length]);
}

console.log('\n  part        seconds  budget  passed  failed  skipped');
for (const [name, seconds, ...counts] of table) {
  const over = seconds > budget[name] ? '  over its budget' : '';
  console.log(`  ${name.padEnd(10)}  ${[seconds, budget[name], ...counts].map(n => String(n).padStart(6)).join('  ')}${over}`);
}
const total = table.reduce((seconds, row) => seconds + row[1], 0);
console.log(`  ${'all'.padEnd(10)}  ${String(total).padStart(6)}  ${String(30 * 60).padStart(6)}\n`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed === 0 ? 0 : 1);
