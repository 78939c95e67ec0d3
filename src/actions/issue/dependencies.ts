/** What the issue action needs, and what its steps share. */
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
  /** The job that the private folder belongs to. While it runs, no other run deletes the folder. */
  job: Job
}

export interface IssueDependencies extends IssueContext {
  /** The inputs as the runner gave them. They hold secrets. */
  inputs: RawInputs
  /** The checked inputs. @throws ActionError INPUT_INVALID */
  config(): Config
  /** The connections that were opened as soon as the inputs were parsed. */
  preconnected?: VtexClientOptions['preconnected']
  /**
   * Returns the key pair that is being made already, or makes one. It is the slowest part of a run.
   */
  generateKeyPair(bits: KeySize): Promise<GeneratedKeyPair>
  /** How long it took to make the key that was started early, in milliseconds. */
  keyDurationMs?: Promise<number> | undefined
}

/** One run of the action. Every step gets it. */
export interface IssueRun extends IssueContext {
  config: Config
  client: VtexClient
  /** The connections for the proof and the checks. */
  connections: ProofConnections
  record: CleanupRecord
  timer: PhaseTimer
}
