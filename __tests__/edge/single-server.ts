/** A gateway made with Python's http.server, as people put one before an API in a test. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { WATCHED } from './nginx.ts'
import { ENVIRONMENT } from './programs.ts'

export interface GatewayOptions {
  /** Whether each connection has a thread of its own once its handshake is over. */
  threads: boolean
  /** HTTP/1.0 closes each connection after the answer, HTTP/1.1 keeps it. */
  protocol: 'HTTP/1.0' | 'HTTP/1.1'
}

export interface Gateway {
  port: number
  stop(): Promise<void>
}

// TLS around the listening socket: `accept` waits until the handshake is over.
const PROGRAM = `
import http.client, http.server, ssl, sys
upstream, certificate, key, threads, protocol = sys.argv[1:]
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = protocol
    def pass_on(self):
        body = self.rfile.read(int(self.headers.get('content-length') or 0))
        context = ssl._create_unverified_context()
        server = http.client.HTTPSConnection('localhost', int(upstream), context=context)
        dropped = ('host', 'connection')
        headers = {k: v for k, v in self.headers.items() if k.lower() not in dropped}
        server.request(self.command, self.path, body, headers)
        answer = server.getresponse()
        content = answer.read()
        self.send_response(answer.status)
        self.send_header('Content-Type', answer.headers.get('content-type', 'text/plain'))
        self.send_header('Content-Length', str(len(content)))
        self.end_headers()
        self.wfile.write(content)
    do_GET = do_POST = do_DELETE = pass_on
    def log_message(self, *_): pass
tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
tls.load_cert_chain(certificate, key)
kind = http.server.ThreadingHTTPServer if threads == 'true' else http.server.HTTPServer
server = kind(('127.0.0.1', 0), Handler)
server.socket = tls.wrap_socket(server.socket, server_side=True)
print(server.server_address[1], flush=True)
server.serve_forever()
`

/** Starts one before a server on this machine; `stop` ends it. */
export async function startGateway(
  folder: string,
  { upstream, certFile, keyFile }: { upstream: number; certFile: string; keyFile: string },
  { threads, protocol }: GatewayOptions
): Promise<Gateway> {
  const program = join(folder, 'gateway.py')
  writeFileSync(program, PROGRAM)
  const given = [program, String(upstream), certFile, keyFile, String(threads), protocol]
  const child = spawn('sh', ['-c', WATCHED, 'sh', 'python3', ...given], {
    env: ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'ignore']
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const stop = async () => {
    child.stdin.end()
    await once(child, 'exit')
  }
  return { port: Number(line.toString()), stop }
}
