let headings = 0

/** Prints a line. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Prints the next numbered heading. */
export function printHeading(title: string): void {
  headings += 1
  print(`\n${headings}. ${title}`)
}

export function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '   ')
}

/** Formats rows of cells. The first column is as wide as its widest cell. */
export function table(rows: string[][]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length))
  return rows.map(([first = '', ...rest]) => [first.padEnd(width), ...rest].join('  ')).join('\n')
}
