import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from './front.ts'

/** @param bind how it asks for a certificate; @param lines of the front end, such as its limits */
export function haproxy(bind: string, ...lines: string[]): Program {
  return {
    command: ['haproxy', '-f', 'front.conf', '-db'],
    configuration: ({ folder, port, certFile, keyFile, clientCaFile, behind }) => {
      const both = [certFile, keyFile].map((file) => readFileSync(file, 'utf8')).join('')
      writeFileSync(join(folder, 'front.pem'), both)
      return `defaults
  mode http
  timeout connect 5s
  timeout client 20s
  timeout server 20s
frontend front
  bind 127.0.0.1:${port} ssl crt ${folder}/front.pem ca-file ${clientCaFile} ${bind}
  stick-table type ip size 1k expire 60s store conn_cur,http_req_rate(2s)
  ${lines.join('\n  ')}
  default_backend behind
backend behind
  server edge ${behind.host.replace('localhost', '127.0.0.1')} ssl verify none
`
    }
  }
}

/** @param server how it asks for a certificate; @param location what it does for the proof's path */
export function nginx(server: string, location: string): Program {
  return {
    command: ['nginx', '-e', 'stderr', '-p', '.', '-c', 'front.conf'],
    configuration: ({ port, certFile, keyFile, clientCaFile, behind }) => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid front.pid;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path temp/body;
  proxy_temp_path temp/proxy;
  fastcgi_temp_path temp/fastcgi;
  uwsgi_temp_path temp/uwsgi;
  scgi_temp_path temp/scgi;
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${certFile};
    ssl_certificate_key ${keyFile};
    ssl_client_certificate ${clientCaFile};
    ${server}
    location / { proxy_pass ${behind.origin}; }
    location /api/vtexid/credential/ { ${location} proxy_pass ${behind.origin}; }
  }
}
`
  }
}

const MODULES = ['mpm_event', 'authz_core', 'socache_shmcb', 'ssl', 'proxy', 'proxy_http']

/** Apache, which asks for a certificate for the proof's path alone. @param protocols SSLProtocol */
export function apache(protocols: string, paths = '^/api/vtexid/credential'): Program {
  return {
    command: ['apache2', '-d', '.', '-f', 'front.conf', '-X'],
    configuration: ({ folder, port, certFile, keyFile, clientCaFile, behind }) => `
PidFile ${folder}/front.pid
ServerName localhost
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
User nobody
Listen 127.0.0.1:${port}
ErrorLog ${folder}/error.log
<VirtualHost 127.0.0.1:${port}>
SSLEngine on
SSLProtocol ${protocols}
SSLCertificateFile ${certFile}
SSLCertificateKeyFile ${keyFile}
SSLCACertificateFile ${clientCaFile}
SSLProxyEngine on
SSLProxyVerify none
SSLProxyCheckPeerName off
<LocationMatch "${paths}">
SSLVerifyClient require
</LocationMatch>
ProxyPass / ${behind.href}
</VirtualHost>
`
  }
}
