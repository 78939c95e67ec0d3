/** Reads the command line of the benchmarks. */
import { parseArgs } from 'node:util'

export interface Asked {
  quick: boolean
  /** The numbers of the parts, from 1. All parts by default. */
  only: number[] | undefined
}

/** @throws Error that says what is wrong and which values are valid, before anything is measured */
export function readArguments(args: string[], parts: number): Asked {
  const { quick, only } = parse(args, parts)
  const numbers = only?.split(',').map((text) => ({ text, number: Number(text) }))
  for (const { text, number } of numbers ?? []) {
    if (!Number.isInteger(number) || number < 1 || number > parts) {
      throw new Error(`There is no part "${text}". ${known(parts)}`)
    }
  }
  return { quick, only: numbers?.map(({ number }) => number) }
}

function parse(args: string[], parts: number): { quick: boolean; only?: string } {
  try {
    const quick = { type: 'boolean', default: false } as const
    return parseArgs({ args, options: { quick, only: { type: 'string' } } }).values
  } catch (cause) {
    // Node's text goes on to explain arguments that begin with a dash.
    const [problem] = (cause as Error).message.split(/[.\n]/)
    throw new Error(`${problem}. ${known(parts)}`, { cause })
  }
}

const known = (parts: number) =>
  `The bench knows --quick, and --only 1,3 for some of its parts, which are 1 to ${parts}.`
