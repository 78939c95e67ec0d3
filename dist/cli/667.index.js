export const id = 667;
export const ids = [667];
export const modules = {

/***/ 4194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wW: () => (/* binding */ inputContext),
  TA: () => (/* binding */ readFile),
  u2: () => (/* binding */ terminalContext)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/shared/clock.ts
var clock = __webpack_require__(6103);
// EXTERNAL MODULE: ./src/shared/version.ts
var version = __webpack_require__(9189);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/shared/system-errors.ts
var system_errors = __webpack_require__(9090);
;// CONCATENATED MODULE: ./src/cli/user-directory.ts





function userDirectory(temporary = (0,external_node_os_.tmpdir)()) {
    const user = process.getuid?.();
    const path = (0,external_node_path_.join)(temporary, user === undefined ? 'vtex-mtls' : `vtex-mtls-${user}`);
    makeFolder(path);
    const found = (0,external_node_fs_.lstatSync)(path);
    if (!found.isDirectory())
        throw unusable(path, 'is there, and is not a folder');
    if (user === undefined)
        return path;
    if (found.uid !== user)
        throw unusable(path, 'belongs to another user');
    if ((found.mode & 0o022) !== 0)
        throw unusable(path, 'can be written to by other users');
    return path;
}
function makeFolder(path) {
    try {
        (0,external_node_fs_.mkdirSync)(path, { mode: 0o700 });
    }
    catch (error) {
        const code = (0,system_errors/* systemErrorCode */.v)(error);
        if (code === 'EEXIST')
            return;
        const message = `The folder "${path}" cannot be made: ${(0,system_errors/* formatSystemError */.R)(code)}.`;
        throw new errors/* ActionError */.lZ('FILE_FAILED', message, {
            hint: 'Set TMPDIR to a folder that exists and that you can write to.'
        });
    }
}
function unusable(path, why) {
    return new errors/* ActionError */.lZ('FILE_FAILED', `The path "${path}" of the private files ${why}.`, {
        hint: 'Remove it, or set TMPDIR to another folder.'
    });
}

;// CONCATENATED MODULE: ./src/cli/context.ts




const readFile = (path) => (0,external_node_fs_.readFileSync)(path, 'utf8');
function terminalContext(runner, env) {
    return { clock: clock/* systemClock */.ml, proxyEnv: env, userAgent: version/* USER_AGENT */._O, runner, readFile };
}
function inputContext(workingDirectory) {
    return {
        ...{ eventName: '', actor: '', runnerTemp: userDirectory(), workspace: workingDirectory },
        emptySecret: 'Set the variable in the environment of this command.'
    };
}


/***/ }),

/***/ 8199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ CommandError),
/* harmony export */   v: () => (/* binding */ logError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8382);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4389);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1506);



class CommandError extends Error {
    status;
    constructor(status, program) {
        super(`${program}: ${status === 127 ? 'there is no such command' : 'it cannot be executed'}`);
        this.status = status;
    }
}
const ARGUMENTS = {
    'certificate-path': 'FILE',
    'serial-number': 'SERIAL'
};
function logError(runner, thrown) {
    if (thrown instanceof CommandError)
        return runner.error(thrown.message);
    const error = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asActionError */ .z6)(thrown);
    const text = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatError */ .Wk)(error, runner.troubleshootingPage);
    runner.error(error.code === 'INPUT_INVALID' ? withOptions(text) : text);
    if (error.code === 'UNEXPECTED')
        for (const frame of (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .stackFrames */ .N0)(thrown))
            runner.error(frame);
}
function withOptions(text) {
    return text.replaceAll(/^- ([^:]+):/gm, (_, names) => {
        const named = names.replaceAll(/[a-z-]+/g, (name) => name in _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_DEFAULTS */ .WJ ? (_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .VARIABLES */ .ut[name] ?? `--${name}`) : (ARGUMENTS[name] ?? name));
        return `- ${named}:`;
    });
}


/***/ }),

/***/ 9545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ missingFolders),
/* harmony export */   Q: () => (/* binding */ findDirectoryProblem)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shared_system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9090);



