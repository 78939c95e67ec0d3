/** The released version. A test compares it with package.json. */
export const VERSION = '0.1.0'

/** The default User-Agent, in VTEX's own `Name/version` style (vtex/toolbelt, user-agent.ts). */
export const USER_AGENT = `vtex-mtls-action/${VERSION}`

/**
 * The User-Agent with the run of the workflow, so that VTEX can see which run asked for a certificate.
 * A number of the run that is not all digits is left out.
 *
 * @param env with GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT, as the runner sets them
 */
export function userAgentOf(env: Record<string, string | undefined>): string {
  const [run, attempt] = [env['GITHUB_RUN_ID'] ?? '', env['GITHUB_RUN_ATTEMPT'] ?? '']
  if (!isNumber(run)) return USER_AGENT
  const comment = isNumber(attempt) ? `run ${run}; attempt ${attempt}` : `run ${run}`
  return `${USER_AGENT} (${comment})` // a comment (RFC 9110, 10.1.5)
}

function isNumber(text: string): boolean {
  return /^\d{1,20}$/.test(text)
}
