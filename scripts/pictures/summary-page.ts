/** Shows the job summary as a page that looks like GitHub, and takes a screenshot with Chromium. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { marked } from 'marked'
import type { Theme } from './terminal.ts'

const WIDTH = 1040 // CSS px
const SCALE = 1.25 // picture pixels for each CSS px

const STYLESHEETS = {
  light: import.meta.resolve('github-markdown-css/github-markdown-light.css'),
  dark: import.meta.resolve('github-markdown-css/github-markdown-dark.css')
}

const FRAME = {
  light: { page: '#ffffff', border: '#d1d9e0', muted: '#59636e' },
  dark: { page: '#0d1117', border: '#3d444d', muted: '#9198a1' }
}

/** The page with GitHub's stylesheet, and the frame that GitHub shows around a summary. */
export function summaryPage(markdown: string, job: string, theme: Theme): string {
  const { page, border, muted } = FRAME[theme]
  return `<!doctype html>
<meta charset="utf-8">
<style>
${readFileSync(fileURLToPath(STYLESHEETS[theme]), 'utf8')}
body { margin: 0; background: ${page} }
main { padding: 16px 24px; border: 1px solid ${border}; border-radius: 6px; box-sizing: border-box }
header, footer { color: ${muted}; font-size: 12px }
header { margin-bottom: 16px; font-size: 14px }
</style>
<main class="markdown-body">
<header>${job} summary</header>
${marked.parse(markdown, { async: false, gfm: true })}
<footer>Job summary generated at run-time</footer>
</main>
<script>document.title = Math.ceil(document.querySelector('main').getBoundingClientRect().height)</script>
`
}

/**
 * Takes a screenshot of a page, as high as its content.
 *
 * @returns a PNG
 * @throws Error if Chromium is missing or fails
 */
export function photograph(page: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  try {
    const file = join(folder, 'page.html')
    const picture = join(folder, 'page.png')
    writeFileSync(file, page)
    const address = pathToFileURL(file).href
    const [, height] = /<title>(\d+)</.exec(chromium(folder, 1000, '--dump-dom', address)) ?? []
    if (!height) throw new Error('Chromium did not say how high the page is.')
    chromium(folder, Number(height), `--screenshot=${picture}`, address)
    return readFileSync(picture)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs Chromium without a window. `CHROMIUM` names another program than Debian's. */
function chromium(folder: string, height: number, ...rest: string[]): string {
  const { error, status, stdout, stderr } = spawnSync(
    process.env['CHROMIUM'] ?? 'chromium',
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-lcd-text'],
      ...[`--user-data-dir=${join(folder, 'profile')}`, `--force-device-scale-factor=${SCALE}`],
      ...[`--window-size=${WIDTH},${height}`, ...rest]
    ],
    { encoding: 'utf8' }
  )
  if (error) {
    throw new Error(
      'Chromium could not be started. On Debian: apt-get install chromium fonts-noto-core ' +
        'fonts-noto-color-emoji. Elsewhere: set CHROMIUM to the program.',
      { cause: error }
    )
  }
  if (status !== 0) throw new Error(`Chromium failed:\n${stderr}`)
  return stdout
}
