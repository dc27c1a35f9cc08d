// Vitest calls a run good in which a file had no test or a test was skipped. Here it is not.
// Usage: node .ci/check-report.mjs REPORT.json (vitest's json reporter)
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const projects = { unit: { files: 0, tests: 0 }, system: { files: 0, tests: 0 } };
const complaints = [];

for (const { name, assertionResults } of report.testResults) {
  const file = relative(process.cwd(), name);
  // As in vitest.config.ts: what is in tests/ is the project `system`.
  const project = projects[file.startsWith(`tests${sep}`) ? 'system' : 'unit'];
  project.files += 1;
  project.tests += assertionResults.length;
  if (assertionResults.length === 0) complaints.push(`${file}: no test`);
  for (const { status, fullName } of assertionResults) {
    if (status !== 'passed') complaints.push(`${file}: ${status}: ${fullName}`);
  }
}

for (const [name, { files, tests }] of Object.entries(projects)) {
  console.log(`${name}: ${tests} tests in ${files} files`);
  if (tests === 0) complaints.push(`${name}: no test at all`);
}
if (!report.success) complaints.push('the run did not succeed');

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
