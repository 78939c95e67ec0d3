/** docs/benchmarks.md: the figures of a whole run, and between two marks a commentary by a person. */
import { goals, render, type Section } from './report.ts'

const [BEGIN, END] = ['<!-- commentary: kept by npm run bench -->', '<!-- /commentary -->']

const INTRODUCTION = `# Benchmarks

For those who want to know what the action costs: times and sizes, compared with \`openssl\` and \`curl\`, and how to measure them again.

\`npm run bench\` writes this page; only the commentary is by hand. Whole processes are measured, in the environment that a runner gives
them. The other side is a real nginx and a real \`openssl ca\` on the same machine, as in \`npm run test:edge\`.

Two ways that are compared take turns: A B, then B A. The rest is measured in the same order every time. The first round is not counted,
except for the smoke checks. A ratio is the median of A divided by the median of B. One RSA key takes between 10 and 200 ms, so a single run
means nothing. A second run on the same machine may differ by a tenth.

_By hand_ is one \`run\` step of bash with the four commands of VTEX's guide, one after the other. A script that logs in in the background is
faster, and has its own line below the tables. Both do less than the action: they mask, check and revoke nothing.

_The long line_ is a relay on this machine. It delays every byte by half a round trip, and a new connection by a whole one. The server's time for a
signature (\`openssl ca\`) is in the times of both ways.`

const REPEAT = `## How to repeat it

\`\`\`shell
sudo apt-get install nginx openssl curl
npm ci
npm ci --ignore-scripts --no-audit --prefix __tests__/edge/clients
npm run bench
\`\`\`

It takes about five minutes on two cores. The machine should have nothing else to do. With
\`-- --quick\` it takes less than one minute: it prints the same tables from a few runs each, and
writes nothing. With \`-- --only 1,3\` it does only those parts.`

export interface Measured {
  date: string
  machine: readonly string[]
  sections: readonly Section[]
}

/** The new document, with the commentary of the previous one. */
export function benchmarks({ date, machine, sections }: Measured, before: string): string {
  const where = [`Measured on ${date} on:`, ...machine.map((line) => `- ${line}`)]
  return [
    INTRODUCTION,
    `## Goals and figures\n\n${where.join('\n').replace('\n', '\n\n')}`,
    goals(sections),
    `## Commentary\n\n${BEGIN}\n\n${commentary(before)}\n\n${END}`,
    ...sections.map(render),
    REPEAT,
    ''
  ].join('\n\n')
}

function commentary(document: string): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)]
  if (from < 0 || to < from) return ''
  return document.slice(from + BEGIN.length, to).trim()
}
