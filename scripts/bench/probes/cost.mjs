/**
 * Loaded into a process before its program: says at its end what it has cost. The thread pool's
 * share is told apart, because the key is made there (and little else is done there).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const THREADS = '/proc/self/task'

process.on('exit', () => {
  const pool = readdirSync(THREADS)
    .filter((id) => readFileSync(`${THREADS}/${id}/comm`, 'utf8') === 'libuv-worker\n')
    .map((id) => Number(readFileSync(`${THREADS}/${id}/schedstat`, 'utf8').split(' ')[0]) / 1e6)
  const { user } = process.cpuUsage()
  const { maxRSS } = process.resourceUsage()
  const told = {
    userMs: user / 1000,
    poolMs: pool.reduce((sum, one) => sum + one, 0),
    peakMiB: maxRSS / 1024
  }
  writeFileSync(process.env.BENCH_PROBE, JSON.stringify(told))
})
