/**
 * Makes the pictures in docs/pictures from the output of the shipped bundles: the job summary as
 * GitHub shows it, and the terminal of `npm start`. The text of each picture is written beside it,
 * and pictures.json records from which text each PNG was made. `--check` needs no Chromium: it
 * changes nothing, and fails if a text or a picture is out of date.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runDemo, summaryIn, withoutCurl, withoutSummary } from './pictures/demo-text.ts'
import { photograph, summaryPage } from './pictures/summary-page.ts'
import { terminalPicture, type Theme } from './pictures/terminal.ts'

/** SHA-256 of a PNG and of the text that it was made from, in hexadecimal digits. */
interface Origin {
  text: string
  picture: string
}

const MOST_BYTES = 150_000
const THEMES: Theme[] = ['light', 'dark']

const place = (name: string) => new URL(`../docs/pictures/${name}`, import.meta.url)
const read = (name: string) => (existsSync(place(name)) ? readFileSync(place(name)) : undefined)
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

/** The text files, by name. */
function texts(demo: string): Record<string, string> {
  const pictures = THEMES.map((theme) => [
    `npm-start-${theme}.svg`,
    terminalPicture('npm start', withoutSummary(demo), theme)
  ])
  return {
    'npm-start.txt': demo,
    'job-summary.txt': summaryIn(demo),
    ...(Object.fromEntries(pictures) as Record<string, string>)
  }
}

function write(demo: string): void {
  if (withoutCurl(demo) === demo) throw new Error('The pictures show curl: install it.')
  const files: Record<string, string | Buffer> = texts(demo)
  const origins: Record<string, Origin> = {}
  const summary = summaryIn(demo)
  for (const theme of THEMES) {
    const picture = photograph(summaryPage(summary, 'smoke-test', theme))
    files[`job-summary-${theme}.png`] = picture
    origins[`job-summary-${theme}.png`] = { text: sha256(summary), picture: sha256(picture) }
  }
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.byteLength(content)
    if (bytes > MOST_BYTES) throw new Error(`${name} has ${bytes} bytes, over ${MOST_BYTES}.`)
    writeFileSync(place(name), content)
    console.log(`docs/pictures/${name}: ${bytes} bytes`)
  }
  writeFileSync(place('pictures.json'), `${JSON.stringify(origins, undefined, 2)}\n`)
}

/** The files that differ from the current demo. */
function stale(demo: string): string[] {
  const kept = read('npm-start.txt')?.toString() ?? ''
  if (demo !== kept && demo !== withoutCurl(kept)) return ['npm-start.txt']
  const wrong = Object.entries(texts(kept)).filter(
    ([name, text]) => read(name)?.toString() !== text
  )
  const origins = JSON.parse(read('pictures.json')?.toString() ?? '{}') as Record<string, Origin>
  const names = THEMES.map((theme) => `job-summary-${theme}.png`)
  const made = (name: string): Origin => ({
    text: sha256(summaryIn(kept)),
    picture: sha256(read(name) ?? '')
  })
  const unlike = names.filter(
    (name) => JSON.stringify(origins[name]) !== JSON.stringify(made(name))
  )
  return [...wrong.map(([name]) => name), ...unlike]
}

const demo = runDemo(fileURLToPath(new URL('../dist/demo/index.js', import.meta.url)))
if (!process.argv.includes('--check')) write(demo)
else {
  const names = stale(demo)
  if (names.length === 0) console.log('docs/pictures shows what npm start prints.')
  else {
    console.error(`Not what npm start prints today, in docs/pictures: ${names.join(', ')}.`)
    console.error('Run "npm run pictures" after "npm run dist", and look at the pictures.')
    process.exitCode = 1
  }
}
