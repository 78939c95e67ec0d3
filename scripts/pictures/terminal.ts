/** Draws text in a terminal as an SVG, which is sharp at every size and the same on every machine. */

export type Theme = 'light' | 'dark'

interface Line {
  text: string
  style: 'command' | 'title' | 'plain'
}

const COLOURS = {
  light: { background: '#f6f8fa', border: '#d1d9e0', text: '#1f2328', command: '#0550ae' },
  dark: { background: '#151b23', border: '#3d444d', text: '#f0f6fc', command: '#79c0ff' }
}

const COLUMNS = 120
const LETTER = 8 // px; each letter takes one column
const LINE = 20 // px
const MARGIN = 20 // px
const BUTTONS = 40 // px, the height of the window's title bar

/** A terminal window after a command. */
export function terminalPicture(command: string, output: string, theme: Theme): string {
  const colours = COLOURS[theme]
  const lines = [`$ ${command}`, ...output.trimEnd().split('\n')].flatMap(wrapped)
  const width = COLUMNS * LETTER + 2 * MARGIN
  const height = BUTTONS + lines.length * LINE + MARGIN
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="The terminal after ${escaped(command)}">
<style>
text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; fill: ${colours.text}; white-space: pre }
.command { fill: ${colours.command} }
.title { font-weight: 600 }
</style>
<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8" fill="${colours.background}" stroke="${colours.border}"/>
${[0, 1, 2].map((n) => `<circle cx="${MARGIN + 6 + n * 20}" cy="20" r="6" fill="${colours.border}"/>\n`).join('')}${lines.map(drawn).join('')}</svg>
`
}

/** One line of the picture. `textLength` sets its width, because fonts differ between readers. */
function drawn({ text, style }: Line, row: number): string {
  const shown = text.trimStart()
  if (shown === '') return ''
  const x = MARGIN + (text.length - shown.length) * LETTER
  const y = BUTTONS + row * LINE + 14
  const of = style === 'plain' ? '' : ` class="${style}"`
  return `<text x="${x}" y="${y}"${of} textLength="${shown.length * LETTER}" xml:space="preserve">${escaped(shown)}</text>\n`
}

/** Breaks a line between words, or at its limit. The rest is indented by two more columns. */
function wrapped(line: string): Line[] {
  const style = /^ *\$ /.test(line) ? 'command' : /^\d+\. /.test(line) ? 'title' : 'plain'
  const indent = ' '.repeat(line.search(/\S|$/) + 2)
  const rows: string[] = []
  let rest = line
  while (rest.length > COLUMNS) {
    const space = rest.lastIndexOf(' ', COLUMNS)
    const end = space > COLUMNS / 2 ? space : COLUMNS
    rows.push(rest.slice(0, end))
    rest = indent + rest.slice(end).trimStart()
  }
  return [...rows, rest].map((text) => ({ text, style }))
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
