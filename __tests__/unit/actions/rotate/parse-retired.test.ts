import { X509Certificate } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { type InUse, parseRetired } from '../../../../src/actions/rotate/parse-retired.ts'
import { certificateAndKey, serialOf } from './certificates.ts'

let old: { certificate: string; key: string }
let authority: { certificate: string; key: string }
beforeAll(async () => {
  old = await certificateAndKey('CA:FALSE')
  authority = await certificateAndKey('CA:TRUE')
})

const IN_USE: InUse = { current: '0B', new: '0C' }
const numbers = (printed: string, inUse = IN_USE) =>
  parseRetired(printed, inUse).map(({ serialNumber }) => serialNumber)

describe('what retire printed', () => {
  it('nothing or white space: no certificate', () => {
    expect(numbers('')).toEqual([])
    expect(numbers(' \r\n\n')).toEqual([])
  })

  it('serial numbers in any form: each once', () => {
    expect(numbers('serial=0A\n0x0a\r\n  00:0A\n1ab\n')).toEqual(['0A', '01AB'])
  })

  it('a certificate with its key and chain: the certificate alone', () => {
    const printed = [old.certificate, old.key, authority.certificate].join('')
    const [one, ...more] = parseRetired(printed, IN_USE)
    expect(more).toEqual([])
    expect(one).toMatchObject({
      serialNumber: serialOf(old.certificate),
      subject: 'CN=old',
      notAfter: new X509Certificate(old.certificate).validToDate
    })
  })

  it('certificates and serial numbers, with CRLF: all of them', () => {
    const printed = `0A\n${old.certificate}0D\n`.replaceAll('\n', '\r\n')
    expect(numbers(printed).sort()).toEqual(['0A', '0D', serialOf(old.certificate)].sort())
  })
})

describe('retire is refused where it printed', () => {
  it.each([
    ['the new certificate', '0A\n0c', 'certificate 0C, which is the new one'],
    ['the one in use until now', '00:0B', 'certificate 0B, which was in use until now'],
    ['something else', '0A\nNone', 'Line 2 of what retire printed is neither'],
    ['half a certificate', '-----BEGIN CERTIFICATE-----\nMIIB', 'Line 1 of what retire printed'],
    [
      'a damaged one',
      '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
      'a damaged certificate'
    ]
  ])('%s', (_, printed, message) => {
    expect(() => numbers(printed)).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: expect.stringContaining(message),
        hint: expect.stringContaining('Nothing was revoked.')
      })
    )
  })

  it('the certificate in use, as PEM', () => {
    const inUse = { current: serialOf(old.certificate), new: '0C' }
    expect(() => numbers(old.certificate, inUse)).toThrow('which was in use until now')
  })

  it('several authorities; but one that stands alone is taken', () => {
    expect(() => numbers(authority.certificate.repeat(2))).toThrow('authorities only')
    expect(numbers(authority.certificate)).toEqual([serialOf(authority.certificate)])
  })

  it('a key; the error repeats nothing of it', () => {
    const [, body = ''] = old.key.split('\n')
    const error = (() => {
      try {
        numbers(body)
        return undefined
      } catch (thrown) {
        return thrown as Error
      }
    })()
    expect(error?.message).toContain('Line 1')
    expect(error?.message).not.toContain(body.slice(0, 8))
  })
})

it('when nothing was in use before: only the new one is refused', () => {
  expect(numbers('0B', { current: undefined, new: '0C' })).toEqual(['0B'])
})
