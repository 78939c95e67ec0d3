/**
 * Waits for work, but no longer than until the job is cancelled. The work itself goes on: whoever
 * began it ends it, by closing its connection.
 *
 * @throws the signal's reason
 */
export async function unlessCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let cancel: () => void = () => undefined
  const cancelled = new Promise<never>((_, reject) => {
    cancel = () => reject(signal.reason as Error)
  })
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel)
  try {
    return await Promise.race([cancelled, work])
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
