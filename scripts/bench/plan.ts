/** How often everything is done. */

export interface Plan {
  /** Pairs against the guide's own way, on loopback and over the long line. */
  pairs: number
  longPairs: number
  /** Pairs against the guide's commands with the login in the background, on either. */
  backgroundPairs: number
  /** Runs for what the action costs by itself, for its post step, and for the profile. */
  runs: number
  posts: number
  profiles: number
  /** Runs over a very long line, to count its round trips. */
  trips: number
  /** How many checks, and how often. */
  checks: readonly { count: number; rounds: number }[]
  /** Runs for the most memory. */
  peaks: number
  loads: number
}

export const FULL: Plan = {
  pairs: 150,
  longPairs: 30,
  backgroundPairs: 10,
  runs: 40,
  posts: 30,
  profiles: 15,
  trips: 2,
  checks: [
    { count: 10, rounds: 11 },
    { count: 100, rounds: 5 },
    { count: 1000, rounds: 3 }
  ],
  peaks: 3,
  loads: 30
}

/** For development: the same, in under a minute, and too little to judge by. */
export const QUICK: Plan = {
  pairs: 6,
  longPairs: 2,
  backgroundPairs: 1,
  runs: 6,
  posts: 5,
  profiles: 2,
  trips: 1,
  checks: [
    { count: 10, rounds: 2 },
    { count: 100, rounds: 1 }
  ],
  peaks: 1,
  loads: 6
}
