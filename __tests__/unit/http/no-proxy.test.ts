import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isExempt } from '../../../src/http/no-proxy.ts'
import { ROWS } from './no-proxy-rows.ts'

describe('NO_PROXY', () => {
  it.each(ROWS)('$list, for $host: $direct', ({ list, host, direct }) => {
    expect(isExempt(new URL(`https://${host}`), list)).toBe(direct.endsWith('u'))
  })

  it('an entry among others, in capitals, with white space: the same', () => {
    for (const { list, host, direct } of ROWS) {
      const among = ` b.test,\t${list.toUpperCase()}\n,c.test `
      expect({ list, exempt: isExempt(new URL(`https://${host}`), among) }).toEqual({
        list,
        exempt: direct.endsWith('u')
      })
    }
  })

  it('nonsense: nothing is exempt, and no exception', () => {
    const url = fc.constantFrom(
      'https://acme.gateway.test',
      'https://10.1.2.3',
      'https://[fd00::1]'
    )
    const character = fc.constantFrom(...'0123456789af:./-[]%é ')
    fc.assert(
      fc.property(url, fc.string({ unit: character, maxLength: 12 }), (host, list) => {
        expect(typeof isExempt(new URL(host), list)).toBe('boolean')
        expect(isExempt(new URL(host), `x${list.replaceAll(/[\s,]/g, '')}`)).toBe(false)
      })
    )
  })

  it('the table in decision 0012: the rows of this test', () => {
    const file = new URL('../../../docs/decisions/0012-proxies.md', import.meta.url)
    const cells = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim())
      )
    const told = ROWS.map(({ list, host, direct }) => [
      `\`${list}\``,
      `\`${host}\``,
      ...[...direct].map((letter) => (letter === '-' ? '' : 'direct'))
    ])
    expect(cells).toEqual(told)
  })
})