function findDirectoryProblem(path, mayBeMade) {
    try {
        const [missing] = missingFolders(path);
        if (missing && !mayBeMade)
            return 'does not exist';
        const existing = missing ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(missing) : path;
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(existing).isDirectory())
            return 'is not a directory, or below one';
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(existing, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return undefined;
    }
    catch (error) {
        return `cannot be written to: ${(0,_shared_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSystemError */ .R)((0,_shared_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .v)(error))}`;
    }
}
function missingFolders(path) {
    const missing = [];
    for (let folder = path; !exists(folder); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
        missing.unshift(folder);
    return missing;
}
function exists(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}


/***/ }),

/***/ 6586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ NGINX_CERTIFICATE_STATUSES),
/* harmony export */   G9: () => (/* binding */ CERTIFICATE_REFUSAL_STATUSES),
/* harmony export */   Rd: () => (/* binding */ MISSING_CERTIFICATE),
/* harmony export */   wF: () => (/* binding */ BAD_CERTIFICATE)
/* harmony export */ });
const BAD_CERTIFICATE = { status: 495, title: /The SSL certificate error/ };
const MISSING_CERTIFICATE = { status: 496, title: /No required SSL certificate was sent/ };
const NGINX_CERTIFICATE_STATUSES = [400, BAD_CERTIFICATE.status, MISSING_CERTIFICATE.status];
const CERTIFICATE_REFUSAL_STATUSES = [401, 403, ...NGINX_CERTIFICATE_STATUSES].sort();


/***/ }),

/***/ 6881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ tcpOptions),
/* harmony export */   YF: () => (/* binding */ tlsOptions),
/* harmony export */   _E: () => (/* binding */ agentOptions),
/* harmony export */   zy: () => (/* binding */ REQUEST_OPTIONS)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const MAX_ATTEMPT_MS = 3000;
const MAX_HEADER_BYTES = 128 * 1024;
function attemptTimeoutMs(timeoutMs) {
    return Math.max(250, Math.min(Math.floor(timeoutMs / 3), MAX_ATTEMPT_MS));
}
function tcpOptions({ baseUrl, timeoutMs }, lookup) {
    return {
        host: hostOf(baseUrl),
        port: Number(baseUrl.port || 443),
        noDelay: true,
        autoSelectFamily: true,
        autoSelectFamilyAttemptTimeout: attemptTimeoutMs(timeoutMs),
        ...(lookup && { lookup })
    };
}
function tlsOptions({ baseUrl, trust }, client) {
    const host = hostOf(baseUrl);
    return {
        servername: (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) ? '' : host,
        ALPNProtocols: ['http/1.1'],
        rejectUnauthorized: true,
        secureContext: trust.secureContext(client)
    };
}
function agentOptions(peer, client, { lookup, keepAlive }) {
    return {
        ...tcpOptions(peer, lookup),
        ...tlsOptions(peer, client),
        keepAlive,
        maxCachedSessions: 0
    };
}
const REQUEST_OPTIONS = {
    maxHeaderSize: MAX_HEADER_BYTES,
    insecureHTTPParser: false
};
function hostOf({ hostname }) {
    return hostname.replace(/^\[|\]$/g, '');
}


/***/ }),

/***/ 9504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ property),
/* harmony export */   u: () => (/* binding */ nodeErrorCode)
/* harmony export */ });
function property(value, name) {
    return Reflect.get(Object(value), name);
}
function nodeErrorCode(cause) {
    const [code, errors] = [property(cause, 'code'), property(cause, 'errors')];
    if (typeof code === 'string')
        return code;
    return Array.isArray(errors) && errors.length > 0 ? nodeErrorCode(errors[0]) : 'unknown';
}


/***/ }),

/***/ 8238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ OpenConnections),
/* harmony export */   s: () => (/* binding */ closeSocket)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_dns__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _tls_handshake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1973);


