/** How often each measurement is repeated. */

export interface Plan {
  /** Pairs with the guide's commands, on loopback and over the long round trip. */
  pairs: number
  longPairs: number
  /** Pairs with the guide's commands and the login in the background, on both. */
  backgroundPairs: number
  /** Runs of the post step. */
  posts: number
  /** Pairs of the command `vtex-mtls` and the guide's commands. */
  execs: number
  /** The numbers of checks, and the rounds of each. */
  checks: readonly { count: number; rounds: number }[]
  /** Runs that measure the peak memory. */
  peaks: number
  /** Pairs that measure the time to load a bundle. */
  loads: number
}

export const FULL: Plan = {
  pairs: 120,
  longPairs: 24,
  backgroundPairs: 10,
  posts: 30,
  execs: 40,
  checks: [
    { count: 10, rounds: 11 },
    { count: 100, rounds: 3 },
    { count: 1000, rounds: 3 }
  ],
  peaks: 3,
  loads: 30
}

/** For development: all measurements in under a minute, too few for a conclusion. */
export const QUICK: Plan = {
  pairs: 6,
  longPairs: 2,
  backgroundPairs: 1,
  posts: 5,
  execs: 3,
  checks: [
    { count: 10, rounds: 2 },
    { count: 100, rounds: 1 }
  ],
  peaks: 1,
  loads: 6
}
