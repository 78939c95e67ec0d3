/** Makes docs/reliability.md from the rows that the reliability tests wrote. */
import type { RotationRow, Row } from '../__tests__/reliability/rows.ts'

const INTRODUCTION = `# Reliability

For those who ask what the action does when something fails: every fault that was tried, how the run ended, and what was left.

A test wrote every row from what it saw. It starts the shipped bundle as a runner does, main step and post step, over real sockets. A test fails
if the outcome, the requests or what is left differ from what is expected. It also fails if a step takes longer than eight requests may.
\`npm run test:reliability\` repeats all tests, and fails if this table differs, seconds aside. With \`-- --write\` it writes the table anew.

- **outcome**: \`ok\`; or \`ok, warned\`; or the [code](../README.md#troubleshooting) of the one error that fails the job. With \`ok, warned\` the job
  stays green. The warning says what was not done, with the serial number and the command that revokes by hand.
- **requests**: what the server received, of both steps. The proof's call without the certificate is not counted. It is made at the same time as
  the call with the certificate, and dropped if that one fails.
- **seconds**: of both steps together, on the machine that wrote the table.
- **files, certificates, secrets**: what is left when the post step has ended. Files are those in \`RUNNER_TEMP\` and in the workspace.
  Certificates are those that VTEX signed and that were not revoked. Secrets are the API token, the user token, the private key and the paths,
  in any byte that a step wrote. The commands that mask them do not count.

\`sign\` is never repeated if a certificate may exist already. After \`SIGN_UNCERTAIN\`, a certificate may be left whose serial number was not read,
because the answer did not arrive whole. VTEX has no call that lists certificates, so the error says to tell VTEX. After \`ok\`, a certificate
is left only if the server said that it was revoked.
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

These rows are of the steps of [rotate/](rotation.md): each fails, is cancelled, or is killed with its runner. **current** is the certificate in
use when the run began, **retiring** the one before it, and **new** the one that the run issued.

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
