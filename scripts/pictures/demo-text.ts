/** The output of `npm start`, with example values instead of those of a run. */
import { spawnSync } from 'node:child_process'

const EXAMPLES: [pattern: RegExp, example: string][] = [
  [
    /(?:[0-9A-F]{2}:){31}[0-9A-F]{2}/g,
    '00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:'.repeat(2).slice(0, -1)
  ],
  [/\b[0-9A-F]{32}\b/g, '0123456789ABCDEF'.repeat(2)],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '00000000-0000-4000-8000-000000000000'],
  [/(?<=sandbox CA )[0-9a-f]{8}\b/g, '01234567'],
  [/(?<=127\.0\.0\.1:)\d+/g, '8443'],
  [/(?<= )\/\S*\/(vtex-[a-z-]+)-\w{6}(?=\/)/g, '/tmp/$1-example'],
  [/\d+\.\d(?= s\.)/g, '2.0']
]

/** The phases of a run, in rounded milliseconds. A phase that is not listed takes 10. */
const MILLISECONDS: Record<string, number> = { key: 300, login: 50, sign: 100, proof: 50, files: 5 }

const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g
const EARLIEST = Date.parse('2030-01-01T08:54:00Z')

/** Replaces every random or measured value by an example, so that the text is always the same. */
export function withExamples(text: string): string {
  const replaced = EXAMPLES.reduce((before, [pattern, one]) => before.replace(pattern, one), text)
  return movedInTime(replaced).replace(
    /\b([a-z]+) \d+ ms\b/g,
    (_, phase: string) => `${phase} ${MILLISECONDS[phase] ?? 10} ms`
  )
}

/** Shifts every time by the same amount, so that the intervals stay the same. */
function movedInTime(text: string): string {
  const times = [...text.matchAll(TIME)].map(([time]) => Date.parse(time))
  const offset = EARLIEST - Math.min(...times)
  return text.replace(TIME, (time) =>
    new Date(Date.parse(time) + offset).toISOString().replace('.000Z', 'Z')
  )
}

/** The Markdown summary of the main step, taken from the demo's text. */
export function summaryIn(demo: string): string {
  const [chapter] = chaptersOf(demo).filter((text) => /^\d+\. .*\bsummary\b/.test(text))
  if (!chapter) throw new Error('npm start has no chapter with "summary" in its title.')
  const [, ...lines] = chapter.trimEnd().split('\n')
  return `${lines
    .map((line) => line.replace(/^ {3}/, ''))
    .join('\n')
    .trimEnd()}\n`
}

/** The demo's text without the Markdown summary, which has its own picture. */
export function withoutSummary(demo: string): string {
  const quoted = summaryIn(demo).trimEnd().replace(/^/gm, '   ')
  return demo.replace(quoted, '   (shown in the picture of the job summary)')
}

/** The demo's text on a machine without curl: the same steps, without the command lines. */
export function withoutCurl(demo: string): string {
  return demo.replace(/^ {3}\$ curl .*\n/gm, '').replace('with curl', 'with Node (no curl is here)')
}

function chaptersOf(demo: string): string[] {
  return demo.split(/^(?=\d+\. )/m)
}

/**
 * Runs the shipped demo.
 *
 * @throws Error if it fails, with its output
 */
export function runDemo(entry: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm start failed:\n${stdout}${stderr}`)
  return withExamples(stdout)
}
