import type { Subject } from '../../../src/pki/subject.ts'

export function withCommonName(commonName: string): Subject {
  return { commonName, organizationalUnitName: 'acme' }
}

/** Difficult subjects, each with what is special about it. */
export const SUBJECT_SAMPLES: [string, Subject][] = [
  ['the mandatory parts alone', withCommonName('my-app')],
  [
    'all five parts',
    {
      commonName: 'my-app',
      organizationalUnitName: 'acme',
      localityName: 'São Paulo',
      stateOrProvinceName: 'SP',
      countryName: 'BR'
    }
  ],
  ['no state', { ...withCommonName('my-app'), localityName: 'Bogotá', countryName: 'CO' }],
  ['only a country', { ...withCommonName('my-app'), countryName: 'CO' }],
  ['only a state', { ...withCommonName('my-app'), stateOrProvinceName: 'Ñuble' }],
  ['parts in another order', { countryName: 'CL', ...withCommonName('my-app') }],
  ['an apostrophe', { ...withCommonName("joão's app"), localityName: "Santa Bárbara d'Oeste" }],
  ['a comma', withCommonName('a, b,c')],
  ['a slash', withCommonName('/a/b//c/')],
  ['a plus', withCommonName('+a+b++c+')],
  ['double quotes', withCommonName('"a" b"c')],
  ['a backslash', withCommonName('\\a\\\\b\\/c\\+d\\')],
  ['an equals sign', withCommonName('=a=b/CN=c+OU=d=')],
  ['spaces before, after, doubled', withCommonName('  a  b  ')],
  ['a hash', withCommonName('#a#b')],
  ['angle brackets and a semicolon', withCommonName('<a>;b')],
  ['what a shell would expand', withCommonName('$HOME `id` $(id) %PATH% * ~')],
  ['64 characters', withCommonName('a'.repeat(64))],
  ['64 emoji', { commonName: '😀'.repeat(64), organizationalUnitName: '🏴󠁧󠁢󠁥󠁮󠁧󠁿👩‍💻' }],
  ['128 accented characters', { ...withCommonName('a'), localityName: 'ã'.repeat(128) }],
  ['decomposed accents, not composed', withCommonName('Sa\u0303o')],
  ['characters that are no characters', withCommonName('a\uFFFEb\u{10FFFF}')]
]
