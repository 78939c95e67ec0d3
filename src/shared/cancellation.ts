/**
 * Calls `cancel` when the job is cancelled, or at once if it is cancelled already.
 *
 * @returns a function that removes the listener
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
 * Waits for the work to end or the job to be cancelled. The work is not stopped: its caller closes the
 * connection.
 *
 * @throws the signal's reason
 */
export async function raceWithAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stopListening: () => void = () => undefined
  const cancelled = new Promise<never>((_, reject) => (stopListening = onAbort(signal, reject)))
  return await Promise.race([cancelled, work]).finally(stopListening)
}
