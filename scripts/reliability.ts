/**
 * Runs the reliability tests and compares docs/reliability.md with their results. It fails if a row
 * is missing, new or different, apart from the seconds. `--write` writes the document instead.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RotationRow, Row } from '../__tests__/reliability/rows.ts'
import { differences, reliabilityDocument } from './reliability-document.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const file = join(root, 'docs', 'reliability.md')

const JEST = [
  ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  ...['node_modules/jest/bin/jest.js', '--config', 'jest.reliability.config.js']
]

/** Every row that the tests wrote; `undefined` if a test failed. */
function runTests(): (Row | RotationRow)[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'reliability-'))
  try {
    const env = { ...process.env, RELIABILITY_ROWS: folder }
    const { status } = spawnSync(process.execPath, JEST, { cwd: root, env, stdio: 'inherit' })
    if (status !== 0) return undefined
    return readdirSync(folder).flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Row | RotationRow)
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function fail(...lines: string[]): void {
  console.error(lines.join('\n'))
  process.exitCode = 1
}

/** The current document; empty if there is none yet. */
function currentDocument(): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const started = performance.now()
const rows = runTests()
if (!rows) fail('A reliability test failed; docs/reliability.md was not looked at.')
else if (process.argv.includes('--write')) writeFileSync(file, reliabilityDocument(rows))
else {
  const found = differences(currentDocument(), reliabilityDocument(rows))
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  if (found.length === 0)
    console.log(`docs/reliability.md is in step: ${rows.length} rows, ${seconds} s.`)
  else {
    const advice = 'If the change is meant: npm run test:reliability -- --write'
    fail('docs/reliability.md is not in step with the tests:', ...found, advice)
  }
}