const CLOSE_TIMEOUT_MS = 1000;
const MIN_WAIT_MS = 500;
const FIRST_WAIT_MS = 5000;
const ADDRESSES_MS = 5000;
class OpenConnections {
    #idle = new Map();
    #longestMs;
    #address;
    #addresses;
    #isLimited = false;
    get isLimited() {
        return this.#isLimited;
    }
    get hasIdle() {
        return this.#idle.size > 0;
    }
    addIdle(key, close) {
        this.#idle.set(key, close);
    }
    removeIdle(key) {
        this.#idle.delete(key);
    }
    async closeIdle() {
        const closing = [...this.#idle.values()].map((close) => close());
        this.#idle.clear();
        await Promise.all(closing);
    }
    async limit() {
        this.#isLimited = true;
        await this.closeIdle();
    }
    startWait() {
        const longestMs = this.#longestMs;
        const limitMs = longestMs === undefined ? FIRST_WAIT_MS : Math.max(MIN_WAIT_MS, 3 * longestMs);
        if (this.#isLimited)
            void this.limit();
        const timer = setTimeout(() => void this.limit(), limitMs);
        return () => clearTimeout(timer);
    }
    recordAddress(socket) {
        this.#address = socket.remoteAddress;
    }
    recordConnection(milliseconds) {
        this.#longestMs = Math.max(this.#longestMs ?? 0, milliseconds);
    }
    lookup = (host, options, callback) => {
        const { list, until } = this.#addresses ?? { until: 0 };
        if (list && performance.now() < until)
            return queueMicrotask(() => callback(null, this.#sort(list)));
        node_dns__WEBPACK_IMPORTED_MODULE_0___default().lookup(host, options, (error, found, family) => {
            if (!Array.isArray(found))
                return callback(error, found, family);
            this.#addresses = { list: found, until: performance.now() + ADDRESSES_MS };
            callback(error, this.#sort(found));
        });
    };
    #sort(list) {
        const known = this.#address;
        return list.toSorted((a, b) => rank(a.address, known) - rank(b.address, known));
    }
}
function rank(address, known) {
    return address === known ? 0 : 1;
}
async function closeSocket(socket) {
    if (socket.destroyed)
        return;
    const closed = new Promise((resolve) => socket.once('close', () => resolve()));
    if (socket.connecting || (0,_tls_handshake_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecuring */ .lz)(socket))
        socket.destroy();
    else
        socket.resume().end();
    const timer = setTimeout(() => socket.destroy(), CLOSE_TIMEOUT_MS);
    await closed;
    clearTimeout(timer);
}


/***/ }),

/***/ 890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ openSocket)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _connection_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6881);
/* harmony import */ var _tls_handshake_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1973);
/* harmony import */ var _tunnel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6856);





function openSocket(peer, options) {
    const { upTo, client, proxy, openConnections, tcp } = options;
    const target = (0,_connection_options_js__WEBPACK_IMPORTED_MODULE_2__/* .tcpOptions */ .I0)(peer, openConnections.lookup);
    const claimed = tcp?.claim();
    const { socket, started, cancel } = claimed
        ? alreadyOpen(claimed)
        : proxy
            ? openThroughProxy(proxy, target)
            : openDirect(target);
    if (upTo === 'tcp')
        return { socket, cancel };
    const tlsReady = started.then(() => (0,_connection_options_js__WEBPACK_IMPORTED_MODULE_2__/* .tlsOptions */ .YF)(peer, client));
    const secured = Promise.all([socket, tlsReady]).then(([over, tls]) => {
        const tlsSocket = (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.connect)({ ...target, ...tls, socket: over });
        (0,_tls_handshake_js__WEBPACK_IMPORTED_MODULE_3__/* .watchHandshake */ .RO)(tlsSocket, { isEarly: true });
        return tlsSocket;
    });
    return { socket: secured, cancel };
}
function alreadyOpen(claimed) {
    const socket = Promise.resolve(claimed);
    const cancel = () => void socket.then((open) => open.destroy()).catch(() => undefined);
    return { socket, started: Promise.resolve(), cancel };
}
function openDirect(options) {
    const tcp = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(options);
    const socket = new Promise((resolve, reject) => {
        tcp.on('error', reject).once('connect', () => resolve(tcp));
        tcp.once('close', () => reject(new Error('It was closed.')));
    });
    const started = new Promise((resolve) => {
        tcp.once('connectionAttempt', () => resolve()).once('connect', () => resolve());
    });
    return { socket, started, cancel: () => tcp.destroy() };
}
function openThroughProxy(proxy, options) {
    const closing = new AbortController();
    const socket = (0,_tunnel_js__WEBPACK_IMPORTED_MODULE_4__/* .openTunnel */ .X)(proxy, options, closing.signal);
    const cancel = () => closing.abort(new Error('It was closed.'));
    return { socket, started: Promise.resolve(), cancel };
}


