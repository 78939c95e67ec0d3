/** What became of several attempts at one request, in words that repeat no cause. */

/** For the end of a clause about the last one: nothing where it was the only one. */
export function tellAttempts(history: readonly string[]): string {
  if (history.length < 2) return ''
  const count = `after ${history.length} attempts`
  return isUniform(history)
    ? `, ${count} with the same result`
    : `, ${count} (${tellRuns(history)})`
}

/** The same as a sentence of its own, after a space. */
export function attemptsSentence(history: readonly string[]): string {
  if (history.length < 2) return ''
  return isUniform(history)
    ? ` All ${history.length} attempts ended like that.`
    : ` Attempts: ${tellRuns(history)}.`
}

const isUniform = (history: readonly string[]) => new Set(history).size === 1

/** `HTTP 503, 2 times; the connection was refused` */
function tellRuns(history: readonly string[]): string {
  const runs: { what: string; times: number }[] = []
  for (const what of history) {
    const last = runs.at(-1)
    if (last?.what === what) last.times += 1
    else runs.push({ what, times: 1 })
  }
  return runs.map(({ what, times }) => (times > 1 ? `${what}, ${times} times` : what)).join('; ')
}
