/** The size of the bundles, and the time to load them. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundle } from './action-run.ts'
import { timed } from './child.ts'
import { inPairs } from './pairs.ts'
import { ms, type Section, show, table } from './report.ts'
import { compare } from './statistics.ts'
import { createWorkplace } from './workplace.ts'

const TEXT = `The size is that of all the JavaScript of a bundle. “To load” is the time of a run that
finds nothing to do, minus the time of \`node --eval 0\` in the same pairs. Main gets no inputs there, and
post finds that nothing was issued. This loads only a part of \`dist/main\`; the rest is loaded when it is needed.`

const MAIN = 'Size of `dist/main`'
const POST = 'Size of `dist/post`'

export async function bundles(rounds: number): Promise<Section> {
  const [main, post] = [await load('main', rounds), await load('post', rounds)]
  if (/forge/i.test(licenses('post'))) throw new Error('dist/post holds node-forge.')
  return {
    title: 'The bundles',
    figures: [
      { what: MAIN, value: main.kB, unit: 'kB', most: 900 },
      { what: `${POST}, without node-forge`, value: post.kB, unit: 'kB', most: 500 }
    ],
    blocks: [
      TEXT.replaceAll('\n', ' '),
      table(
        ['', 'size', 'median of such a run', '`node --eval 0`', 'to load'],
        Object.entries({ '`dist/main`': main, '`dist/post`': post }).map(([name, one]) => [
          ...[name, show(one.kB, 'kB'), ms(one.run), ms(one.node), ms(one.run - one.node)]
        ])
      )
    ]
  }
}

interface Load {
  kB: number
  run: number
  node: number
}

async function load(name: 'main' | 'post', rounds: number): Promise<Load> {
  const { folder, env, remove } = createWorkplace()
  const nothing = { ...env, 'INPUT_KEY-SIZE': 'none' }
  const ends = name === 'main' ? 1 : 0
  const time = async (args: string[], exitCode = 0) => {
    const step = { cwd: folder, env: nothing, exitCode }
    return (await timed([process.execPath, ...args], step)).milliseconds
  }
  const pairs = await inPairs(
    rounds,
    () => time([bundle(name)], ends),
    () => time(['--eval', '0'])
  )
  remove()
  const { a, b } = compare(pairs)
  return { kB: sizeOf(name), run: a.median, node: b.median }
}

function sizeOf(name: 'main' | 'post'): number {
  const folder = dirname(bundle(name))
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'))
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1000
}

function licenses(name: 'main' | 'post'): string {
  return readFileSync(join(dirname(bundle(name)), 'licenses.txt'), 'utf8')
}
