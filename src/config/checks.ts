/** Reads requests in the form `METHOD /path [status]`, for the inputs `checks` and `proof`. */
import { CERTIFICATE_REFUSAL_STATUSES } from '../http/client-certificate-refusal.ts'
import type { Check, ExpectedStatus } from '../verify/check.ts'
import { InputError, quote } from './rules.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Reads one line. The defaults are `GET` and any 2xx. An empty line or a comment is `undefined`.
 *
 * @throws InputError without the number of the line, which the caller adds
 */
export function parseCheck(line: string): Check | undefined {
  const words = line.replace(/#.*/s, '').split(/\s+/).filter(Boolean)
  if (words.length === 0) return undefined
  const method = /^[a-z]+$/i.test(words[0] ?? '') ? parseMethod(words.shift() ?? '') : 'GET'
  const path = parsePath(words.shift())
  const expected = parseExpected(words.length > 0 ? words.join(' ') : '2xx')
  return { method, path, expected }
}

/**
 * Reads the input `proof`: a call that succeeds only with the certificate.
 *
 * @throws InputError
 */
export function parseProof(line: string): Check {
  if (/[\r\n]/.test(line.trim())) throw new InputError('must be one line, METHOD /path [status]')
  const check = parseCheck(line)
  if (!check) throw new InputError('is a comment; write METHOD /path [status]')
  if (CERTIFICATE_REFUSAL_STATUSES.some((status) => check.expected.includes(status))) {
    throw new InputError(
      `expects ${check.expected.text}, but a refusal (${CERTIFICATE_REFUSAL_STATUSES.join(', ')}) proves nothing`
    )
  }
  return check
}

function parseMethod(text: string): string {
  const method = text.toUpperCase()
  if (METHODS.includes(method)) return method
  throw new InputError(`${quote(text)} is not one of ${METHODS.join(', ')}`)
}

function parsePath(text: string | undefined): string {
  if (text === undefined) throw new InputError('has no path; write METHOD /path [status]')
  if (/^[a-z]+:\/\//i.test(text) || text.startsWith('//')) {
    throw new InputError('goes to the account’s host only: write the path, not a whole URL')
  }
  if (!text.startsWith('/')) throw new InputError(`${quote(text)} is no path: it must begin with /`)
  // A URL parser reads a backslash as a slash, and drops control characters.
  if (/[\\\p{Cc}]/u.test(text)) throw new InputError('has a backslash or a control character')
  if (text.length > 2048) throw new InputError('has a path of over 2048 characters')
  return text
}

function parseExpected(text: string): ExpectedStatus {
  const parts = text.split(/\s*,\s*/)
  if (!parts.every((part) => /^([1-5]\d\d|[1-5]xx)$/i.test(part))) {
    throw new InputError(`${quote(text)} is not a status such as 200, 2xx or 200,404`)
  }
  const patterns = parts.map((part) => new RegExp(`^${part.replace(/xx/i, '..')}$`))
  return {
    text: parts.join(',').toLowerCase(),
    includes: (status) => patterns.some((pattern) => pattern.test(String(status)))
  }
}
