/** What must show nowhere, and the search for it. */
import { expect } from '@jest/globals'
import type { ActionOptions, StepResult } from '../../src/local-runner/local-runner.ts'
import type { Sandbox } from '../../src/sandbox/server.ts'
import type { Kind, Place } from './output-places.ts'
import { privateKeyLines } from './private-key-lines.ts'
import { formsOf, formsOfKey, openLines } from './secret-forms.ts'

export interface Secret {
  kind: Kind
  /** The ways in which it can show. */
  forms: string[]
}

/** What a step was given: its inputs, and what the step that it follows saved. */
export type KnownSecrets = Pick<ActionOptions, 'inputs'> & { of?: Pick<StepResult, 'state'> }

const ADD_MASK = /^::add-mask::(.*)$/
const OUR_FOLDER = /[\\/]vtex-mtls-[0-9a-f-]{36}(?=[\\/]|$)/
const SHORTEST = 4

/** Where what kind of secret shows. */
export function leaksIn(places: Place[], secrets: Secret[]): string[] {
  const found = places.flatMap(({ where, text, holds }) => {
    const joined = text.replaceAll(/\s+/g, '') // Base64 comes in lines of any length
    return secrets
      .filter(({ kind }) => !holds.includes(kind))
      .filter(({ forms }) => forms.some((form) => text.includes(form) || joined.includes(form)))
      .map(({ kind }) => `${where}: a ${kind}`)
  })
  return [...new Set(found)]
}

/** Every secret of a step, from any source, and everything that it masked. */
export function secretsOf(
  result: StepResult,
  { tokens, passwords, keys }: { tokens: string[]; passwords: string[]; keys: string[] }
): Secret[] {
  const of = (kind: Kind, texts: string[], forms: (text: string) => string[]) =>
    texts.map((text) => ({ kind, forms: forms(text) }))
  const known = [...tokens, ...passwords, ...keys.flatMap(privateKeyLines), ...pathsOf(result)]
  return [
    ...of('token', tokens, formsOf),
    ...of('password', passwords, formsOf),
    ...of('key', keys, formsOfKey),
    ...of('modulus', keys, openLines),
    ...of('path', pathsOf(result), (path) => [path, JSON.stringify(path).slice(1, -1)]),
    ...of('mask', without(masksOf(result), known), formsOf)
  ]
}

const without = (all: string[], some: string[]) => all.filter((one) => !some.includes(one))

/** The tokens given, all that the sandbox handed out, and all that were used or saved as one. */
export function tokensOf(
  sandbox: Sandbox,
  { inputs, of }: KnownSecrets,
  { state }: StepResult
): string[] {
  const sent = sandbox.seen.flatMap(({ path, headers, body }) => [
    ...(path.endsWith('/validate') ? [tokenIn(body)] : []),
    String(headers['vtexidclientautcookie'] ?? '')
  ])
  const saved = [state, of?.state ?? {}].map(({ certificate }) => tokenIn(certificate, 'userToken'))
  const given = [inputs?.['app-token'] ?? '', inputs?.['user-token'] ?? '']
  const all = [sandbox.appToken, ...sandbox.userTokens, ...sent, ...saved, ...given]
  const lines = all.flatMap((one) => [one, ...one.split(/[\r\n]+/)].map((line) => line.trim()))
  return [...new Set([...all, ...lines])].filter(({ length }) => length >= SHORTEST)
}

function tokenIn(text?: string, below?: string): string {
  const value = json(text) as Record<string, Record<string, unknown>>
  const { token } = (below ? value[below] : value) ?? {}
  return typeof token === 'string' ? token : ''
}

/** Other actions save other things than JSON. */
function json(text = '{}'): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/** The private folder and all in it, as far as they were masked or saved. */
function pathsOf(result: StepResult): string[] {
  const { path = '' } = json(result.state['folder']) as { path?: string }
  return [...masksOf(result), path].filter((one) => OUR_FOLDER.test(one))
}

/** Masks come first in a step's output; they cover the whole key that it hands over, and no fact. */
export function expectMasksOf(result: StepResult, keys: string[], facts: string[]): void {
  const masks = masksOf(result)
  if (masks.length > 0) expect(result.stdout).toMatch(/^::add-mask::/)
  const armour = ['-----BEGIN PRIVATE KEY-----', '-----END CERTIFICATE-----']
  const told = Object.entries(result.outputs).filter(([name]) => !/-(path|password)$/.test(name))
  const readable = [...armour, ...facts, ...told.map(([, value]) => value)]
  expect(readable.filter((text) => masks.some((mask) => text.includes(mask)))).toEqual([])
  if (result.outputs['key-path'] === undefined) return
  const masked = keys.map((pem) => privateKeyLines(pem).every((line) => masks.includes(line)))
  expect(masked).toContain(true)
}

/** The values that a step had masked, in order, as the runner reads them. */
export function masksOf({ stdout }: Pick<StepResult, 'stdout'>): string[] {
  const commands = stdout.split(/\r?\n/).map((line) => ADD_MASK.exec(line)?.[1])
  return commands
    .filter((value) => value !== undefined)
    .map((value) => value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'))
}
