/** A request written as a line, `METHOD /path [status]`: what the inputs `checks` and `proof` hold. */
import { type Check, type ExpectedStatus, REFUSAL_STATUSES } from '../verify/check.ts'
import { InputError, quote } from './rules.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Reads one line; `GET` and any 2xx where left out. `undefined` for an empty line or a comment.
 *
 * @throws Problem with what is wrong, for whoever knows the line's number
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
 * The line of the input `proof`: a call whose success only the certificate can explain.
 *
 * @throws Problem
 */
export function parseProof(line: string): Check {
  if (/[\r\n]/.test(line.trim())) throw new InputError('must be one line, METHOD /path [status]')
  const check = parseCheck(line)
  if (!check) throw new InputError('is a comment; write METHOD /path [status]')
  if (REFUSAL_STATUSES.some((status) => check.expected.includes(status))) {
    throw new InputError(
      `expects ${check.expected.text}, but a refusal (${REFUSAL_STATUSES.join(', ')}) proves nothing`
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
  // A URL parser takes a backslash for a slash, and drops control characters.
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