/***/ }),

/***/ 4519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ PreconnectQueue),
/* harmony export */   ao: () => (/* binding */ PreconnectedSocket),
/* harmony export */   kZ: () => (/* binding */ preconnect)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _open_connections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8238);
/* harmony import */ var _open_socket_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(890);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7173);
/* harmony import */ var _tls_handshake_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1973);





const MAX_IDLE_MS = 5000;
const TCP_WAIT_MS = 50;
function preconnect(peer, proxyEnv, options) {
    if ((0,_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyAddress */ .n)(peer.baseUrl, proxyEnv) || options.openConnections.isLimited)
        return undefined;
    return new PreconnectedSocket((0,_open_socket_js__WEBPACK_IMPORTED_MODULE_2__/* .openSocket */ .k)(peer, options), options.openConnections);
}
class PreconnectedSocket {
    #openedAt = performance.now();
    #opening;
    #socket;
    #ended = false;
    #openConnections;
    constructor(opening, openConnections) {
        this.#opening = opening;
        this.#openConnections = openConnections;
        openConnections.addIdle(this, () => this.#close());
        opening.socket.then((socket) => {
            this.#socket = socket;
            socket.on('error', () => undefined).once('close', () => this.#end());
            openConnections.recordAddress(socket);
        }, () => this.#end());
        opening.socket.then(waitForTls).then(() => openConnections.recordConnection(performance.now() - this.#openedAt), () => undefined);
    }
    get connected() {
        return this.#opening.socket.then(() => true, () => false);
    }
    async waitForTcp() {
        await Promise.race([this.connected, new Promise((resolve) => setTimeout(resolve, TCP_WAIT_MS))]);
    }
    claim() {
        if (this.#ended)
            return undefined;
        this.#end();
        const socket = this.#socket;
        const isFresh = performance.now() - this.#openedAt <= MAX_IDLE_MS;
        if (isFresh && !socket)
            return this.#opening.socket;
        if (isFresh && socket && isUsable(socket))
            return socket;
        socket?.destroy();
        return undefined;
    }
    close() {
        if (!this.#socket)
            this.#opening.cancel();
        else if (!this.#ended)
            this.#socket.destroy();
        this.#end();
    }
    #end() {
        this.#ended = true;
        this.#openConnections.removeIdle(this);
    }
    async #close() {
        this.#end();
        if (this.#socket)
            await (0,_open_connections_js__WEBPACK_IMPORTED_MODULE_1__/* .closeSocket */ .s)(this.#socket);
        else
            this.#opening.cancel();
    }
}
class PreconnectQueue {
    #openConnections;
    #openSocket;
    #ready;
    #next;
    #claimed;
    #closed = false;
    constructor(opened, openConnections, open) {
        this.#openConnections = openConnections;
        this.#openSocket = open;
        this.#ready = opened.preconnected;
        this.#next = opened.next;
    }
    get isReady() {
        return this.#ready !== undefined;
    }
    claim() {
        this.#claimed = this.#ready;
        this.#ready = undefined;
        return this.#claimed?.claim();
    }
    preconnectNext() {
        const next = this.#next;
        this.#next = undefined;
        if (next)
            void next.then((opened) => this.#setReady(opened));
        else
            this.#setReady();
    }
    #setReady(opened) {
        if (this.#ready || this.#closed || this.#openConnections.isLimited)
            return opened?.close();
        this.#ready = opened ?? this.#openSocket();
    }
    close() {
        this.#closed = true;
        void this.#next?.then((next) => next?.close());
        this.#ready?.close();
        this.#claimed?.close();
    }
}
function isUsable(socket) {
    return socket.readyState === 'open' && socket.readableLength === 0;
}
async function waitForTls(socket) {
    if ((0,_tls_handshake_js__WEBPACK_IMPORTED_MODULE_4__/* .isSecuring */ .lz)(socket))
        await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(socket, 'secureConnect');
}


/***/ }),

/***/ 3202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ slowProxyHint),
/* harmony export */   I8: () => (/* binding */ describeProxyError),
/* harmony export */   T6: () => (/* binding */ ProxyError)
/* harmony export */ });
/* harmony import */ var _node_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9504);

class ProxyError extends Error {
    proxy;
    response;
    constructor(proxy, { cause, response }) {
        super('The proxy opened no tunnel.', { cause });
        this.name = 'ProxyError';
        this.proxy = proxy;
        this.response = response;
    }
}
const SCHEMES = ['Basic', 'Digest', 'NTLM', 'Negotiate', 'Kerberos', 'Bearer'];
const NOT_A_PROXY_STATUSES = [200, 400, 404, 405, 501];
const SETTINGS = 'Check HTTPS_PROXY and NO_PROXY, and that the proxy';
const HINTS = {
    allowed: `${SETTINGS} allows this host.`,
    reaches: `${SETTINGS} can reach this host.`,
    unreachable: 'Check the host and the port in HTTPS_PROXY, and that the runner may reach the proxy. Hosts that' +
        ' need no proxy belong in NO_PROXY.',
    notOne: 'Check the host and the port in HTTPS_PROXY, and how it begins: https:// is for a proxy that' +
        ' speaks TLS itself, http:// for any other.',
    untrusted: 'Give its CA as a file in the environment variable NODE_EXTRA_CA_CERTS, for the job or the' +
        ' runner; server-ca-file is not used for a proxy.',
    otherName: 'Write the host in HTTPS_PROXY as the certificate of the proxy has it.',
    expired: 'The certificate of the proxy has to be renewed by those who run it.',
    noCredentials: 'HTTPS_PROXY has none. Write http://user:password@host:port, percent-encode special characters,' +
        ' and keep it in a secret.',
    wrongCredentials: 'Check the user name and the password in HTTPS_PROXY; special characters are percent-encoded.',
    otherScheme: 'Only Basic is supported, so that credentials in HTTPS_PROXY do not help. Name a local proxy in' +
        ' HTTPS_PROXY that logs in to this one, such as cntlm or px; have this host allowed without a' +
        ' login; or name it in NO_PROXY, if it can be reached directly.'
};
function slowProxyHint({ name, url }) {
    const hint = `HTTPS_PROXY names ${name}: the proxy, or the server behind it, may be what does not answer.`;
    return url.protocol === 'https:'
        ? `${hint} Write http:// if the proxy speaks no TLS itself.`
        : hint;
}
function describeProxyError({ proxy, response, cause }, asServer) {
    return response
        ? describeProxyResponse(proxy, response)
        : describeProxyConnection(proxy, asServer, (0,_node_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeErrorCode */ .u)(cause));
}
function describeProxyResponse({ name, authorization }, { status, challenge }) {
    const isPermanent = (status < 500 && status !== 408 && status !== 429) || status === 501;
    const describe = (reason, hint) => {
        return { reason: `${reason} (HTTP ${status})`, hint, isPermanent };
    };
    if (status === 401 || status === 407) {
        const offered = parseSchemes(challenge);
        if (offered.length > 0 && !offered.includes('Basic')) {
            return describe(`the proxy ${name} wants a login by ${offered.join(' or ')}`, HINTS.otherScheme);
        }
        return authorization === undefined
            ? describe(`the proxy ${name} wants a user name and a password`, HINTS.noCredentials)
            : describe(`the proxy ${name} does not take the credentials`, HINTS.wrongCredentials);
    }
    if (NOT_A_PROXY_STATUSES.includes(status)) {
        return describe(`there is no proxy at ${name} that opens a tunnel`, HINTS.notOne);
    }
    const hint = status >= 500 ? HINTS.reaches : HINTS.allowed;
    return describe(`the proxy ${name} did not open a tunnel`, hint);
}
function parseSchemes(challenge) {
    const unquoted = challenge.replaceAll(/"[^"]*"/g, '');
    return SCHEMES.filter((scheme) => new RegExp(`(^|,)\\s*${scheme}(?![\\w-])`, 'i').test(unquoted));
}
function describeProxyConnection({ name }, asServer, code) {
    const { reason, isPermanent } = asServer;
    if (asServer.code === 'RESPONSE_UNEXPECTED') {
        return {
            reason: `there is no HTTP proxy at ${name}: ${reason}`,
            hint: HINTS.notOne,
            isPermanent
        };
    }
    const hint = connectionHint(asServer, code);
    return { reason: `the proxy ${name} did not open a tunnel: ${reason}`, hint, isPermanent };
}
function connectionHint(asServer, code) {
    if (asServer.code === 'NETWORK_UNREACHABLE')
        return HINTS.unreachable;
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return HINTS.otherName;
    if (code === 'CERT_HAS_EXPIRED')
        return HINTS.expired;
    const isCertificate = asServer.code === 'NETWORK_TLS' && !/^(EPROTO|ERR_SSL)/.test(code);
    return isCertificate ? HINTS.untrusted : HINTS.notOne;
}


/***/ }),

/***/ 7173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ findProxy),
  n: () => (/* binding */ proxyAddress)
});

// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/http/no-proxy.ts

function isExempt(url, list) {
    const host = url.hostname.replace(/^\[|\]$|\.$/g, '');
    const port = Number(url.port || 443);
    return list
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(parseEntry)
        .some((entry) => (entry.port ?? port) === port && matches(entry.name, host));
}
function parseEntry(entry) {
    const [, host = entry, bits = '', port] = /^\[([^\]]+)\](\/\d+)?(?::(\d+))?$/.exec(entry) ?? /^([^:]+)():(\d+)$/.exec(entry) ?? [];
    return { name: host + bits, port: port === undefined ? undefined : Number(port) };
}
function matches(name, host) {
    if (name === '*')
        return true;
    if ((0,external_node_net_.isIP)(host))
        return matchesAddress(name, host);
    const domain = name.replace(/^\*?\.|\.$/g, '');
    return host.endsWith(`.${domain}`) || (host === domain && !name.startsWith('*'));
}
function matchesAddress(name, address) {
    const [, first = '', bits, last] = /^([\da-f.:]+)(?:\/(\d{1,3})|-([\d.]+))?$/.exec(name) ?? [];
    const version = (0,external_node_net_.isIP)(first);
    if (version === 0 || version !== (0,external_node_net_.isIP)(address))
        return false;
    const [family, longest] = version === 4 ? ['ipv4', 32] : ['ipv6', 128];
    const list = new external_node_net_.BlockList();
    if (last !== undefined) {
        if ((0,external_node_net_.isIP)(last) !== 4)
            return false;
        list.addRange(first, last, family);
    }
    else if (Number(bits ?? longest) > longest)
        return false;
    else
        list.addSubnet(first, Number(bits ?? longest), family);
    return list.check(address, family);
}

