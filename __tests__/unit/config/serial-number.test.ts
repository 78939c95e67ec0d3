import '../../scenario/node-realm.ts'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseSerialNumber } from '../../../src/config/revocation.ts'

describe('a serial number', () => {
  it.each([
    ['0A1B', '0A1B'],
    ['0a:1b', '0A1B'],
    ['0x0a1b', '0A1B'],
    ['0XA1B', '0A1B'],
    ['a1b', '0A1B'],
    ['00:00:A1', 'A1'],
    ['serial=0A1B', '0A1B'],
    ['-7F', '-7F'],
    ['0', '00'],
    ['00', '00'],
    ['12345678', '12345678']
  ])('%s: %s', (text, serialNumber) => {
    expect(parseSerialNumber(text)).toBe(serialNumber)
  })

  it.each([
    '',
    '0x',
    'xyz',
    '0a 1b',
    '0a:',
    ':0a',
    '0a:1',
    '0a::1b',
    '0a-1b',
    '--1',
    '1/../2',
    'é'
  ])('%j: refused', (text) =>
    expect(() => parseSerialNumber(text)).toThrow('is not a serial number')
  )

  it('of 65 digits: refused', () => {
    expect(() => parseSerialNumber('a'.repeat(65))).toThrow('is too long for a serial number')
  })

  it('in every way of writing it: the same', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 20 })
    const [colon, prefix] = [fc.constantFrom('', ':'), fc.constantFrom('', '0x', 'serial=')]
    fc.assert(
      fc.property(bytes, colon, prefix, fc.boolean(), ([...array], between, before, lower) => {
        const pairs = array.map((byte) => byte.toString(16).padStart(2, '0'))
        const written = pairs.join(between)
        const parsed = parseSerialNumber(before + (lower ? written : written.toUpperCase()))
        expect(parsed).toBe(parseSerialNumber(parsed))
        expect(parsed).toMatch(/^([0-9A-F]{2})+$/)
        expect(BigInt(`0x${parsed}`)).toBe(BigInt(`0x${pairs.join('')}`))
      })
    )
  })
})
