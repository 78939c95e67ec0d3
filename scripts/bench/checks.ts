/** Smoke checks: the action's, and the same calls by other clients. */
import { runMain } from './action-run.ts'
import { runByHand } from './by-hand.ts'
import { type Place, withEdge } from './place.ts'
import type { Plan } from './plan.ts'
import { ms, type Section, show, table, times } from './report.ts'
import { callsOf, collection, NEWMAN, type Rival, RIVALS, scriptOf } from './rivals.ts'
import { median } from './statistics.ts'

const ACTION = 'the action'
const MEMORY = 1000

const TEXT = `All make the same \`GET\` calls, each to another path, and judge them by their status. The
action makes them after the proof, over its connections, and writes JUnit XML. Newman also writes it, with
a test for each call. \`curl\` only says whether a call failed. “The calls” is the time of the calls alone:
the action’s own phase \`checks\`, or the time that the shell measures around the command or the loop.
“The step” is the time of the whole process: the action’s, or one bash that issues the certificate by
the guide and then makes the calls.`

interface Taken {
  calls: number
  step: number
}

type Round = Record<typeof ACTION | Rival, Taken>

export async function smokeChecks({ checks, peaks }: Plan): Promise<Section> {
  const found: { count: number; rounds: Round[] }[] = []
  for (const { count, rounds } of checks) {
    found.push({ count, rounds: await withEdge(undefined, (place) => rows(place, count, rounds)) })
  }
  const peak = await withEdge(undefined, (place) => peakOf(place, peaks))
  const slow = found.map(({ count, rounds }) => ratioOf(rounds, '`curl` for each', count))
  return {
    title: 'Smoke checks',
    figures: [
      ...slow,
      { what: `Peak memory of ${MEMORY} checks`, value: peak, unit: 'MiB', most: 150 }
    ],
    blocks: [
      TEXT.replaceAll('\n', ' '),
      tableOf('the calls', found, 'calls'),
      tableOf('the step', found, 'step'),
      `In brackets: how many times what the action takes. Peak memory (RSS) of a run with ${MEMORY} checks, the most of ${peaks}: ${show(peak, 'MiB')}.`
    ]
  }
}

async function rows(place: Place, count: number, rounds: number): Promise<Round[]> {
  const paths = Array.from({ length: count }, (_, i) => `/api/catalog_system/pvt/seller/list/${i}`)
  const files = {
    'paths.txt': paths.map((path) => `${path}\n`).join(''),
    'collection.json': collection(
      paths.map((path) => place.baseUrl + path),
      place.edge
    )
  }
  const env = { NODE: process.execPath, NEWMAN }
  const done: Round[] = []
  while (done.length < rounds) {
    const entries: [string, Taken][] = [[ACTION, await ours(place, paths)]]
    for (const rival of Object.keys(RIVALS) as Rival[]) {
      const script = scriptOf(rival)
      const { milliseconds, said } = await runByHand(place, { script, files, env })
      entries.push([rival, { calls: callsOf(said), step: milliseconds }])
    }
    done.push(Object.fromEntries(entries) as Round)
  }
  return done
}

const checksOf = (paths: readonly string[]) => paths.map((path) => `GET ${path} 200`).join('\n')

async function ours(place: Place, paths: readonly string[]): Promise<Taken> {
  const run = await runMain(place, { inputs: { checks: checksOf(paths) }, debug: true })
  run.workplace.remove()
  if (run.outputs['checks-passed'] !== String(paths.length)) throw new Error(run.said)
  const [, calls] = /^::debug::checks: (\d+) ms$/m.exec(run.said) ?? []
  return { calls: Number(calls), step: run.milliseconds }
}

/** Makes a Node process print its peak memory in KiB when it ends. */
const PRINT_PEAK = `process.on('exit', () =>
  process.stderr.write(\`peak \${process.resourceUsage().maxRSS} KiB\n\`))`

/** The peak memory of a run with many checks, in MiB. */
async function peakOf(place: Place, runs: number): Promise<number> {
  const checks = checksOf(Array.from({ length: MEMORY }, (_, i) => `/api/oms/pvt/orders/${i}`))
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(PRINT_PEAK)}`]
  const peaks: number[] = []
  while (peaks.length < runs) {
    const { workplace, outputs, said } = await runMain(place, { flags, inputs: { checks } })
    workplace.remove()
    if (outputs['checks-passed'] !== String(MEMORY)) throw new Error('A check has failed.')
    const [, peak] = /^peak (\d+) KiB$/m.exec(said) ?? []
    if (peak === undefined) throw new Error(`The peak was not printed:\n${said}`)
    peaks.push(Number(peak) / 1024)
  }
  return Math.max(...peaks)
}

function medianOf(rounds: readonly Round[], client: keyof Round, of: keyof Taken): number {
  return median(rounds.map((round) => round[client][of]))
}

function ratioOf(rounds: readonly Round[], rival: Rival, count: number): Section['figures'][0] {
  const value = medianOf(rounds, rival, 'calls') / medianOf(rounds, ACTION, 'calls')
  return { what: `${count} checks: ${rival} by the action`, value, unit: '' }
}

function tableOf(
  title: string,
  found: readonly { count: number; rounds: Round[] }[],
  of: keyof Taken
): string {
  const clients = [ACTION, ...Object.keys(RIVALS)] as (keyof Round)[]
  return table(
    [title, ...clients],
    found.map(({ count, rounds }) => {
      const own = medianOf(rounds, ACTION, of)
      const cells = clients.slice(1).map((client) => {
        const theirs = medianOf(rounds, client, of)
        return `${ms(theirs)} (${times(theirs / own)})`
      })
      return [`${count} (${rounds.length} times)`, ms(own), ...cells]
    })
  )
}
