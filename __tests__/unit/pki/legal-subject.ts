import fc from 'fast-check'
import { formatSubject, subjectProblems, type Subject } from '../../../src/pki/subject.ts'

const awkward = fc.constantFrom(...' #,+"\\/=<>;\'éã😀', '\u0303', '\u200D')

function text(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(awkward, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }))
  return fc.array(unit, { minLength: 1, maxLength }).map((units) => units.join(''))
}

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** Any subject that `subjectProblems` finds nothing wrong with, awkward ones more often. */
export const legalSubject: fc.Arbitrary<Subject> = fc
  .record(
    {
      commonName: text(64),
      organizationalUnitName: text(64),
      localityName: text(128),
      stateOrProvinceName: text(128),
      countryName: fc.tuple(letter, letter).map((letters) => letters.join(''))
    },
    { requiredKeys: ['commonName', 'organizationalUnitName'] }
  )
  .filter((subject) => subjectProblems(subject).length === 0)

/** OpenSSL, and so Node, forgets RFC 4514's escape of a first `#` where it is the last as well. */
export function asOpensslWrites(subject: Subject): string {
  return formatSubject(subject).replaceAll(/=\\#(?=, |$)/g, '=#')
}
