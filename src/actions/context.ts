import type { Runner } from '../github/runner.ts'
import type { Clock } from '../shared/clock.ts'

/** What every action is given of the world around it. */
export interface ActionContext {
  clock: Clock
  /** HTTPS_PROXY, NO_PROXY and the like. */
  proxyEnv: NodeJS.ProcessEnv
  /** GitHub's runner, or a terminal in its place. */
  runner: Runner
  /** Aborted, with an error as its reason, when the job is cancelled: no attempt follows. */
  signal?: AbortSignal | undefined
  /** Names the run in every request; the action alone by default. */
  userAgent?: string | undefined
}
