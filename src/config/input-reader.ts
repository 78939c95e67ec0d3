import { ActionError } from '../shared/errors.ts'
import { InputError } from './rules.ts'

/** The type of INVALID. No other value has it. */
export class Invalid {
  declare protected readonly only: never
}

/** Replaces the value of an input that has a problem. */
export const INVALID = new Invalid()

export function isValid<T>(value: T | Invalid): value is T {
  return !(value instanceof Invalid)
}

/** The draft after every INVALID value is ruled out. */
type Finished<Draft> = { [Field in keyof Draft]: Exclude<Draft[Field], Invalid> }

function isFinished<Draft extends object>(draft: Draft): draft is Draft & Finished<Draft> {
  return Object.values(draft).every(isValid)
}

/**
 * Reads inputs by rule and collects every problem, so that all are reported at once. The values are
 * put into a draft, which `finish` turns into the result.
 */
export class InputReader<Name extends string> {
  /** Written to the log after the secrets are masked. */
  readonly warnings: string[] = []
  readonly #inputs: Readonly<Record<Name, string>>
  readonly #problems: { name: string; clause: string }[] = []

  constructor(inputs: Readonly<Record<Name, string>>) {
    this.#inputs = inputs
  }

  raw(name: Name): string {
    return this.#inputs[name]
  }

  text(name: Name): string {
    return this.#inputs[name].trim()
  }

  /** Applies the rule to an input. Returns INVALID if that finds a problem. */
  read<T>(name: Name, rule: (text: string) => T): T | Invalid {
    return this.attempt(name, () => rule(this.text(name)))
  }

  /**
   * The same for a part of an input, such as a line. The clause of the problem begins with `part`.
   */
  attempt<T>(name: Name, rule: () => T, part = ''): T | Invalid {
    try {
      return rule()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      this.problem(name, part === '' ? error.message : `${part} ${error.message}`)
      return INVALID
    }
  }

  /** Reads one value from each line. Each invalid line is a separate problem, with its number. */
  lines<T>(name: Name, rule: (line: string) => T): T[] {
    const lines = this.raw(name).split(/[\r\n]/)
    return lines.flatMap((line, index) => {
      const text = line.trim()
      if (text === '') return []
      const value = this.attempt(name, () => rule(text), `line ${index + 1}:`)
      return isValid(value) ? [value] : []
    })
  }

  problem(name: string, clause: string): void {
    this.#problems.push({ name, clause })
  }

  warn(name: string, clause: string): void {
    this.warnings.push(`${name}: ${clause}`)
  }

  /**
   * Returns the draft if no input had a problem.
   *
   * @param hint what has not been done because of the problems, for the error
   * @throws ActionError INPUT_INVALID that lists every problem
   */
  finish<Draft extends object>(
    draft: Draft,
    hint = 'Nothing was sent, nothing was issued.'
  ): Finished<Draft> {
    const problems = this.#problems
    if (problems.length === 0 && isFinished(draft)) return draft
    const inputs = new Set(problems.map(({ name }) => name)).size // one input may have several problems
    const title = inputs === 1 ? 'An input is not usable:' : `${inputs} inputs are not usable:`
    const lines = problems.map(({ name, clause }) => `${name}: ${clause}`)
    throw new ActionError('INPUT_INVALID', [title, ...lines].join('\n- '), { hint })
  }
}
