/** What a part of the benchmarks has to tell, and how it looks in Markdown and on a terminal. */

export interface Figure {
  what: string
  value: number
  unit: '' | 'ms' | 'kB' | 'MiB'
  /** The goal: at most this. */
  most?: number
}

export interface Section {
  title: string
  /** What is held against a goal, for the table at the top. */
  figures: Figure[]
  /** Paragraphs and tables, in Markdown. */
  blocks: string[]
}

/** A Markdown table; the first column is text, all others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** A figure as a person reads it: no more digits than mean anything. */
export function show(value: number, unit: Figure['unit']): string {
  if (unit === '') return value < 10 ? value.toFixed(2) : value.toFixed(0)
  const digits = value < 10 ? 1 : 0
  return `${value.toFixed(digits)} ${unit}`
}

export const ms = (value: number) => show(value, 'ms')
export const times = (value: number) => show(value, '')

/** Goals and figures side by side; a goal that is missed says by how much. */
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

/** A part as it stands in the document, below its heading. */
export function render({ title, blocks }: Section): string {
  return [`## ${title}`, ...blocks].join('\n\n')
}
