/** The names that a certificate is asked for. An absent part is left out of the subject. */
export interface Subject {
  commonName: string
  organizationalUnitName: string
  localityName?: string
  stateOrProvinceName?: string
  /** ISO 3166 alpha-2, in capitals. */
  countryName?: string
}

export interface SubjectProblem {
  field: keyof Subject
  /** A clause to put after the input's name, such as `must be at most 64 characters, has 70`. */
  rule: string
}

interface SubjectPart {
  field: keyof Subject
  /** RFC 4514 section 3. */
  shortName: string
  oid: string
  /** In characters, not bytes: RFC 5280 appendix A.1, `ub-common-name` and its like. */
  upperBound: number
}

/** The parts of a subject in the order in which they are written: CN, OU, L, ST, C. */
export const SUBJECT_PARTS: readonly SubjectPart[] = [
  { field: 'commonName', shortName: 'CN', oid: '2.5.4.3', upperBound: 64 },
  { field: 'organizationalUnitName', shortName: 'OU', oid: '2.5.4.11', upperBound: 64 },
  { field: 'localityName', shortName: 'L', oid: '2.5.4.7', upperBound: 128 },
  { field: 'stateOrProvinceName', shortName: 'ST', oid: '2.5.4.8', upperBound: 128 },
  { field: 'countryName', shortName: 'C', oid: '2.5.4.6', upperBound: 2 }
]

/**
 * Controls, separators of lines, and lone surrogates can't be shown or encoded. Bidirectional marks
 * and zero-width characters are legal in a UTF8String, but they come from a careless paste or from an
 * attempt to make one name look like another. The joiners U+200C and U+200D are allowed: emoji,
 * Persian and the Indic scripts need them.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u00AD\u200B\u2060\uFEFF]/u

/**
 * Finds everything that keeps `subject` from being a legal one; an empty list means that
 * `createCsr` will take it. Nothing is trimmed or changed.
 *
 * Bounds: RFC 5280 appendix A.1, counted in code points.
 */
export function subjectProblems(subject: Subject): SubjectProblem[] {
  return SUBJECT_PARTS.flatMap(({ field, upperBound }) => {
    const value = subject[field]
    if (value === undefined) return []
    const rules = field === 'countryName' ? countryRules(value) : textRules(value, upperBound)
    return rules.map((rule) => ({ field, rule }))
  })
}

function textRules(value: string, upperBound: number): string[] {
  if (value.trim() === '') return ['must not be empty']
  const rules: string[] = []
  const length = Array.from(value).length
  if (length > upperBound) rules.push(`must be at most ${upperBound} characters, has ${length}`)
  // V8 takes 2 ms to load Unicode's classes, and few names need them.
  const [forbidden] = /^[ -~]*$/.test(value) ? [] : (FORBIDDEN.exec(value) ?? [])
  if (forbidden !== undefined) {
    rules.push(
      `must not contain control or invisible characters, has ${formatCodePoint(forbidden)}`
    )
  }
  return rules
}

// RFC 5280 appendix A.1: X520countryName is a PrintableString of SIZE (2).
function countryRules(value: string): string[] {
  if (/^[A-Z]{2}$/.test(value)) return []
  const capitals = value.trim().toUpperCase()
  const hint = /^[A-Z]{2}$/.test(capitals) ? `; did you mean "${capitals}"?` : ', such as BR'
  return [`must be a country’s code of two capital letters${hint}`]
}

/** A character that cannot be shown, by its number: `U+200B`. */
export function formatCodePoint(character: string): string {
  const hex = character.codePointAt(0)?.toString(16).toUpperCase() ?? ''
  return `U+${hex.padStart(4, '0')}`
}

/**
 * Writes a subject in one line for people: `CN=my-app, OU=acme, L=São Paulo, ST=SP, C=BR`. Values
 * are escaped as in RFC 4514 section 2.4, but the order is that of the certificate.
 */
export function formatSubject(subject: Subject): string {
  return SUBJECT_PARTS.flatMap(({ field, shortName }) => {
    const value = subject[field]
    return value === undefined ? [] : [`${shortName}=${escapeValue(value)}`]
  }).join(', ')
}

// RFC 4514 section 2.4: the special characters, and a space or # where it would be lost.
function escapeValue(value: string): string {
  return value.replaceAll(/["+,;<>\\]|^[ #]| $/g, '\\$&')
}
