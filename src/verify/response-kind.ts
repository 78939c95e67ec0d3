/** The kind of a response. Two responses can be compared by kind without showing their content. */
import type { HttpResponse } from '../http/message.ts'
import { isRecord } from '../vtex/error-text.ts'

/** Whether another response with the expected status is of the same kind as the good one. */
export function isAlike(
  expected: Pick<HttpResponse, 'body'>,
  other: Pick<HttpResponse, 'body'>
): boolean {
  const [keys, others] = [topLevelKeys(expected.body), topLevelKeys(other.body)]
  if (keys?.length && others) return keys.every((key) => others.includes(key))
  if (keys && others) return others.length === 0
  return kindOf(expected.body) === kindOf(other.body)
}

/** The kind in words, for a sentence: `a web page`. */
export function kindOf(body: string): string {
  if (body.trim() === '') return 'an empty answer'
  if (/^\s*<(!doctype|html|head|body)\b/i.test(body)) return 'a web page'
  const value = parse(body)
  if (value === undefined) return 'another text'
  if (Array.isArray(value)) return 'a JSON list'
  return topLevelKeys(body) ? 'JSON of another shape' : 'another JSON value'
}

/** The account that the token is valid for, from VTEX ID's response to `credential/validate`. */
export function validatedAccount(body: string): string | undefined {
  const value = parse(body)
  if (!isRecord(value) || value['authStatus'] !== 'Success') return undefined
  return typeof value['account'] === 'string' ? value['account'] : ''
}

function topLevelKeys(body: string): string[] | undefined {
  const value = parse(body)
  return isRecord(value) ? Object.keys(value) : undefined
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
