import type { Clock } from '../../shared/clock.ts'

/** One phase of a run and how long it took, in milliseconds. */
export interface Phase {
  name: string
  milliseconds: number
}

/** Measures the phases of a run, some of them at the same time, in the order in which they begin. */
export class PhaseTimer {
  readonly phases: Phase[] = []
  readonly #clock: Pick<Clock, 'now'>

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock
  }

  /** @param durationMs how long it took, for work that was begun before there was a timer */
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
