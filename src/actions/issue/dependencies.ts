/** What the issue action is given, and what its steps share. */
import type { Config } from '../../config/config.ts'
import type { RawInputs } from '../../config/inputs.ts'
import type { Job } from '../../files/job.ts'
import type { GeneratedKeyPair, KeySize } from '../../pki/key-pair.ts'
import type { ProofConnections } from '../../verify/proof-connections.ts'
import type { VtexClient, VtexClientOptions } from '../../vtex/client.ts'
import type { CleanupRecord } from '../cleanup/saved-state.ts'
import type { ActionContext } from '../context.ts'
import type { PhaseTimer } from './phase-timer.ts'

interface IssueContext extends ActionContext {
  signal: AbortSignal
  /** What the private folder belongs to: while it runs, no other use takes the folder back. */
  job: Job
}

export interface IssueDependencies extends IssueContext {
  /** As they came; they hold secrets. */
  inputs: RawInputs
  /** What they come to. @throws ActionError INPUT_INVALID */
  config(): Config
  /** What was opened as soon as the inputs were parsed. */
  preconnected?: VtexClientOptions['preconnected']
  /** Makes the key, or has begun to already: it is what takes longest. */
  generateKeyPair(bits: KeySize): Promise<GeneratedKeyPair>
  /** How long the key took that was begun already, in milliseconds. */
  keyDurationMs?: Promise<number> | undefined
}

/** One run of the action: every step gets it. */
export interface IssueRun extends IssueContext {
  config: Config
  client: VtexClient
  /** For the proof and the checks. */
  connections: ProofConnections
  record: CleanupRecord
  timer: PhaseTimer
}
