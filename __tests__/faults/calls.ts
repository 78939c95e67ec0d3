/** What the action asked of the server, counted. */
import type { Sandbox } from '../../src/sandbox/server.ts'

export type CallName = 'login' | 'sign' | 'validate' | 'revoke'
export type Calls = Partial<Record<CallName, number>>

const PATHS: [CallName, RegExp][] = [
  ['login', /^\/api\/vtexid\/apptoken\/login$/],
  ['sign', /^\/api\/edge\/private-certificates\/sign$/],
  ['validate', /^\/api\/vtexid\/credential\/validate$/],
  ['revoke', /^\/api\/edge\/private-certificates\/(?!sign$)[^/]+$/]
]

/**
 * The action's calls, by name. Of the proof's calls, only those with the certificate count: the others
 * are not waited for where it fails. The one that is made again, to settle a refusal, is left out.
 *
 * @param proved whether the proof said `enforced`
 */
export function callsOfAction({ seen, issued }: Sandbox, proved = false): Calls {
  const calls: Calls = {}
  for (const { path, headers, clientCertificateSerial } of seen) {
    if (!headers['user-agent']?.startsWith('vtex-mtls-action')) continue
    const name = PATHS.find(([, known]) => known.test(path))?.[0]
    if (!name) throw new Error(`The action called ${path}, of which no test knows.`)
    const isOurs = issued.some(({ serialNumber }) => serialNumber === clientCertificateSerial)
    if (name === 'validate' && !isOurs) continue
    calls[name] = (calls[name] ?? 0) + 1
  }
  return proved ? { ...calls, validate: (calls.validate ?? 0) - 1 } : calls
}

/** A count of 0 in a table is the same as no entry. */
export function withoutZeros(calls: Calls): Calls {
  return Object.fromEntries(Object.entries(calls).filter(([, count]) => count > 0))
}

export function formatCalls(calls: Calls): string {
  const told = PATHS.flatMap(([name]) => (calls[name] ? [`${name} ${calls[name]}`] : []))
  return told.join(', ') || '–'
}
