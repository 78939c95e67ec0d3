/** Answers that no HTTP server should give, by family; the same seed gives the same answer. */
import type { SeededRandom } from './seeded-random.ts'
import {
  BEFORE,
  CHUNKS,
  HEADERS,
  LENGTHS,
  LINES,
  ODD_STATUSES,
  PREFACES
} from './malformed-parts.ts'
import { type ReceivedRequest, hostileText, someBody } from './hostile-bodies.ts'

/** How a connection is treated after the bytes of an answer. */
export interface Answer {
  bytes: Buffer
  then: 'keep' | 'end' | 'reset'
}

type Family = (random: SeededRandom, received: ReceivedRequest) => Buffer

const STATUSES = [
  200, 200, 201, 204, 301, 302, 304, 400, 401, 403, 404, 418, 429, 496, 500, 503, 599
]

function answer(
  random: SeededRandom,
  body: Buffer,
  {
    line = `HTTP/1.1 ${random.pick(STATUSES)} Fine`,
    headers = [`Content-Length: ${body.length}`]
  } = {}
): Buffer {
  const head = Buffer.from(`${[line, ...headers].join('\r\n')}\r\n\r\n`, 'latin1')
  return Buffer.concat([head, body])
}

const oneOf =
  (
    make: (choice: string, body: Buffer, random: SeededRandom) => Buffer,
    choices: readonly string[]
  ): Family =>
  (random, received) =>
    make(random.pick(choices), someBody(random, received), random)

const withLine = (line: string, body: Buffer, random: SeededRandom) =>
  answer(random, body, { line })
const withHeader = (header: string, body: Buffer, random: SeededRandom) =>
  answer(random, body, { headers: [`Content-Length: ${body.length}`, ...header.split('|')] })
const withOnly = (header: string, body: Buffer, random: SeededRandom) =>
  answer(random, body, { headers: header.replaceAll('N', String(body.length)).split('|') })
const inChunks = (chunks: string, body: Buffer, random: SeededRandom) =>
  answer(random, Buffer.concat([Buffer.from(chunks, 'latin1'), body]), {
    headers: ['Transfer-Encoding: chunked']
  })

/** The sound answer with a few bytes changed, left out, or put in. */
function splice(random: SeededRandom, sound: Buffer): Buffer {
  const bytes = [...sound]
  for (let times = 1 + random.below(4); times > 0; times--) {
    const at = random.below(bytes.length + 1)
    random.pick([
      () => (bytes[at] = random.below(256)),
      () => bytes.splice(at, random.below(20)),
      () => bytes.splice(at, 0, ...random.bytes(random.below(20)))
    ])()
  }
  return Buffer.from(bytes)
}

const FAMILIES: Record<string, Family> = {
  'cut short': (random, received) => {
    const whole = answer(random, someBody(random, received))
    return whole.subarray(0, random.below(Math.min(whole.length, 2000) + 1))
  },
  'status line': oneOf(withLine, LINES),
  status: oneOf(
    (status, body, random) => withLine(`HTTP/1.1 ${status} OK`, body, random),
    ODD_STATUSES
  ),
  length: oneOf(withOnly, LENGTHS),
  chunks: oneOf(inChunks, CHUNKS),
  header: oneOf(withHeader, HEADERS),
  'interim answers': oneOf((before, body, random) => {
    const interim = `${before}\r\n\r\n`.repeat(1 + random.below(40))
    return Buffer.concat([
      Buffer.from(interim),
      random.below(2) ? answer(random, body) : Buffer.of()
    ])
  }, BEFORE),
  'too many headers': oneOf(
    (name, body, random) =>
      withHeader(
        Array(2 + random.below(2500))
          .fill(`${name}: y`)
          .join('|'),
        body,
        random
      ),
    ['X', 'Content-Type', 'Set-Cookie', 'Retry-After']
  ),
  'a huge header': oneOf(
    (byte, body, random) =>
      withHeader(`X: ${byte.repeat(9000 + random.below(90_000))}`, body, random),
    ['x', ' ', '\t']
  ),
  'line ends': oneOf(
    (end, body, random) => {
      const [head = '', ...rest] = answer(random, body).toString('latin1').split('\r\n\r\n')
      return Buffer.from(head.replaceAll('\r\n', end) + end + end + rest.join(), 'latin1')
    },
    ['\n', '\r', '\r\r\n', '\n\r', ' ', '\0']
  ),
  'no head at all': (random, received) => someBody(random, received),
  'another protocol': oneOf(
    (preface, body) => Buffer.concat([Buffer.from(preface, 'latin1'), body]),
    PREFACES
  ),
  'more than an answer': (random, received) => {
    const sound = () => answer(random, someBody(random, received))
    return Buffer.concat([
      sound(),
      random.pick([sound, () => random.bytes(50), () => Buffer.from('\r\n')])()
    ])
  },
  noise: (random) => random.bytes(random.below(2000)),
  'bytes changed': (random, received) => splice(random, answer(random, someBody(random, received))),
  'a hostile text': (random, received) =>
    answer(random, someBody(random, received), {
      line: `HTTP/1.1 ${random.pick(STATUSES)} ${hostileText(random).replaceAll(/[^ -~]/g, '')}`
    }),
  'too long': (random) =>
    answer(random, Buffer.alloc(200_000 + random.below(100_000), hostileText(random) || 'x'))
}

const NAMES = Object.keys(FAMILIES)

/** The answer of a number in the row; every family comes round in turn. */
export function malformedAnswer(
  index: number,
  random: SeededRandom,
  received: ReceivedRequest
): Answer {
  const family = FAMILIES[NAMES[index % NAMES.length] as string] as Family
  const bytes = family(random, received)
  return { bytes, then: random.pick(['keep', 'keep', 'end', 'end', 'reset']) }
}