;// CONCATENATED MODULE: ./src/http/proxy.ts


function proxyAddress(url, env) {
    const address = env['https_proxy'] || env['HTTPS_PROXY'];
    if (!address)
        return undefined;
    return isExempt(url, env['no_proxy'] || env['NO_PROXY'] || '') ? undefined : address;
}
function findProxy(url, env, node) {
    const address = proxyAddress(url, env);
    if (address === undefined)
        return undefined;
    const [major = 0, minor = 0] = node.split('.').map(Number);
    if (major < 24 || (major === 24 && minor < 5))
        throw nodeTooOldError(node);
    return parseProxy(address);
}
function nodeTooOldError(node) {
    const message = `HTTPS_PROXY is set, but Node ${node} is too old for a proxy: that takes Node 24.5.`;
    const hint = 'Update the runner to 2.328.0 or newer, which brings it, or Node where you run the command' +
        ' vtex-mtls; or name the host in NO_PROXY, if it can be reached without a proxy.';
    return new errors/* ActionError */.lZ('NETWORK_PROXY', message, { hint });
}
function parseProxy(address) {
    try {
        if (!/^https?:\/\/\S+$/i.test(address))
            throw new Error('no http:// or https:// address');
        const url = new URL(address);
        const port = url.port || (url.protocol === 'https:' ? 443 : 80);
        return { url, name: `${url.hostname}:${port}`, authorization: authorizationOf(url) };
    }
    catch (cause) {
        const message = 'The proxy that HTTPS_PROXY names has no usable address.';
        throw new errors/* ActionError */.lZ('NETWORK_PROXY', message, { hint: 'Write http://host:port.', cause });
    }
}
function authorizationOf({ username, password }) {
    if (!username && !password)
        return undefined;
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(credentials).toString('base64')}`;
}


/***/ }),

/***/ 8121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ TrustStore)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_0__);

class TrustStore {
    #extra;
    #contexts = new Map();
    constructor(extra) {
        this.#extra = extra ?? [];
    }
    get hasExtra() {
        return this.#extra.length > 0;
    }
    secureContext(client = {}) {
        const { clientCertificate, maxVersion, sha1Signatures } = client;
        const key = [
            maxVersion,
            sha1Signatures,
            clientCertificate?.certificatePem,
            clientCertificate?.privateKeyPem
        ].join('\n');
        const made = this.#contexts.get(key);
        if (made)
            return made;
        const context = node_tls__WEBPACK_IMPORTED_MODULE_0__.createSecureContext({
            minVersion: 'TLSv1.2',
            ...(maxVersion && { maxVersion }),
            ...(clientCertificate && {
                cert: clientCertificate.certificatePem,
                key: clientCertificate.privateKeyPem
            }),
            ...(sha1Signatures && SHA1_OPTIONS),
            ...(this.hasExtra && { ca: [...defaultCas(), ...this.#extra] })
        });
        this.#contexts.set(key, context);
        return context;
    }
}
function defaultCas() {
    const getCACertificates = node_tls__WEBPACK_IMPORTED_MODULE_0__.getCACertificates;
    return getCACertificates?.('default') ?? node_tls__WEBPACK_IMPORTED_MODULE_0__.rootCertificates;
}
const WITH_SHA1 = ['RSA', 'ECDSA']
    .flatMap((key) => ['SHA512', 'SHA384', 'SHA256', 'SHA1'].map((hash) => `${key}+${hash}`))
    .join(':');
const SHA1_OPTIONS = { sigalgs: WITH_SHA1, ciphers: 'DEFAULT@SECLEVEL=0' };


/***/ }),

/***/ 1973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ mayPrecedeClientAuth),
/* harmony export */   RO: () => (/* binding */ watchHandshake),
/* harmony export */   TU: () => (/* binding */ wasCertificateRequested),
/* harmony export */   bO: () => (/* binding */ CLIENT_AUTH_GRACE_MS),
/* harmony export */   lz: () => (/* binding */ isSecuring),
/* harmony export */   w$: () => (/* binding */ onTlsReady)
/* harmony export */ });
const CLIENT_AUTH_GRACE_MS = 10;
const NEAR_MS = 50;
const ASSUMED_PROXY_RTT_MS = 300;
const handshakes = new WeakMap();
function isSecuring(socket) {
    return 'secureConnecting' in socket && socket.secureConnecting === true;
}
function watchHandshake(socket, { isEarly }) {
    let startedAt = performance.now();
    if (socket.connecting)
        socket.once('connect', () => (startedAt = performance.now()));
    socket.once('secureConnect', () => {
        const endedAt = performance.now();
        handshakes.set(socket, { endedAt, tookMs: endedAt - startedAt, isEarly });
    });
}
function onTlsReady(socket, { holdMs, earlyHoldMs, onSent }, submit, onStage) {
    const securing = isSecuring(socket);
    const ready = () => {
        onStage('exchange');
        submit();
        onSent?.();
    };
    const secured = () => {
        if (holdMs === undefined || !wasCertificateRequested(socket))
            return ready();
        const now = performance.now();
        const { endedAt, tookMs, isEarly } = handshakeOf(socket, now);
        const isShort = isEarly && earlyHoldMs !== undefined;
        if (isShort && tookMs > NEAR_MS)
            return ready();
        const until = endedAt + tookMs + (isShort ? earlyHoldMs : holdMs);
        if (until <= now)
            return ready();
        onStage('client-auth');
        const timer = setTimeout(ready, until - now);
        socket.once('close', () => clearTimeout(timer));
    };
    const handshakeStarted = () => onStage('handshake');
    if (securing) {
        socket.once('keylog', () => wasCertificateRequested(socket) && onStage('client-auth'));
    }
    if (socket.connecting)
        socket.once('connect', handshakeStarted);
    else
        handshakeStarted();
    if (securing)
        socket.once('secureConnect', secured);
    else
        secured();
}
function handshakeOf(socket, now) {
    const handshake = handshakes.get(socket) ?? {
        endedAt: now,
        tookMs: ASSUMED_PROXY_RTT_MS,
        isEarly: false
    };
    handshakes.set(socket, handshake);
    return handshake;
}
function mayPrecedeClientAuth({ reusedSocket, socket }) {
    return !reusedSocket && authenticatesAfterHandshake(socket);
}
function authenticatesAfterHandshake(socket) {
    return socket.getProtocol() === 'TLSv1.3' && wasCertificateRequested(socket);
}
function wasCertificateRequested(socket) {
    return !socket.destroyed && socket.getSharedSigalgs().length > 0;
}


/***/ }),

/***/ 6856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openTunnel)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _proxy_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3202);




async function openTunnel(proxy, target, signal) {
    signal.throwIfAborted();
    const authority = `${(0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(target.host) === 6 ? `[${target.host}]` : target.host}:${target.port}`;
    return new Promise((resolve, reject) => {
        const outgoing = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
            method: 'CONNECT',
            path: authority,
            headers: {
                Host: authority,
                Connection: 'keep-alive',
                'Proxy-Connection': 'keep-alive',
                ...(proxy.authorization !== undefined && { 'Proxy-Authorization': proxy.authorization })
            },
            createConnection: () => connectToProxy(proxy, target),
            signal
        });
        outgoing.on('connect', (response, socket, head) => {
            const { statusCode = 0, headers } = response;
            if (statusCode >= 200 && statusCode <= 299 && head.length === 0)
                return resolve(socket);
            socket.destroy();
            const challenge = headers['proxy-authenticate'] ?? '';
            reject(new _proxy_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ProxyError */ .T6(proxy, { response: { status: statusCode, challenge } }));
        });
        outgoing.on('error', (cause) => reject(signal.aborted ? signal.reason : new _proxy_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ProxyError */ .T6(proxy, { cause })));
        outgoing.end();
    });
}
function connectToProxy({ url }, { autoSelectFamilyAttemptTimeout }) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const secure = url.protocol === 'https:';
    const tcp = {
        host,
        port: Number(url.port || (secure ? 443 : 80)),
        noDelay: true,
        ...(autoSelectFamilyAttemptTimeout !== undefined && { autoSelectFamilyAttemptTimeout })
    };
    if (!secure)
        return (0,node_net__WEBPACK_IMPORTED_MODULE_1__.connect)(tcp);
    const servername = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) ? '' : host;
    return (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.connect)({
        ...tcp,
        servername,
        ALPNProtocols: ['http/1.1'],
        rejectUnauthorized: true,
        minVersion: 'TLSv1.2'
    });
}


/***/ }),

/***/ 6103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
function formatTime(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
function formatDuration(milliseconds) {
    const units = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 };
    for (const [unit, size] of Object.entries(units)) {
        const count = Math.floor(milliseconds / size);
        if (count >= 2)
            return `${count} ${unit}s`;
    }
    return 'less than 2 seconds';
}
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => new Promise((resolve) => {
        const end = () => {
            clearTimeout(timer);
            resolve();
        };
        const timer = setTimeout(end, milliseconds);
        if (signal?.aborted)
            end();
        signal?.addEventListener('abort', end, { once: true });
    }),
    random: () => Math.random()
};


/***/ }),

/***/ 6945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ needsLogin),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   J6: () => (/* binding */ authenticationHeaders),
/* harmony export */   jQ: () => (/* binding */ REQUIRED_ROLE_HINT)
/* harmony export */ });
function needsLogin(credentials) {
    return credentials.kind === 'key-pair';
}
function authenticationHeaders(credentials) {
    return credentials.kind === 'key-pair'
        ? {
            'X-VTEX-API-AppKey': credentials.appKey,
            'X-VTEX-API-AppToken': credentials.appToken
        }
        : { VtexIdclientAutCookie: credentials.userToken };
}
function secretsOf(credentials) {
    return credentials.kind === 'key-pair' ? [credentials.appToken] : [credentials.userToken];
}
const REQUIRED_ROLE_HINT = 'The API key (or user) needs a custom role with the License Manager resource product CDN API →' +
    ' category Certificate management → resource Update certificate, on this account.';


/***/ })

};
