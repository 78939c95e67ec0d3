import { describe, expect, test } from '@jest/globals'
import { formatSubject, subjectProblems, type Subject } from '../../../src/pki/subject.ts'

const legal: Subject = { commonName: 'my-app', organizationalUnitName: 'acme' }

function problems(change: Partial<Subject>): string[] {
  return subjectProblems({ ...legal, ...change }).map(({ field, rule }) => `${field} ${rule}`)
}

describe('a legal subject', () => {
  test.each<[string, Partial<Subject>]>([
    ['the two mandatory parts alone', {}],
    ['all five parts', { localityName: 'São Paulo', stateOrProvinceName: 'SP', countryName: 'BR' }],
    ['64 characters', { commonName: 'a'.repeat(64), organizationalUnitName: 'b'.repeat(64) }],
    ['64 emoji: characters, not bytes or UTF-16 units', { commonName: '😀'.repeat(64) }],
    ['128 characters of a city', { localityName: 'é'.repeat(128) }],
    ['every kind of punctuation', { commonName: ` #a,b+c"d\\e<f>g;h=i/j'k  l ` }],
    ['an emoji that is held together by U+200D', { commonName: '👩‍💻' }],
    ['Persian, which is written with U+200C', { localityName: 'می‌خواهم' }]
  ])('%s', (_, change) => {
    expect(problems(change)).toEqual([])
  })
})

describe('a subject that is not legal', () => {
  test.each<[Partial<Subject>, string]>([
    [{ commonName: '' }, 'commonName must not be empty'],
    [{ commonName: ' \t' }, 'commonName must not be empty'],
    [{ organizationalUnitName: '' }, 'organizationalUnitName must not be empty'],
    [{ localityName: '' }, 'localityName must not be empty'],
    [{ commonName: 'a'.repeat(65) }, 'commonName must be at most 64 characters, has 65'],
    [{ commonName: '😀'.repeat(65) }, 'commonName must be at most 64 characters, has 65'],
    [
      { organizationalUnitName: 'a'.repeat(70) },
      'organizationalUnitName must be at most 64 characters, has 70'
    ],
    [{ localityName: 'é'.repeat(129) }, 'localityName must be at most 128 characters, has 129'],
    [
      { stateOrProvinceName: 'é'.repeat(129) },
      'stateOrProvinceName must be at most 128 characters, has 129'
    ]
  ])('%j', (change, expected) => {
    expect(problems(change)).toEqual([expected])
  })

  test.each([
    ['\0', 'U+0000'],
    ['\n', 'U+000A'],
    ['\u001B', 'U+001B'],
    ['\u007F', 'U+007F'],
    ['\u0085', 'U+0085'],
    ['\u2028', 'U+2028'],
    ['\u202E', 'U+202E'],
    ['\u2069', 'U+2069'],
    ['\u200B', 'U+200B'],
    ['\uFEFF', 'U+FEFF'],
    ['\uD83D', 'U+D83D'],
    ['\uDE00', 'U+DE00']
  ])('%j inside any text', (character, name) => {
    const rule = `must not contain control or invisible characters, has ${name}`
    for (const field of ['commonName', 'organizationalUnitName', 'localityName'] as const) {
      expect(problems({ [field]: `a${character}b` })).toEqual([`${field} ${rule}`])
    }
  })

  test.each([
    ['br', '; did you mean "BR"?'],
    [' BR', '; did you mean "BR"?'],
    ['Brazil', ', such as BR'],
    ['B', ', such as BR'],
    ['B1', ', such as BR'],
    ['ÑÑ', ', such as BR'],
    ['BR\n', '; did you mean "BR"?'],
    ['', ', such as BR']
  ])('the country %j', (countryName, hint) => {
    const rule = 'must be a country’s code of two capital letters'
    expect(problems({ countryName })).toEqual([`countryName ${rule}${hint}`])
  })

  test('several problems: all are reported, in the order of the parts', () => {
    const found = problems({ countryName: 'x', commonName: '\n'.repeat(3) + 'a'.repeat(62) })
    expect(found).toEqual([
      'commonName must be at most 64 characters, has 65',
      'commonName must not contain control or invisible characters, has U+000A',
      'countryName must be a country’s code of two capital letters, such as BR'
    ])
  })
})

describe('a subject in one line', () => {
  test('parts in any order: written in the usual one', () => {
    const subject: Subject = {
      countryName: 'BR',
      localityName: 'São Paulo',
      stateOrProvinceName: 'SP',
      ...legal
    }
    expect(formatSubject(subject)).toBe('CN=my-app, OU=acme, L=São Paulo, ST=SP, C=BR')
  })

  // RFC 4514 section 4 has the first three; section 2.4 has the rules.
  test.each([
    ['Sue, Grabbit and Runn', 'Sue\\, Grabbit and Runn'],
    ['James "Jim" Smith', 'James \\"Jim\\" Smith'],
    ['Lučić', 'Lučić'],
    ['a+b;c<d>e\\f', 'a\\+b\\;c\\<d\\>e\\\\f'],
    ['#a#', '\\#a#'],
    ['  a  b  ', '\\  a  b \\ '],
    ['a=b/c', 'a=b/c']
  ])('%j: escaped', (commonName, escaped) => {
    expect(formatSubject({ ...legal, commonName })).toBe(`CN=${escaped}, OU=acme`)
  })
})
