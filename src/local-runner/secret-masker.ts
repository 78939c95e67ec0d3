/** Hides registered secrets in text, as the runner does in everything that a job logs. */
export interface SecretMasker {
  /** Registers a secret, and each of its lines, because a log is masked line by line. */
  add(secret: string): void
  /** Replaces every registered secret in the text by `***`. */
  mask(text: string): string
}

type Range = [start: number, end: number]

function rangesOf(secret: string, text: string): Range[] {
  const ranges: Range[] = []
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
    ranges.push([at, at + secret.length])
  }
  return ranges
}

// Secrets that overlap or touch become one `***`, so that no part of a longer one is visible.
function merge(ranges: Range[]): Range[] {
  const merged: Range[] = []
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/**
 * Makes a masker for one job. Like the runner's, it also masks a secret in JSON, because with step debug
 * logging the runner shows the saved state. The runner's masks other encoded forms, too (Base64, URI,
 * XML). This one does not, so that a test can find what an action has not masked.
 */
export function createSecretMasker(): SecretMasker {
  const secrets = new Set<string>()
  return {
    add(secret) {
      const values = [secret, ...secret.split(/[\r\n]+/)]
      for (const value of values.filter(Boolean)) {
        secrets.add(value)
        secrets.add(JSON.stringify(value).slice(1, -1))
      }
    },
    mask(text) {
      const ranges = merge([...secrets].flatMap((secret) => rangesOf(secret, text)))
      let masked = ''
      let from = 0
      for (const [start, end] of ranges) {
        masked += `${text.slice(from, start)}***`
        from = end
      }
      return masked + text.slice(from)
    }
  }
}
