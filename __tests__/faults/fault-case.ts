/** What can go wrong at the server, as data: what is injected, and what the action makes of it. */
import type { ErrorCode } from '../../src/shared/errors.ts'
import type { Fault, Sandbox, SandboxOptions } from '../../src/sandbox/server.ts'
import type { Calls } from './calls.ts'

type Inputs = Record<string, string>

export interface FaultCase {
  section: 'VTEX' | 'network'
  /** Its name in docs/reliability.md. */
  fault: string
  /** The call or the stage of the connection that it hits. */
  phase: string
  /** `ok, warned` is a post step that could not revoke, and says which certificate. */
  outcome: ErrorCode | 'ok' | 'ok, warned'
  /** The action's calls that the server answered, of both steps together. */
  calls: Calls
  /** The server from its start. */
  server?: Pick<SandboxOptions, 'faults' | 'tls'>
  /** What is injected between the two steps, for the revocation. */
  beforePost?: Fault
  /** Beside `timeout` and `retries: 0`, which are the drivers'. */
  inputs?: Inputs | ((sandbox: Sandbox) => Inputs)
  /** Certificates that stay unrevoked, because the server is what prevents it; 0 where left out. */
  certificates?: number
  /** Has to match what the main step's error says, or the post step's warning. */
  says?: RegExp
  /** The one warning beside the main step's error; without it there must be none. */
  warns?: RegExp
}

/** The calls of a run in which nothing goes wrong. */
export const ALL_CALLS: Calls = { login: 1, sign: 1, validate: 1, revoke: 1 }

/** Whether a case ends in an error of the main step. */
export const isError = (outcome: FaultCase['outcome']): outcome is ErrorCode =>
  /^[A-Z_]+$/.test(outcome)

/** Each case after the title of its test, for `it.each`. */
export const withTitles = (cases: readonly FaultCase[]): [title: string, fault: FaultCase][] =>
  cases.map((fault) => [`${fault.phase}: ${fault.fault}: ${fault.outcome}`, fault])
