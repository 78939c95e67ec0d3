import { describe, expect, it } from '@jest/globals'
import { benchmarks } from '../../../scripts/bench/document.ts'
import { goals, render, type Section, show, table } from '../../../scripts/bench/report.ts'
import { callsOf } from '../../../scripts/bench/rivals.ts'

const section: Section = {
  title: 'Speed',
  figures: [
    { what: 'wall', value: 99.6, unit: 'ms', most: 100 },
    { what: 'ratio', value: 0.66, unit: '', most: 0.6 },
    { what: 'size', value: 12.34, unit: 'kB' }
  ],
  blocks: ['Some words.', table(['', 'ms'], [['a', '1']])]
}

describe('a table', () => {
  it('of figures: a rule below the head, and figures to the right', () => {
    expect(table(['name', 'one', 'two'], [['a', '1', '2']])).toBe(
      '| name | one | two |\n| --- | ---: | ---: |\n| a | 1 | 2 |'
    )
  })

  it('of goals: it says what is met, and by how much a goal is missed', () => {
    const rows = goals([section]).split('\n').slice(2)
    expect(rows).toEqual([
      '| wall | at most 100 ms | 100 ms | met |',
      '| ratio | at most 0.60 | 0.66 | **missed** by 10 % |',
      '| size |  | 12 kB |  |'
    ])
  })

  it('a goal that is missed by little: at least 1 %', () => {
    const figures = [{ what: 'wall', value: 100.1, unit: 'ms', most: 100 } as const]
    expect(goals([{ ...section, figures }])).toContain('**missed** by 1 %')
  })
})

describe('a figure', () => {
  it.each([
    [1.234, 'ms', '1.2 ms'],
    [12.34, 'ms', '12 ms'],
    [0.5, '', '0.50'],
    [33.3, '', '33'],
    [93.4, 'MiB', '93 MiB']
  ] as const)('%d %s: shown as %s', (value, unit, expected) => {
    expect(show(value, unit)).toBe(expected)
  })
})

describe('the document', () => {
  const measured = { date: '2025-01-02', machine: ['two cores'], sections: [section] }

  it('with a measurement: it has the machine, the goals and every section', () => {
    const text = benchmarks(measured, '')
    expect(text).toContain('Measured on 2025-01-02 on:\n\n- two cores\n')
    expect(text).toContain(goals([section]))
    expect(text).toContain(render(section))
  })

  it('with commentary in the one before: kept, once and as it was', () => {
    const first = benchmarks(measured, '')
    const [begin] = /^<!-- commentary.*-->$/m.exec(first) ?? []
    const written = first.replace(`${begin}\n\n`, `${begin}\n\nA person’s words.\n`)
    const second = benchmarks(measured, written)
    expect(second.match(/A person’s words\./g)).toHaveLength(1)
    expect(benchmarks(measured, second)).toBe(second)
  })
})

describe('what a shell said', () => {
  it('with two stamps: the time between them', () => {
    expect(callsOf('from 1700000000.900000\nsomething\nuntil 1700000001.150000\n')).toBeCloseTo(250)
    expect(callsOf('from 1.0\nuntil 1.5\n')).toBeCloseTo(500)
  })

  it('without them: an error', () => {
    expect(() => callsOf('from 1.0\n')).toThrow('No times')
  })
})
