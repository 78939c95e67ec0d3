/**
 * Calls back when the job is cancelled, at once where it has been.
 *
 * @returns what ends the watch
 */
export function onAbort(
  signal: AbortSignal | undefined,
  cancel: (reason: Error) => void
): () => void {
  const listener = () => cancel(signal?.reason as Error)
  if (signal?.aborted) listener()
  signal?.addEventListener('abort', listener)
  return () => signal?.removeEventListener('abort', listener)
}

/**
 * Waits for work, but no longer than until the job is cancelled. The work itself goes on; its
 * caller ends it by closing the connection.
 *
 * @throws the signal's reason
 */
export async function raceWithAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stopListening: () => void = () => undefined
  const cancelled = new Promise<never>((_, reject) => (stopListening = onAbort(signal, reject)))
  return await Promise.race([cancelled, work]).finally(stopListening)
}
