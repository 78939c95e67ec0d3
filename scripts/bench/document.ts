/** docs/benchmarks.md: the figures of a whole run, and between two marks a commentary by a person. */
import { goals, render, type Section } from './report.ts'

const [BEGIN, END] = ['<!-- commentary: kept by npm run bench -->', '<!-- /commentary -->']

const INTRODUCTION = `# Benchmarks

Written by \`npm run bench\`; only the commentary is by hand. Everything is whole processes, started
with the environment that a runner gives them, against a real nginx and a real \`openssl ca\` on the
same machine (those of \`npm run test:edge\`). Against openssl and curl, and for the loading of the
bundles, two ways take turns: A B, then B A. All else is done in the same order every time. The first
round is never counted, except of the smoke checks, which have none to spare. A ratio is the median of
A by the median of B. One RSA key takes anything from 10 to 200 ms, so single runs mean nothing, and a
second run on the same machine may be a tenth off.

By hand is what a workflow would have in the action’s place: one \`run\` step of bash with the guide’s
four commands one after the other, nothing added. A script that logs in in the background is quicker,
and has a line of its own below the tables. Either does less than the action: it masks nothing, checks
nothing, and takes nothing back. The long line is a relay on this machine that holds every byte for
half of the round trip, and a new connection for a whole one. The server’s own part of a signature, an
\`openssl ca\`, is in both ways’ times.`

const REPEAT = `## How to repeat it

\`\`\`shell
sudo apt-get install nginx openssl curl
npm ci
npm ci --ignore-scripts --no-audit --prefix __tests__/edge/clients
npm run bench
\`\`\`

It takes some five minutes on two cores; the machine should have nothing else to do. With
\`-- --quick\` it takes less than one, prints the same tables from a few runs each, and writes
nothing; with \`-- --only 1,3\` it does only those parts.`

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
