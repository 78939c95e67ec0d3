/** The parts that malformed answers are made of. N stands for the body's length, | for a new header. */

export const LINES = [
  'HTTP/1.1',
  'HTTP/1.1 200',
  'HTTP/9.9 200 OK',
  'HTTP/1.1 2OO OK',
  'HTTP/1.1  200 OK',
  'HTTP/1.1 -200 OK',
  'HTTP/1.1 20 OK',
  'HTTP/1.1 2000 OK',
  'HTP/1.1 200 OK',
  'http/1.1 200',
  'ICY 200 OK',
  '\r\n\r\nHTTP/1.1 200 OK',
  ' HTTP/1.1 200 OK',
  '220 smtp.example ESMTP',
  'HTTP/1.1 200 \0',
  'HTTP/1.1 200 ::error::injected',
  'HTTP/1.1 403 \x1b[31m\x9b',
  'SSH-2.0-x',
  'HTTP/1.0 200 OK',
  'HTTP/1.1 200 OK\nX: y',
  'HTTP/1.1 200 OK\rX: y',
  `HTTP/1.1 403 ${'x'.repeat(9999)}`
]

export const ODD_STATUSES = [
  '000',
  '001',
  '099',
  '999',
  '600',
  '0',
  '1e2',
  '0x1F',
  '٢٠٠',
  '+200',
  '20 0',
  ''
]

export const LENGTHS = [
  'Content-Length: N|Content-Length: 0',
  'Content-Length: N|Content-Length: N',
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Content-Length: 4294967296',
  'Content-Length: abc',
  'Content-Length: 1e3',
  'Content-Length: 0x10',
  'Content-Length: +5',
  'Content-Length:',
  'Content-Length: 5, 5',
  'Content-Length: 1',
  'Content-Length: 300000',
  'X: y',
  'Content-Length: N|Transfer-Encoding: chunked',
  'Transfer-Encoding: chunked, chunked',
  'Transfer-Encoding: gzip, chunked',
  'Transfer-Encoding: nonsense',
  'Transfer-Encoding: identity',
  'Content-Length: N|Transfer-Encoding: chunked|Transfer-Encoding: chunked'
]

export const CHUNKS = [
  '-1\r\n',
  'FFFFFFFFFFFFFFFFF\r\n',
  'zz\r\n',
  '\r\n',
  '5\r\n',
  '5;x=y\r\n',
  '3\r\nabcd\r\n',
  '1\nx\n0\n\n',
  '0\r\n\r\n',
  '0\r\nX: \0\r\n\r\n',
  `1;${'x'.repeat(20_000)}\r\na\r\n`,
  '1\r\na\r\n'.repeat(5000),
  '5\r\nhello',
  '3\r\n{}\n\r\n0\r\nTrailer: ::error::injected\r\n\r\n',
  `0\r\n${'T: x\r\n'.repeat(4000)}\r\n`
]

export const HEADERS = [
  'X: a\0b',
  'no colon here',
  ': no name',
  ' : blank',
  'X : y',
  '\x1b[31m: red',
  'X: \x07\x08\x7f',
  ' folded',
  'X: y|\tfolded',
  'X: \xff\xfe',
  '\xc3\x28: x',
  'X: y\rZ: w',
  'X: y\nZ: w',
  'X;: y',
  '::error::injected',
  'Set-Cookie: VtexIdclientAutCookie=x',
  'Location: ::error::injected',
  'Location: http://[',
  'Upgrade: h2c',
  'Retry-After: ::error::injected',
  `Retry-After: ${'9'.repeat(400)}`,
  'Retry-After: -1',
  'Retry-After: 1e9',
  'Content-Encoding: gzip',
  'Content-Encoding:',
  'Content-Encoding: br, identity',
  'Connection: upgrade',
  'Connection: close',
  'Connection: keep-alive|Keep-Alive: timeout=0',
  'Keep-Alive: timeout=-1, max=x',
  '__proto__: x'
]

export const BEFORE = [
  'HTTP/1.1 100 Continue',
  'HTTP/1.1 102 Processing',
  'HTTP/1.1 103 Early Hints\r\nLink: </x>',
  'HTTP/1.1 199 x',
  'HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade',
  'HTTP/1.1 101 Switching Protocols'
]

export const PREFACES = [
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x64',
  '\x15\x03\x01\0\x02\x02\x28',
  'GET / HTTP/1.1\r\n\r\n'
]
