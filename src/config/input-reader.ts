import { ActionError } from '../shared/errors.ts'
import { InputError } from './rules.ts'

/** The type of INVALID, which no other value has. */
export class Invalid {
  declare protected readonly only: never
}

/** Stands in a draft for a value whose input left a problem behind. */
export const INVALID = new Invalid()

export function isValid<T>(value: T | Invalid): value is T {
  return !(value instanceof Invalid)
}

/** A draft in which every field has a value. */
type Finished<Draft> = { [Field in keyof Draft]: Exclude<Draft[Field], Invalid> }

function isFinished<Draft extends object>(draft: Draft): draft is Draft & Finished<Draft> {
  return Object.values(draft).every(isValid)
}

/**
 * Reads inputs by rule and keeps every problem, so that all are reported at once. What was read goes
 * into a draft, and `finish` makes the result of it.
 */
export class InputReader<Name extends string> {
  /** For the log, once the secrets are masked. */
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

  /** The value that the rule makes of an input; INVALID where it left a problem behind. */
  read<T>(name: Name, rule: (text: string) => T): T | Invalid {
    return this.attempt(name, () => rule(this.text(name)))
  }

  /** The same for a part of an input, such as a line, which the problem's clause begins with. */
  attempt<T>(name: Name, rule: () => T, part = ''): T | Invalid {
    try {
      return rule()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      this.problem(name, part === '' ? error.message : `${part} ${error.message}`)
      return INVALID
    }
  }

  /** One value a line; every bad line is a problem of its own, with its number. */
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
   * The draft, where no input left a problem behind.
   *
   * @param hint what has not been done, for the error
   * @throws ActionError INPUT_INVALID that lists every problem
   */
  finish<Draft extends object>(
    draft: Draft,
    hint = 'Nothing was sent, nothing was issued.'
  ): Finished<Draft> {
    const problems = this.#problems
    if (problems.length === 0 && isFinished(draft)) return draft
    const inputs = new Set(problems.map(({ name }) => name)).size // one may have several problems
    const title = inputs === 1 ? 'An input is not usable:' : `${inputs} inputs are not usable:`
    const lines = problems.map(({ name, clause }) => `${name}: ${clause}`)
    throw new ActionError('INPUT_INVALID', [title, ...lines].join('\n- '), { hint })
  }
}
