/**
 * Runs every check of package.json, `check:…` and `test`, and fails if one fails. The tests often
 * wait for sockets, so the other checks run meanwhile, one after the other. The output of each
 * check is shown in one piece when it ends.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

interface Outcome {
  name: string
  passed: boolean
  seconds: string
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>
}
const checks = Object.keys(manifest.scripts).filter((name) => name.startsWith('check:'))
const lanes = [['test'], checks]

function make(name: string): Promise<Outcome> {
  const begun = performance.now()
  const output: Buffer[] = []
  const child = spawn(`npm run --silent ${name}`, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => output.push(chunk))
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`
      console.log(`\n=== ${name} (${seconds})\n${Buffer.concat(output).toString().trim()}`)
      resolve({ name, passed: code === 0, seconds })
    })
  })
}

async function inTurn(names: string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const name of names) outcomes.push(await make(name))
  return outcomes
}

const outcomes = (await Promise.all(lanes.map(inTurn))).flat()
console.log()
for (const { name, passed, seconds } of outcomes) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds})`)
}
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1
