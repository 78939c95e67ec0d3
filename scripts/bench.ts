/**
 * Measures the action against the commands of VTEX's guide and against the goals, and writes
 * docs/benchmarks.md. `--quick` is for development: it makes a few runs, and prints the results
 * instead of writing them. `--only 1,3` measures only those parts, and writes nothing either.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { readArguments } from './bench/arguments.ts'
import { bundles } from './bench/bundles.ts'
import { smokeChecks } from './bench/checks.ts'
import { benchmarks } from './bench/document.ts'
import { describeMachine } from './bench/machine.ts'
import { execCommand } from './bench/exec.ts'
import { FULL, type Plan, QUICK } from './bench/plan.ts'
import { postStep } from './bench/post-step.ts'
import { goals, render, type Section } from './bench/report.ts'
import { onLoopback, overLongLine } from './bench/side-by-side.ts'
import { keepTemporaryFilesTogether } from './bench/temporary-files.ts'

const DOCUMENT = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url))

const PARTS: readonly ((plan: Plan) => Promise<Section>)[] = [
  ({ pairs, backgroundPairs }) => onLoopback({ guide: pairs, background: backgroundPairs }),
  ({ longPairs, backgroundPairs }) =>
    overLongLine({ guide: longPairs, background: backgroundPairs }),
  ({ execs }) => execCommand(execs),
  (plan) => postStep(plan.posts),
  smokeChecks,
  (plan) => bundles(plan.loads)
]

async function measure(plan: Plan, parts: typeof PARTS): Promise<Section[]> {
  const sections: Section[] = []
  for (const part of parts) {
    const startedAt = performance.now()
    const section = await part(plan)
    sections.push(section)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
    console.log(`${await pretty(render(section))}\n(${seconds} s)\n`)
  }
  return sections
}

async function pretty(markdown: string): Promise<string> {
  const style = await resolveConfig(DOCUMENT)
  return (await format(markdown, { ...style, parser: 'markdown' })).trimEnd()
}

try {
  const { quick, only } = readArguments(process.argv.slice(2), PARTS.length)
  keepTemporaryFilesTogether()
  const machine = await describeMachine()
  const parts = PARTS.filter((_, index) => only?.includes(index + 1) ?? true)
  const sections = await measure(quick ? QUICK : FULL, parts)
  console.log(await pretty(goals(sections)))
  if (!quick && !only) {
    const date = new Date().toISOString().slice(0, 10)
    const before = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8') : ''
    const text = await pretty(benchmarks({ date, machine, sections }, before))
    writeFileSync(DOCUMENT, `${text}\n`)
    console.log('\nWritten to docs/benchmarks.md.')
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
