/** Makes docs/reliability.md from the rows that the reliability tests wrote. */
import type { RotationRow, Row } from '../__tests__/reliability/rows.ts'

const INTRODUCTION = `# Reliability

What becomes of a run when something goes wrong. Every row was written by a test that saw it happen:
the shipped bundle, main step and post step, as a runner starts them, over real sockets. A test fails
where the outcome, the requests or what is left differ from what is expected, or where a step takes
longer than the time of eight requests. \`npm run test:reliability\` repeats them all and fails where this
table is out of step with them, seconds aside; with \`-- --write\` it writes the table anew.

- **outcome**: \`ok\`; \`ok, warned\`, where the job stays green and a warning says what was not done, with
  the certificate's serial number and the command that revokes it by hand; or the [code](../README.md#troubleshooting)
  of the one error that fails the job, which says what to do next.
- **requests**: what the server took in, of both steps. The proof's call without the certificate, made
  beside the other one, is not counted: where that one fails it is not waited for.
- **seconds**: of both steps together, on the machine that wrote the table.
- **files, certificates, secrets**: what is left when the post step has ended. Files in \`RUNNER_TEMP\` and in
  the workspace; certificates that VTEX signed and that were not revoked; secrets (API token, user token, private
  key, paths) in any byte that a step wrote, other than the commands that mask them.

\`sign\` is never repeated where a certificate may exist already. One that is left after \`SIGN_UNCERTAIN\` is one
whose serial number was not read, because the answer did not come whole; VTEX has no call that lists
certificates, so the error says to tell VTEX. One that is left after \`ok\` is one of which the server said that
it was revoked.
`

const SECTIONS: Record<Row['section'], string> = {
  VTEX: 'VTEX',
  network: 'The network',
  runner: 'The runner'
}

/** In the order of a run. Other phases come after these, sorted by name. */
const PHASES = ['connect', 'handshake', 'login', 'sign', 'validate', 'revoke']

const HEADER = [
  ...['fault', 'phase', 'outcome', 'requests', 'seconds'],
  ...['files', 'certificates', 'secrets']
]

const ROTATION = `
## A rotation

The steps of [rotate/](rotation.md), each failing, cancelled and killed with its runner. **retiring** is the certificate before the one in use
when the run began, **current** the one in use then, **new** the one that the run issued.

`

/** @throws {Error} if a fault has two rows */
export function reliabilityDocument(all: readonly (Row | RotationRow)[]): string {
  const rows = all.filter((row) => row.section !== 'rotation')
  const rotations = all.filter((row) => row.section === 'rotation')
  refuseTwins(rows)
  const sections = Object.entries(SECTIONS).flatMap(([section, title]) => {
    const own = rows.filter((row) => row.section === section)
    return own.length === 0 ? [] : [`\n## ${title}\n\n${table(own.sort(inOrder))}`]
  })
  return INTRODUCTION + sections.join('') + (rotations.length > 0 ? rotationTable(rotations) : '')
}

function rotationTable(rows: RotationRow[]): string {
  const header = ['what', 'the run', 'valid at the CA', 'in the store', 'files left']
  const lines = rows
    .sort((one, other) => collator.compare(one.fault, other.fault))
    .map(({ fault, outcome, valid, store, files }) => [fault, outcome, valid, store, String(files)])
  return ROTATION + markdown([header, header.map(() => '---'), ...lines])
}

/** The lines that only one of two documents has. Seconds are ignored, because they always differ. */
export function differences(before: string, after: string): string[] {
  const old = before.split('\n').map(withoutSeconds)
  const now = after.split('\n').map(withoutSeconds)
  const missing = old.filter((line) => !now.includes(line))
  const added = now.filter((line) => !old.includes(line))
  const told = [...missing.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)]
  return told.length > 0 || old.join('\n') === now.join('\n') ? told : ['The order differs.']
}

function withoutSeconds(line: string): string {
  const cells = line.split(' | ')
  if (cells.length !== HEADER.length) return line
  return cells.map((cell, index) => (index === HEADER.indexOf('seconds') ? '…' : cell)).join(' | ')
}

function refuseTwins(rows: readonly Row[]): void {
  const names = rows.map(({ section, phase, fault }) => `${section}, ${phase}: ${fault}`)
  const twin = names.find((name, index) => names.indexOf(name) !== index)
  if (twin) throw new Error(`Two rows are of the same fault: ${twin}`)
}

function table(rows: Row[]): string {
  return markdown([HEADER, HEADER.map(() => '---'), ...rows.map(cells)])
}

function markdown(rows: string[][]): string {
  const lines = rows.map((line) => `| ${line.join(' | ')} |\n`)
  return `<!-- prettier-ignore-start -->\n\n${lines.join('')}\n<!-- prettier-ignore-end -->\n`
}

function cells({ fault, phase, outcome, requests, seconds, left }: Row): string[] {
  const told = outcome.startsWith('ok') ? outcome : `\`${outcome}\``
  const counts = [left.files, left.certificates, left.secrets].map(String)
  const line = [fault, phase, told, requests, seconds.toFixed(1), ...counts]
  return line.map((cell) => cell.replaceAll('|', '&#124;'))
}

const collator = new Intl.Collator('en', { numeric: true })

function inOrder(one: Row, other: Row): number {
  const place = ({ phase }: Row) =>
    (PHASES.indexOf(phase) + PHASES.length + 1) % (PHASES.length + 1)
  return (
    place(one) - place(other) ||
    collator.compare(one.phase, other.phase) ||
    collator.compare(one.fault, other.fault)
  )
}
