import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { printable } from '../../../src/shared/printable.ts'

describe('text from a certificate, in a message', () => {
  test.each([
    ['a workflow command on a line of its own', 'x\n::error::y', 'x::error::y'],
    ['a carriage return', 'real\rfake', 'realfake'],
    ['an ANSI escape', '\u001B[31mred', '[31mred'],
    ['a C1 control', 'a\u009B31mb', 'a31mb'],
    ['a line separator', 'a\u2028b\u2029c\u0085d', 'abcd'],
    ['a bidirectional override', 'a\u202Eb\u2066c\u200Fd\u061Ce', 'abcde'],
    ['half an emoji', 'a\uD83Db', 'ab'],
    ['what is no harm', 'São Paulo, "x" 👩‍💻', 'São Paulo, "x" 👩‍💻']
  ])('%s', (_, text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  test('too long: cut between characters, never inside one', () => {
    expect(printable('😀'.repeat(4), 4)).toBe('😀😀😀😀')
    expect(printable('😀'.repeat(5), 4)).toBe('😀😀😀…')
  })

  test('any text: one line within the limit', () => {
    const anything = fc.string({ unit: fc.constantFrom('\n', '\u001B', '\uD800', '😀', 'a') })
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ unit: 'binary' })), fc.nat(50), (text, limit) => {
        const shown = printable(text, limit + 1)
        expect(Array.from(shown).length).toBeLessThanOrEqual(limit + 1)
        expect(shown).not.toMatch(/[\n\r\u001B\u0080-\u009F\u2028\u2029\u202A-\u202E]/)
        expect(shown).toBe(Buffer.from(shown).toString())
      })
    )
  })
})
