import type { Clock } from '../../shared/clock.ts'

/** One phase of a run and how long it took, in milliseconds. */
export interface Phase {
  name: string
  milliseconds: number
}

/** Measures the phases of a run in the order in which they begin. Phases may overlap. */
export class PhaseTimer {
  readonly phases: Phase[] = []
  readonly #clock: Pick<Clock, 'now'>

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock
  }

  /** @param durationMs the duration, for work that was started before the timer */
  async measure<T>(name: string, work: Promise<T>, durationMs?: Promise<number>): Promise<T> {
    const startedAt = this.#clock.now()
    const phase: Phase = { name, milliseconds: 0 }
    this.phases.push(phase)
    try {
      return await work
    } finally {
      phase.milliseconds = (await durationMs) ?? this.#clock.now() - startedAt
    }
  }
}
