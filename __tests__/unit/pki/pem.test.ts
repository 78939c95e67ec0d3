import { randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  encodePem,
  parsePemBlocks,
  pemBodyLines,
  decodePemLeniently
} from '../../../src/pki/pem.ts'

const LABEL = 'CERTIFICATE'
const BEGIN = '-----BEGIN CERTIFICATE-----'
const END = '-----END CERTIFICATE-----'
const NO_END = 'PEM block 1 has no END line'
const NOT_BASE64 = 'PEM block 1 is not base64'
const KIBIBYTES_256 = 256 * 1024

const one = randomBytes(200)
const two = randomBytes(100)
const pem = encodePem(one, LABEL)
const body = pemBodyLines(pem)

describe('PEM blocks are found', () => {
  test.each([
    ['as RFC 7468 section 3 writes them', pem],
    ['with CRLF', pem.replaceAll('\n', '\r\n')],
    ['with a lone CR, as old Macs wrote', pem.replaceAll('\n', '\r')],
    ['without a last newline', pem.trimEnd()],
    ['with text around them', `subject=CN = x\nissuer=-----\n${pem}\nThat is all.\n`],
    ['with white space before and after every line', pem.replaceAll(/^(.*)$/gm, ' \t$1 \t')],
    ['with blank lines inside', pem.replaceAll('\n', '\n\n')],
    ['on one line', pem.replaceAll('\n', ' ')],
    ['on one line of base64', `${BEGIN}\n${body.join('')}\n${END}`],
    ['after a byte order mark', `\uFEFF${pem}`],
    ['beside blocks of another label', `${pem.replaceAll(LABEL, 'X509 CRL')}${pem}`]
  ])('%s', (_, text) => {
    expect(parsePemBlocks(text, LABEL)).toEqual([{ der: one, pem }])
  })

  test('several: all of them, in their order', () => {
    const blocks = parsePemBlocks(`a\n${pem}b\n${encodePem(two, LABEL)}c`, LABEL)
    expect(blocks.map(({ der }) => der)).toEqual([one, two])
  })

  test.each(['', 'Bad gateway', END, '-----BEGIN PRIVATE KEY-----', '-----BEGIN CERTIFICATE----'])(
    'in %j: none',
    (text) => expect(parsePemBlocks(text, LABEL)).toEqual([])
  )
})

describe('a damaged block is refused by its number, with nothing of its body', () => {
  test.each([
    ['cut short before its END', pem.slice(0, 150), NO_END],
    ['another block inside', `${BEGIN}\n${body[0]}\n${pem}`, NO_END],
    ['an END of another label', pem.replace(END, '-----END X-----'), NO_END],
    ['a second one cut short', pem + pem.slice(0, 150), 'PEM block 2 has no END line'],
    ['nothing inside', `${BEGIN}\n${END}`, NOT_BASE64],
    ['a letter that is not base64', pem.replace(body[1]!, `${body[1]!.slice(1)}!`), NOT_BASE64],
    ['a letter lost', pem.replace(body[1]!, body[1]!.slice(1)), NOT_BASE64],
    ['a pad in the middle', pem.replace(body[1]!, `${body[1]!.slice(4)}AA==`), NOT_BASE64],
    ['an RFC 1421 header', pem.replace('\n', '\nProc-Type: 4,ENCRYPTED\n\n'), NOT_BASE64],
    ['HTML inside', pem.replace(body[1]!, '<br>'), NOT_BASE64]
  ])('%s', (_, text, message) => {
    expect(() => parsePemBlocks(text, LABEL)).toThrow(new SyntaxError(message))
  })

  test('read leniently: what is left of it is found', () => {
    const cut = pem.slice(0, 150)
    const [salvaged] = decodePemLeniently(cut, LABEL)
    expect(salvaged!.length).toBeGreaterThan(80)
    expect(one.subarray(0, salvaged!.length)).toEqual(salvaged)
    expect(decodePemLeniently(`${cut}\n${pem}`, LABEL)[1]).toEqual(one)
  })
})

test('any bytes: read as they were written', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
      const written = encodePem(Buffer.from(bytes), LABEL)
      const [block] = parsePemBlocks(written.replaceAll('\n', '\r\n'), LABEL)
      expect(block).toEqual({ der: Buffer.from(bytes), pem: written })
    })
  )
})

test('body lines: those between the armour, none of them blank', () => {
  expect(pemBodyLines('-----BEGIN X-----\r\n QUJD \r\n\r\nREVG\n-----END X-----\n')).toEqual([
    'QUJD',
    'REVG'
  ])
  expect(pemBodyLines(pem.replaceAll('\n', '\r'))).toEqual(body)
  expect(body.join('')).toBe(one.toString('base64'))
})

/** The result of `run`, which must take no longer than a linear reader would. */
function withinTime(run: () => unknown): unknown {
  const start = performance.now()
  try {
    return run()
  } catch (error) {
    return error
  } finally {
    expect(performance.now() - start).toBeLessThan(2000)
  }
}

describe('hostile text of 256 KiB is read in linear time', () => {
  test.each([
    ['base64 with no END', `${BEGIN}\n`, 'A'],
    ['blanks with no END', `${BEGIN}\n`, ' \n'],
    ['pads', `${BEGIN}\n`, '=', END],
    ['base64 and then a bad letter', `${BEGIN}\n`, 'A', `!${END}`],
    ['blanks and then a bad letter', `${BEGIN}\nA`, '\t', `!${END}`],
    ['BEGIN without end', '', BEGIN],
    ['END without beginning', '', END],
    ['BEGIN and END in turn', '', BEGIN + END],
    ['hyphens', '', '-'],
    ['half a BEGIN', '', '-----BEGIN CERT'],
    ['NUL', BEGIN, '\0', END]
  ])('%s', (_, before, filler, after = '') => {
    const text = before + filler.repeat(KIBIBYTES_256 / filler.length) + after
    const result = withinTime(() => parsePemBlocks(text, LABEL))
    expect(Array.isArray(result) || result instanceof SyntaxError).toBe(true)
    withinTime(() => decodePemLeniently(text, LABEL))
    withinTime(() => pemBodyLines(text))
  })
})

test('any text: read or refused', () => {
  const piece = fc.oneof(
    fc.constantFrom(BEGIN, END, '\n', '\r\n', '=', '-----', 'QUJD', `${body[0]}`, ' '),
    fc.string({ unit: 'binary' })
  )
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, (hostile) => {
      const result = withinTime(() => parsePemBlocks(hostile, LABEL))
      if (result instanceof SyntaxError) return
      for (const block of result as { der: Buffer; pem: string }[]) {
        expect(parsePemBlocks(block.pem, LABEL)).toEqual([block])
      }
    }),
    { numRuns: 2000 }
  )
})
