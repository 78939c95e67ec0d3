/** What a scenario is judged by at its end: what the server saw, what is left there, what was shown. */
import { expect } from '@jest/globals'
import type { Sandbox } from '../../src/sandbox/server.ts'
import type { RecordingRunner } from './recording-runner.ts'

/** How often the server saw each call: `{ 'POST /api/…/sign': 1 }`. */
export function callsSeen({ seen }: Sandbox): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { method, path } of seen) {
    const name = `${method} ${path}`
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

export function filesOf({ outputs }: RecordingRunner): [certificate: string, key: string] {
  return [outputs['cert-path'] ?? '', outputs['key-path'] ?? '']
}

export function unrevoked({ issued }: Sandbox): string[] {
  return issued.filter(({ revoked }) => !revoked).map(({ serialNumber }) => serialNumber)
}

/** The one secret that may be kept for the post step: the short-lived user token. */
function savedToken({ state }: RecordingRunner): string | undefined {
  if (!state['certificate']) return undefined
  return (JSON.parse(state['certificate']) as { userToken: { token: string } }).userToken.token
}

/**
 * Nothing that was ever masked, and no credential of the sandbox, is in the log, the summary or
 * an error; and in the state only the short-lived user token and the folder's path.
 */
export function expectNoSecrets(
  { sandbox, temp }: { sandbox: Sandbox; temp: string },
  runner: RecordingRunner,
  more = ''
): void {
  const shown = `${runner.log}\n${runner.summary}\n${more}`
  const saved = JSON.stringify(runner.state)
  const kept = savedToken(runner)
  expect(kept).not.toBe(sandbox.appToken)
  for (const secret of new Set([sandbox.appToken, sandbox.userToken, ...runner.masks])) {
    expect(shown).not.toContain(secret)
    if (secret !== kept && !secret.startsWith(temp)) expect(saved).not.toContain(secret)
  }
}
