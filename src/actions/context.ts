import type { Runner } from '../github/runner.ts'
import type { Clock } from '../shared/clock.ts'

/** What every action needs from its environment. */
export interface ActionContext {
  clock: Clock
  /** HTTPS_PROXY, NO_PROXY and the like. */
  proxyEnv: NodeJS.ProcessEnv
  /** GitHub's runner, or a terminal instead of it. */
  runner: Runner
  /** Aborted when the job is cancelled, with an error as its reason. No attempt follows. */
  signal?: AbortSignal | undefined
  /** Names the run in every request; the action alone by default. */
  userAgent?: string | undefined
}
