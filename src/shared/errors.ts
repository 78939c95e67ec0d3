/**
 * Every way in which a run can fail, grouped by who must act. The codes are stable.
 * docs/troubleshooting.md has a heading for each, and a test compares the two.
 */
export const ERROR_CODES = [
  // The workflow's author
  'INPUT_INVALID',
  // The account's administrator
  'LOGIN_REFUSED',
  'SIGN_REFUSED',
  'SIGN_REJECTED',
  'SIGN_UNCERTAIN',
  'VTEX_UNAVAILABLE',
  // VTEX, about what it signed
  'CERTIFICATE_EMPTY',
  'CERTIFICATE_HTML',
  'CERTIFICATE_JSON',
  'CERTIFICATE_MALFORMED',
  'CERTIFICATE_KEY_MISMATCH',
  'CERTIFICATE_SUBJECT_MISMATCH',
  'CERTIFICATE_NOT_YET_VALID',
  'CERTIFICATE_EXPIRED',
  'CERTIFICATE_WRONG_USAGE',
  // The person who set up mTLS for the account
  'PROOF_FAILED',
  'MTLS_NOT_ENFORCED',
  // The certificate's owner, if `fail-if-due` is set
  'CERTIFICATE_DUE',
  // The owner of the API that the checks call
  'CHECKS_FAILED',
  // The network between the runner and VTEX
  'NETWORK_UNREACHABLE',
  'NETWORK_PROXY',
  'NETWORK_TLS',
  'NETWORK_RESET',
  'NETWORK_TIMEOUT',
  'RESPONSE_REDIRECT',
  'RESPONSE_TOO_LARGE',
  'RESPONSE_UNEXPECTED',
  // No action is needed: the job was cancelled
  'INTERRUPTED',
  // The runner's owner
  'FILE_FAILED',
  // An administrator, by hand. A warning, except in the revoke and rotate actions
  'REVOKE_FAILED',
  // Us
  'UNEXPECTED'
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

export interface ErrorDetails {
  /** What to do next, in a sentence or two. */
  hint?: string | undefined
  /** A command that does by hand what failed: one line to paste, printed alone. */
  command?: string | undefined
  /** The error that caused this one. It is kept for debugging and never printed. */
  cause?: unknown
}

/**
 * An error with advice: what happened (`message`), what to do (`hint`), a stable `code`, and the
 * `cause`. Neither text may hold a secret, a PEM, a header or a response body.
 */
export class ActionError extends Error {
  readonly code: ErrorCode
  readonly hint: string | undefined
  readonly command: string | undefined

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause })
    this.name = 'ActionError'
    this.code = code
    this.hint = details.hint
    this.command = details.command
  }
}

/** Gives an unknown thrown value a code. Its text is left out, because it may hold a secret. */
export function asActionError(thrown: unknown): ActionError {
  if (thrown instanceof ActionError) return thrown
  const kind = thrown instanceof Error ? thrown.name : typeof thrown
  return new ActionError('UNEXPECTED', `The action failed with an unexpected error (${kind}).`, {
    hint: 'Please report this with the step’s debug log.',
    cause: thrown
  })
}

/**
 * Formats an error for the log: what happened, what to do next, the code, and where it is explained. A
 * command has its own line, because a shell would read text after it as arguments.
 *
 * @param page the address of docs/troubleshooting.md, which has a heading for every code
 */
export function formatError(thrown: unknown, page: string): string {
  const { message, hint, command, code } = asActionError(thrown)
  const separator = command !== undefined || message.includes('\n') ? '\n' : ' '
  const text = [message, hint].filter(Boolean).join(message.includes('\n') ? '\n' : ' ')
  const link = `[${code}] ${page}#${code.toLowerCase()}`
  return [text, command, link].filter(Boolean).join(separator)
}

/**
 * The stack frames of an error and of its causes. Their messages are left out, because they may hold a
 * secret.
 */
export function stackFrames(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) return []
  const { stack = '', message, cause } = thrown
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return [...frames.filter((line) => /^ +at /.test(line)), ...stackFrames(cause)]
}
