import { describe, expect, it } from '@jest/globals'
import { differences, reliabilityDocument } from '../../../scripts/reliability-document.ts'
import type { Row } from '../../reliability/rows.ts'

const row = (change: Partial<Row> = {}): Row => ({
  ...{ section: 'VTEX', fault: 'HTTP 503', phase: 'sign', outcome: 'VTEX_UNAVAILABLE' },
  ...{ requests: 'login 1, sign 2', seconds: 1.26 },
  left: { files: 0, certificates: 0, secrets: 0 },
  ...change
})

const tableOf = (rows: Row[]) =>
  reliabilityDocument(rows)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)

describe('the document', () => {
  it('a fault: a row', () => {
    expect(tableOf([row({ left: { files: 1, certificates: 2, secrets: 3 } })])).toEqual([
      '| HTTP 503 | sign | `VTEX_UNAVAILABLE` | login 1, sign 2 | 1.3 | 1 | 2 | 3 |'
    ])
  })

  it('several sides: a section each, in the order of a run and then of numbers', () => {
    const rows = [
      row({ section: 'runner', fault: 'the disk is full', phase: 'files', outcome: 'FILE_FAILED' }),
      row({ phase: 'revoke', outcome: 'ok, warned' }),
      row({ fault: 'Retry-After: 10' }),
      row({ fault: 'Retry-After: 9' }),
      row({ phase: 'login' }),
      row({ section: 'runner', fault: 'killed', phase: 'connect' })
    ]
    const text = reliabilityDocument(rows)
    expect(text.match(/^## .*$/gm)).toEqual(['## VTEX', '## The runner'])
    const order = [...text.matchAll(/^\| ([^|]+) \| (login|sign|revoke|connect|files) \|/gm)]
    expect(order.map(([, fault, phase]) => `${phase}: ${fault}`)).toEqual([
      ...['login: HTTP 503', 'sign: Retry-After: 9', 'sign: Retry-After: 10', 'revoke: HTTP 503'],
      ...['connect: killed', 'files: the disk is full']
    ])
  })

  it('rows in another order: the same document', () => {
    const rows = [row(), row({ phase: 'login' }), row({ section: 'network' })]
    expect(reliabilityDocument([...rows].reverse())).toBe(reliabilityDocument(rows))
  })

  it('a fault with a | in its name: the columns are kept', () => {
    expect(tableOf([row({ fault: 'a | b' })])[0]?.split(' | ')).toHaveLength(8)
  })

  it('two rows for one fault: an error', () => {
    expect(() => reliabilityDocument([row(), row()])).toThrow('VTEX, sign: HTTP 503')
  })
})

describe('what differs', () => {
  const before = reliabilityDocument([row(), row({ phase: 'login' })])

  it('only the seconds: nothing', () => {
    const slower = reliabilityDocument([row({ seconds: 12.34 }), row({ phase: 'login' })])
    expect(slower).not.toBe(before)
    expect(differences(before, slower)).toEqual([])
  })

  it.each<[string, Row[], number]>([
    ['a row is missing', [row()], 1],
    ['a row is new', [row(), row({ phase: 'login' }), row({ phase: 'revoke' })], 1],
    ['an outcome', [row({ outcome: 'ok' }), row({ phase: 'login' })], 2],
    ['the requests', [row({ requests: 'sign 3' }), row({ phase: 'login' })], 2],
    [
      'what is left',
      [row({ left: { files: 1, certificates: 0, secrets: 0 } }), row({ phase: 'login' })],
      2
    ]
  ])('%s: named', (_, rows, count) => {
    expect(differences(before, reliabilityDocument(rows))).toHaveLength(count)
  })

  it('a line of the text, or the order: named', () => {
    expect(differences(`${before}more\n`, before)).toEqual(['- more'])
    const lines = before.split('\n')
    expect(differences(before, lines.reverse().join('\n'))).toEqual(['The order differs.'])
  })
})
