/** V8's CPU profiles, summed: how long what was seen on the stack. */

/** The part of a .cpuprofile that is read here. */
export interface CpuProfile {
  /** In microseconds, as are all times here, by the clock of `process.hrtime`. */
  startTime: number
  nodes: { id: number; callFrame: Frame; children?: number[] }[]
  samples: number[]
  /** What passed before each sample. */
  timeDeltas: number[]
}

export interface Frame {
  functionName: string
  url: string
  lineNumber: number
}

/** A function and its callers, the innermost first. */
export type Stack = readonly [Frame, ...Frame[]]

/** When the first sample was taken: what was before it, nobody saw. */
export function firstSampleAt({ startTime, timeDeltas }: CpuProfile): number {
  return startTime + (timeDeltas[0] ?? 0)
}

/** The profile without the samples from a moment on. */
export function upTo(profile: CpuProfile, end: number): CpuProfile {
  let at = profile.startTime
  const count = profile.timeDeltas.findIndex((delta) => (at += delta) >= end)
  if (count < 0) return profile
  const timeDeltas = profile.timeDeltas.slice(0, count + 1) // the last sample lasts until the next
  return { ...profile, samples: profile.samples.slice(0, count), timeDeltas }
}

/** Milliseconds of samples, by the name that a stack is given; without one it is left out. */
export function sumsOf(
  profiles: readonly CpuProfile[],
  nameOf: (stack: Stack) => string | undefined
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const profile of profiles) {
    const names = new Map([...stacksOf(profile)].map(([id, stack]) => [id, nameOf(stack)]))
    for (const [i, id] of profile.samples.entries()) {
      const name = names.get(id)
      // What was seen lasts until the next sample; V8 gives the time before each.
      const lasted = (profile.timeDeltas[i + 1] ?? 0) / 1000
      if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + lasted)
    }
  }
  return sums
}

/** The stack of each node. A node is told before those that it calls. */
function stacksOf({ nodes }: CpuProfile): Map<number, Stack> {
  const callers = new Map<number, number>()
  const stacks = new Map<number, Stack>()
  for (const { id, callFrame, children = [] } of nodes) {
    for (const child of children) callers.set(child, id)
    stacks.set(id, [callFrame, ...(stacks.get(callers.get(id) ?? NaN) ?? [])])
  }
  return stacks
}
