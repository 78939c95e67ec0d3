export interface Terms {
  /**
   * What nginx asks of a client: nothing, a certificate if it has one, or a certificate. With `on`
   * every request without one is turned away, but see `open`.
   */
  verifyClient: 'off' | 'optional' | 'on'
  /** With `optional`: whether `/api/` is refused without a certificate. */
  enforce: boolean
  /** Whether sign, revoke and login are reachable without a certificate; `to-issue`: not revoke. */
  open: boolean | 'to-issue'
  protocols: 'TLSv1.2' | 'TLSv1.3' | 'TLSv1.2 TLSv1.3'
}

export interface Places {
  port: number
  signerPort: number
  serverCert: string
  serverKey: string
  clientCa: string
  crl: string
  /** A socket that nginx answers on when it is done with, and has logged, all that came before. */
  barrier: string
}

const LOG = `escape=json '{"method":"$request_method","path":"$uri","status":$status,\
"verify":"$ssl_client_verify","serial":"$ssl_client_serial",\
"protocol":"$ssl_protocol","reused":"$ssl_session_reused",\
"connection":$connection,"nth":$connection_requests}'`

/** Writes the configuration of an nginx that keeps everything inside its prefix folder. */
// eslint-disable-next-line house/max-lines-per-function -- one configuration, to be read as one
export function nginxConfig(terms: Terms, places: Places): string {
  // A root nginx hands its work to a user that cannot enter a private folder; it ignores `user`
  // with a warning where it is not root.
  const calls = terms.open === 'to-issue' ? 'sign$' : ''
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `
daemon off;
${user}
pid nginx.pid;
error_log stderr notice;
worker_processes 1;
events { worker_connections 512; }
http {
  log_format edge ${LOG};
  access_log access.log edge;
  client_body_temp_path temp/body;
  proxy_temp_path temp/proxy;
  fastcgi_temp_path temp/fastcgi;
  uwsgi_temp_path temp/uwsgi;
  scgi_temp_path temp/scgi;
  proxy_set_header Host $http_host;
  proxy_set_header X-Edge-Verify $ssl_client_verify;
  proxy_set_header X-Edge-Serial $ssl_client_serial;
  proxy_set_header X-Edge-Protocol $ssl_protocol;
  proxy_set_header X-Edge-Connection $connection;
  map $uri $is_open {
    default 0;
    ~^/api/edge/private-certificates/${calls} ${Number(terms.open !== false)};
    /api/vtexid/apptoken/login ${Number(terms.open !== false)};
  }
  map $is_open$ssl_client_verify $is_refused {
    default ${Number(terms.verifyClient !== 'off' && terms.enforce)};
    ~^1 0;
    0SUCCESS 0;
  }
  server {
    listen 127.0.0.1:${places.port} ssl;
    server_name localhost;
    ssl_certificate ${places.serverCert};
    ssl_certificate_key ${places.serverKey};
    ssl_protocols ${terms.protocols};
    ${clientRules(terms, places)}
    location / {
      if ($is_refused) { return 403; }
      proxy_pass http://127.0.0.1:${places.signerPort};
    }
  }
  server {
    listen unix:${places.barrier};
    access_log off;
    location / { return 204; }
  }
}
`
}

function clientRules({ verifyClient }: Terms, { clientCa, crl, signerPort }: Places): string {
  if (verifyClient === 'off') return ''
  const rules = `
    ssl_verify_client ${verifyClient};
    ssl_client_certificate ${clientCa};
    ssl_crl ${crl};`
  if (verifyClient === 'optional') return rules
  // nginx asks for a certificate by server, not by path, and a client has one base URL: 496 ("no
  // certificate was sent") is caught, and let through where the path is open.
  return `${rules}
    error_page 496 = @without_certificate;
    location @without_certificate {
      if ($is_open = 0) { return 496; }
      proxy_pass http://127.0.0.1:${signerPort};
    }`
}
