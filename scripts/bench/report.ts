/** The results of one part of the benchmarks, and their form in Markdown and on a terminal. */

export interface Figure {
  what: string
  value: number
  unit: '' | 'ms' | 'kB' | 'MiB'
  /** The goal: the largest value allowed. */
  most?: number
}

export interface Section {
  title: string
  /** The figures that have a goal, for the table at the top. */
  figures: Figure[]
  /** Paragraphs and tables, in Markdown. */
  blocks: string[]
}

/** A Markdown table. The first column is text, and all others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Formats a figure with only its significant digits. */
export function show(value: number, unit: Figure['unit']): string {
  if (unit === '') return value < 10 ? value.toFixed(2) : value.toFixed(0)
  const digits = value < 10 ? 1 : 0
  return `${value.toFixed(digits)} ${unit}`
}

export const ms = (value: number) => show(value, 'ms')
export const times = (value: number) => show(value, '')

/** A table of goals and figures. A missed goal shows by how much. */
export function goals(sections: readonly Section[]): string {
  const figures = sections.flatMap((section) => section.figures)
  const rows = figures.map(({ what, value, unit, most }) => [
    what,
    most === undefined ? '' : `at most ${show(most, unit)}`,
    show(value, unit),
    most === undefined ? '' : verdict(value, most)
  ])
  return table(['what', 'goal', 'figure', ''], rows)
}

function verdict(value: number, most: number): string {
  if (value <= most) return 'met'
  return `**missed** by ${Math.max(1, Math.round((value / most - 1) * 100))} %`
}

/** One part of the document, without its heading. */
export function render({ title, blocks }: Section): string {
  return [`## ${title}`, ...blocks].join('\n\n')
}
