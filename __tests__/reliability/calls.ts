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
 * The action's calls, by name. The proof's call without the certificate is left out: it is made
 * beside the other one and not waited for where that fails, so how far it got is chance.
 */
export function callsOfAction({ seen }: Sandbox): Calls {
  const calls: Calls = {}
  for (const { path, headers, clientCertificateSerial } of seen) {
    if (!headers['user-agent']?.startsWith('vtex-mtls-action')) continue
    const name = PATHS.find(([, known]) => known.test(path))?.[0]
    if (!name) throw new Error(`The action called ${path}, of which no test knows.`)
    if (name === 'validate' && clientCertificateSerial === undefined) continue
    calls[name] = (calls[name] ?? 0) + 1
  }
  return calls
}

export function tellCalls(calls: Calls): string {
  const told = PATHS.flatMap(([name]) => (calls[name] ? [`${name} ${calls[name]}`] : []))
  return told.join(', ') || '–'
}
