/** How often everything is done. */

export interface Plan {
  /** Pairs against the guide's own way, on loopback and over the long line. */
  pairs: number
  longPairs: number
  /** Pairs against the guide's commands with the login in the background, on either. */
  backgroundPairs: number
  /** Runs of the post step. */
  posts: number
  /** How many checks, and how often. */
  checks: readonly { count: number; rounds: number }[]
  /** Runs for the most memory. */
  peaks: number
  /** Pairs for what it takes to load a bundle. */
  loads: number
}

export const FULL: Plan = {
  pairs: 120,
  longPairs: 24,
  backgroundPairs: 10,
  posts: 30,
  checks: [
    { count: 10, rounds: 11 },
    { count: 100, rounds: 3 },
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
  posts: 5,
  checks: [
    { count: 10, rounds: 2 },
    { count: 100, rounds: 1 }
  ],
  peaks: 1,
  loads: 6
}
