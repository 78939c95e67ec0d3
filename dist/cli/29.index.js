export const id = 29;
export const ids = [29];
export const modules = {

/***/ 4679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./src/vtex/error-text.ts
var error_text = __webpack_require__(5361);
// EXTERNAL MODULE: ./src/http/preconnect.ts
var preconnect = __webpack_require__(4519);
// EXTERNAL MODULE: ./src/http/tls-handshake.ts
var tls_handshake = __webpack_require__(1973);
// EXTERNAL MODULE: ./src/http/attempts.ts
var attempts = __webpack_require__(180);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/shared/version.ts
var version = __webpack_require__(9189);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./src/http/open-connections.ts
var open_connections = __webpack_require__(8238);
// EXTERNAL MODULE: ./src/http/tunnel.ts
var tunnel = __webpack_require__(6856);
;// CONCATENATED MODULE: ./src/http/agent.ts





/** Hands out what was opened early first, goes through the proxy, and sees every handshake. */
class EdgeAgent extends external_node_https_.Agent {
    #sources;
    #open = new Set();
    #closing = new AbortController();
    constructor(options, sources) {
        super(options);
        this.#sources = sources;
    }
    createConnection(...[options, callback]) {
        const { proxy, takeEarly } = this.#sources;
        const early = takeEarly();
        const secure = (over) => over instanceof external_node_tls_.TLSSocket ? this.#hold(over) : this.#secure(options, over);
        if (!(early instanceof Promise) && (early || !proxy))
            return secure(early);
        const opening = early
            ? early.then(secure)
            : (0,tunnel/* openTunnel */.X)(proxy, options, this.#closing.signal).then((tunnel) => this.#secure(options, tunnel));
        opening.then((socket) => callback?.(null, socket), (error) => callback?.(error, undefined));
        return undefined;
    }
    #secure(options, over) {
        const socket = super.createConnection({ ...options, ...(over && { socket: over }) });
        if (!socket)
            return socket;
        if (socket instanceof external_node_tls_.TLSSocket)
            (0,tls_handshake/* watchHandshake */.RO)(socket);
        return this.#hold(socket);
    }
    #hold(socket) {
        this.#open.add(socket);
        if (this.#closing.signal.aborted)
            this.destroy(); // it was asked for after the end
        return socket.once('close', () => {
            this.#open.delete(socket);
            this.#sources.among.forget(socket);
        });
    }
    keepSocketAlive(socket) {
        // Node documents a boolean, which its declarations do not know
        const kept = super.keepSocketAlive(socket);
        if (this.#sources.among.crowded || !kept)
            return false;
        this.#sources.among.rest(socket, () => (0,open_connections/* endSocket */.f)(socket));
        return true;
    }
    reuseSocket(socket, request) {
        this.#sources.among.forget(socket);
        super.reuseSocket(socket, request);
    }
    destroy() {
        const reason = new Error('The client was closed.');
        this.#closing.abort(reason);
        super.destroy();
        for (const socket of this.#open)
            socket.destroy(reason);
    }
}

// EXTERNAL MODULE: ./src/http/connection-options.ts
var connection_options = __webpack_require__(6881);
// EXTERNAL MODULE: ./src/shared/cancellation.ts
var cancellation = __webpack_require__(1010);
// EXTERNAL MODULE: ./src/http/network-error.ts + 3 modules
var network_error = __webpack_require__(9123);
// EXTERNAL MODULE: ./src/http/unusable-response.ts
var unusable_response = __webpack_require__(7713);
;// CONCATENATED MODULE: ./src/http/read-body.ts

/** Far above any certificate chain; a gateway's error page is not worth more memory. */
const MAX_BODY_BYTES = 256 * 1024;
/**
 * Reads the body of an answer into `received`, where what came stays if it breaks off.
 *
 * @param statusOnly a body that is too large, or compressed, is dropped instead
 * @throws TOO_LARGE, ENCODED
 */
async function readBody(incoming, received, statusOnly = false) {
    let size = 0;
    const body = await decoded(incoming, statusOnly);
    for await (const chunk of body ?? []) {
        size += chunk.length;
        if (size > MAX_BODY_BYTES) {
            if (statusOnly)
                return; // leaving the loop destroys the stream
            throw unusable_response/* TOO_LARGE */.PH;
        }
        received.push(chunk);
    }
}
/** Of an answer that broke off: what Node has, and nobody has read yet. */
function takeWhatCame(incoming, received) {
    const rest = incoming.read();
    if (rest)
        received.push(rest);
}
function contentOf(received) {
    return { body: textOf(received), bytes: Buffer.concat(received) };
}
/** The same for an answer that broke off. */
function receivedOf(received) {
    return { received: textOf(received), bytes: Buffer.concat(received) };
}
/** As UTF-8; a byte order mark is no part of it. */
function textOf(received) {
    return new TextDecoder().decode(Buffer.concat(received));
}
/** We ask for `identity`, but a gateway may compress all the same (RFC 9110, 8.4.1). */
async function decoded(incoming, statusOnly) {
    const coding = incoming.headers['content-encoding']?.trim().toLowerCase() || 'identity';
    const isEmpty = incoming.headers['content-length'] === '0';
    if (coding === 'identity' || isEmpty)
        return incoming;
    if (statusOnly) {
        incoming.destroy();
        return undefined;
    }
    const { createBrotliDecompress, createGunzip, createInflate } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
    const decoders = new Map([
        ['gzip', createGunzip],
        ['x-gzip', createGunzip],
        ['deflate', createInflate],
        ['br', createBrotliDecompress]
    ]);
    const decoder = decoders.get(coding)?.();
    if (!decoder)
        throw unusable_response/* ENCODED */.h2;
    incoming.once('error', (error) => decoder.destroy(error));
    return incoming.pipe(decoder);
}

;// CONCATENATED MODULE: ./src/http/exchange.ts






/**
 * Makes a request and reads its answer.
 *
 * @param reached hears when the host has taken the connection
 * @throws NetworkError with the stage that was reached; what the job was cancelled with
 */
function exchange(call, route, reached) {
    return new Promise((resolve, reject) => {
        const progress = new Progress(call, route);
        const { outgoing } = progress;
        const end = (failure) => {
            release();
            outgoing.destroy();
            reject(failure);
        };
        const fail = (cause) => end(progress.failure(cause));
        const timer = setTimeout(() => fail(network_error/* TIMED_OUT */.VP), call.timeoutMs);
        const forget = (0,cancellation/* onCancelled */.B)(call.interrupted, (reason) => !progress.isSent && end(reason));
        const release = () => {
            clearTimeout(timer);
            forget();
            progress.waited();
        };
        outgoing.on('error', fail);
        outgoing.on('socket', (socket) => progress.connect(socket, reached));
        outgoing.on('response', (incoming) => {
            progress.read(incoming).then((reply) => {
                release();
                resolve(reply);
            }, fail);
        });
    });
}
/** How far a request has got. */
class Progress {
    outgoing;
    /** Ends the wait for the connection. */
    waited;
    #call;
    #route;
    #received = [];
    #startedAt = performance.now();
    #stage = 'connect';
    #judgedLater = false;
    #answer;
    constructor(call, route) {
        this.#call = call;
        this.#route = route;
        this.waited = route.among.wait();
        this.outgoing = begin(call, route);
    }
    get isSent() {
        return this.#stage === 'exchange';
    }
    /** Sends the request as soon as its connection is secure. */
    connect(socket, reached) {
        const { outgoing } = this;
        const { body } = this.#call;
        const submit = () => outgoing.end(body);
        (0,tls_handshake/* whenSecure */.OY)(socket, this.#call, submit, (stage) => {
            if (this.#stage === 'handshake' && !outgoing.reusedSocket) {
                this.#route.among.made(socket, performance.now() - this.#startedAt);
            }
            if (stage !== 'handshake')
                this.waited();
            // Asked at once: Node (24.21) can crash when it is asked of a socket that is closed
            if (stage === 'exchange')
                this.#judgedLater = (0,tls_handshake/* isUnjudged */.t5)(outgoing);
            this.#stage = stage;
            reached();
        });
    }
    async read(incoming) {
        this.#answer = incoming;
        const { statusCode: status = 0, headers } = incoming;
        const socket = incoming.socket;
        const certificateRequested = (0,tls_handshake/* wasCertificateRequested */.TU)(socket);
        const protocol = socket.getProtocol() ?? '';
        await readBody(incoming, this.#received, this.#call.statusOnly);
        return { status, headers, certificateRequested, protocol, ...contentOf(this.#received) };
    }
    failure(cause) {
        if (this.#answer)
            takeWhatCame(this.#answer, this.#received);
        return (0,network_error/* networkError */.x6)(cause, {
            url: this.#route.baseUrl,
            proxy: this.#route.proxy,
            timeoutMs: this.#call.timeoutMs,
            stage: this.#stage,
            wasKept: this.outgoing.reusedSocket,
            unjudged: this.isSent && !this.#answer && this.#judgedLater,
            ...receivedOf(this.#received)
        });
    }
}
function begin(call, { agent, baseUrl, userAgent }) {
    const { method, path } = call;
    const headers = requestHeaders(call, userAgent);
    return (0,external_node_https_.request)(new URL(path, baseUrl), { ...connection_options/* REQUEST_OPTIONS */.zy, agent, method, headers });
}
function requestHeaders({ headers, body }, userAgent) {
    return {
        'User-Agent': userAgent,
        'Accept-Encoding': 'identity',
        ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
        ...headers
    };
}

// EXTERNAL MODULE: ./src/http/open-socket.ts
var open_socket = __webpack_require__(890);
// EXTERNAL MODULE: ./src/http/proxy.ts + 1 modules
var proxy = __webpack_require__(7173);
;// CONCATENATED MODULE: ./src/http/https-client.ts











/** So long a server has to notice that the others are closed. */
const SETTLE_MS = 250;
/** So long it has to hang up before the request is sent, which then cannot be in doubt. */
const LONG_HOLD_MS = 300;
/** Talks to one origin. Connections are kept alive and never resume a TLS session. */
class HttpsClient {
    among;
    #options;
    #proxy;
    #kept;
    #agents = new Set();
    #closing = new AbortController();
    #next;
    #early;
    #taken;
    #reportReached = () => undefined;
    /** When the host has taken the first connection, if ever. */
    reached = new Promise((resolve) => (this.#reportReached = resolve));
    /** @throws ActionError NETWORK_PROXY where the proxy for this host cannot be used */
    constructor(options) {
        this.#options = { ...options, timeoutMs: options.timeoutMs ?? 15_000 };
        this.#proxy = (0,proxy/* proxyFor */.i)(options.baseUrl, options.proxyEnv ?? {}, external_node_process_.versions.node);
        this.among = options.among ?? new open_connections/* OpenConnections */.M();
        this.#next = options.next;
        this.#early = options.early;
        this.#early?.join(this.among);
    }
    /**
     * A 408 on a connection that was opened early may be older than the request, and is no answer to
     * it (RFC 9110, 15.5.9): the request is made once more over another. So is one on a connection that
     * the server closed after the request before (RFC 9112, 9.3.1).
     *
     * @throws NetworkError with the stage that was reached; what the job was cancelled with
     */
    async send(call) {
        if (call.interrupted?.aborted)
            throw call.interrupted.reason;
        const early = this.#early;
        const reply = await this.#sendOnce(call).catch((error) => {
            if (!wasClosed(error) || call.acceptsHangUp || this.closed.aborted)
                throw error;
            return this.#sendOnce({ ...call, newConnection: true });
        });
        const wasEarly = early !== undefined && this.#early === undefined;
        if (reply.status !== 408 || !wasEarly || call.newConnection)
            return reply;
        return await this.#sendOnce({ ...call, newConnection: true });
    }
    async #sendOnce(call) {
        const agent = call.newConnection ? this.#makeAgent(false) : this.#keptAgent();
        const { baseUrl, userAgent = version/* USER_AGENT */._O } = this.#options;
        const route = { agent, baseUrl, userAgent, proxy: this.#proxy, among: this.among };
        const careful = this.among.crowded && !call.acceptsHangUp && { holdMs: LONG_HOLD_MS };
        try {
            return await exchange({ ...call, ...careful }, route, this.#reportReached);
        }
        finally {
            if (call.newConnection)
                this.#discard(agent);
        }
    }
    /**
     * Where a request was hung up on because our own connections were too many, as a limit may have it:
     * closes those that are not in use. It can be made again at once.
     *
     * @returns whether there was such a reason, and the request may be repeated
     */
    async makeRoom(failure, call) {
        if (failure.code !== 'NETWORK_RESET' || failure.received !== '')
            return false;
        const isUnsent = failure.stage !== 'exchange';
        const repeatable = !call.acceptsHangUp && (isUnsent || !call.newConnection);
        const crowded = this.among.hasIdle || (isUnsent && call.newConnection && this.among.crowded);
        if (!repeatable || !crowded)
            return false;
        await this.among.makeRoom();
        await (0,promises_.setTimeout)(SETTLE_MS, undefined, { signal: this.closed }).catch(() => undefined);
        return !this.closed.aborted;
    }
    /** Made for the first call: its TLS context takes time, and there may be no call. */
    #keptAgent() {
        return (this.#kept ??= this.#makeAgent(true));
    }
    #makeAgent(keepAlive) {
        const { client } = this.#options;
        const options = (0,connection_options/* agentOptions */._E)(this.#options, client, { lookup: this.among.lookup, keepAlive });
        const takeEarly = () => this.#takeEarly();
        const agent = new EdgeAgent(options, { proxy: this.#proxy, among: this.among, takeEarly });
        this.#agents.add(agent);
        if (this.closed.aborted)
            agent.destroy();
        return agent;
    }
    #takeEarly() {
        this.#taken = this.#early;
        this.#early = undefined;
        return this.#taken?.take();
    }
    #discard(agent) {
        this.#agents.delete(agent);
        agent.destroy();
    }
    /** Opens a connection for the next request that needs one, unless one is open already. */
    openAhead() {
        const next = this.#next;
        this.#next = undefined;
        if (next)
            void next.then((opened) => this.#putAhead(opened));
        else
            this.#putAhead(); // at once: it comes before those that are opened next
    }
    #putAhead(opened) {
        if (this.#early || this.closed.aborted || this.among.crowded)
            return opened?.close();
        opened?.join(this.among);
        this.#early = opened ?? this.#open();
    }
    #open() {
        const [{ client }, proxy, among] = [this.#options, this.#proxy, this.among];
        return new preconnect/* EarlySocket */.V((0,open_socket/* open */.h)(this.#options, { upTo: 'tls', client, proxy, among }), among);
    }
    /** Aborted when nobody wants an answer any more. */
    get closed() {
        return this.#closing.signal;
    }
    /** Ends every connection and what is under way, so that nothing keeps the process alive. */
    close() {
        this.#closing.abort();
        void this.#next?.then((next) => next?.close());
        this.#early?.close();
        this.#taken?.close(); // it may still be opening
        for (const agent of this.#agents)
            agent.destroy();
    }
}
/** Nothing came over a connection that was kept alive; unsafe requests take none of these. */
function wasClosed(error) {
    if (!(error instanceof network_error/* NetworkError */.Dr) || error.code !== 'NETWORK_RESET')
        return false;
    return error.wasKept && error.received === '';
}

// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
;// CONCATENATED MODULE: ./src/vtex/credentials.ts
/** The headers that carry the credentials (VTEX: API authentication using API keys / user tokens). */
function authenticationHeaders(credentials) {
    return credentials.kind === 'key-pair'
        ? {
            'X-VTEX-API-AppKey': credentials.appKey,
            'X-VTEX-API-AppToken': credentials.appToken
        }
        : { VtexIdclientAutCookie: credentials.userToken };
}
/** What must never be seen. The API key is a name, like a login, and no secret. */
function secretsOf(credentials) {
    return credentials.kind === 'key-pair' ? [credentials.appToken] : [credentials.userToken];
}

;// CONCATENATED MODULE: ./src/vtex/client.ts








/** The account's host, as one set of credentials sees it. */
class Connection {
    options;
    #client;
    constructor(options, client = new HttpsClient(clientOptions(options))) {
        this.options = options;
        this.#client = client;
    }
    get host() {
        return this.options.baseUrl.host;
    }
    get authentication() {
        return authenticationHeaders(this.options.credentials);
    }
    /** The same host and budget over connections of its own; they show no certificate by default. */
    fresh(client, early) {
        const { among } = this.#client;
        const options = { ...clientOptions(this.options), client, early, among, next: undefined };
        return new Connection(this.options, new HttpsClient(options));
    }
    /** Resolved once the host has taken a connection. */
    get reached() {
        return this.#client.reached;
    }
    /** Whether the host has shown that it does not take several connections at once. */
    get crowded() {
        return this.#client.among.crowded;
    }
    /** Opens a connection for `fresh`: up to TCP, or up to TLS as this client. */
    dial(upTo, client) {
        const { proxyEnv } = this.options;
        const { among } = this.#client;
        return (0,preconnect/* dial */.z)(clientOptions(this.options), proxyEnv, { upTo, client, among });
    }
    /** Opens a connection, as soon as the host has taken one, for the next call that needs one. */
    openAhead() {
        void this.reached.then(() => this.#client.openAhead());
    }
    /** Ends every connection of this host that no call is using; after a second at most. */
    closeIdle() {
        return this.#client.among.closeIdle();
    }
    /** The same connections with time for at least so many requests, one after the other. */
    withTimeFor(requests) {
        const { clock, timeoutMs, deadline } = this.options.budget;
        const longest = Math.max(deadline, clock.now() + requests * timeoutMs);
        const budget = { ...this.options.budget, deadline: longest };
        return new Connection({ ...this.options, budget }, this.#client);
    }
    /** From here on this value is taken out of whatever the server says. */
    keepSecret(value) {
        this.options.secrets.push(value);
    }
    send(call, worthRetrying) {
        const { interrupted } = this.options.budget;
        let attempt = 0;
        const once = (timeoutMs) => {
            // A repeat is in no haste, and may show that the server hangs up over the certificate.
            const holdMs = call.holdMs ?? (attempt++ > 0 ? tls_handshake/* HOLD_MS */.dy : undefined);
            return this.#client.send({ ...call, holdMs, timeoutMs, interrupted });
        };
        const budget = call.whole
            ? { ...this.options.budget, leastMs: this.options.budget.timeoutMs }
            : this.options.budget;
        const what = `${call.method} ${call.path}`;
        const makeRoom = (failure) => this.#client.makeRoom(failure, call);
        return (0,retry/* sendWithRetries */.HI)(what, { send: once, worthRetrying, makeRoom }, budget, this.#client.closed);
    }
    /**
     * What an outcome says, for a message: `HTTP 403, "Access denied."`, or the network's trouble,
     * and how many attempts there were.
     */
    tell({ outcome, history }) {
        const last = outcome instanceof network_error/* NetworkError */.Dr ? outcome.brief : this.#tellReply(outcome);
        return last + (0,attempts/* tellAttempts */.s)(history);
    }
    close() {
        this.#client.close();
    }
    #tellReply({ status, body }) {
        // Below 400 a body is somebody's data; but VTEX ID says `WrongCredentials` under a 200, too.
        const text = status < 400 ? (0,error_text/* authStatus */.RG)(body) : (0,error_text/* errorText */.kc)(body, this.options.secrets);
        return text === undefined ? `HTTP ${status}` : `HTTP ${status}, "${text}"`;
    }
}
function clientOptions(options) {
    const { opened, budget } = options;
    return { ...options, timeoutMs: budget.timeoutMs, early: opened?.first, next: opened?.next };
}

// EXTERNAL MODULE: ./src/http/secure-context.ts
var secure_context = __webpack_require__(8121);
;// CONCATENATED MODULE: ./src/actions/open-client.ts



/** All calls of one connection together end after the time of this many requests. */
const DEADLINE_IN_REQUESTS = 8;
/**
 * Opens the way to a target, with a budget of its own that starts now.
 *
 * @param token a user token that is never shown, whatever the credentials are
 */
function connect(target, { clock, proxyEnv, runner, interrupted, opened, userAgent }, token) {
    const { baseUrl, credentials, serverCas, timeoutMs, retries } = target;
    const deadline = clock.now() + DEADLINE_IN_REQUESTS * timeoutMs;
    return new Connection({
        baseUrl,
        credentials,
        proxyEnv,
        trust: opened?.trust ?? new secure_context/* Trust */.R(serverCas),
        budget: { clock, timeoutMs, retries, deadline, interrupted, tell: runner.info },
        secrets: [...secretsOf(credentials), ...(token ? [token] : [])],
        opened,
        userAgent
    });
}


/***/ }),

/***/ 7605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pm: () => (/* binding */ claimFolder),
/* harmony export */   U7: () => (/* binding */ markerText),
/* harmony export */   Uc: () => (/* binding */ releaseFolder),
/* harmony export */   YC: () => (/* binding */ hasId),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   aR: () => (/* binding */ rewriteRecord),
/* harmony export */   tl: () => (/* binding */ MARKER)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/** The marker file of a private folder: it shows that the folder is ours, and records what is needed to
 * revoke its certificate. */



/** Every private folder holds this file; a folder without it is never deleted as stale. */
const MARKER = '.vtex-mtls-action';
const ABOUT = 'Made by vtex-mtls-action. Deleted when the job ends, else by a later use of the action.';
function markerText(record) {
    return `${JSON.stringify({ about: ABOUT, version: 1, ...record })}\n`;
}
/** The record in a folder's marker; `undefined` where it has none that this version can read. */
async function readRecord(folder) {
    try {
        const { version, ...record } = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, MARKER), 'utf8'));
        delete record.about;
        return version === 1 && isRecord(record) ? record : undefined;
    }
    catch {
        return undefined;
    }
}
/** Replaces a folder's record in one step: a reader sees the old one or the new one. */
async function rewriteRecord(folder, record) {
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${MARKER}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(draft, 'wx', 0o600);
    try {
        await file.writeFile(markerText(record));
    }
    finally {
        await file.close();
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, MARKER));
}
const CLAIM = `${MARKER}.claim`;
/** A claim older than this was left by a killed run: no run needs that long for one folder. */
const CLAIM_MS = 60 * 60 * 1000;
/** Claims a folder for this run; `false` where another run has claimed it. */
async function claimFolder(folder, now) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, CLAIM);
    const claim = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
    if (claim && claim.mtimeMs < now - CLAIM_MS)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx', 0o600).catch(() => undefined);
    await file?.close();
    return file !== undefined;
}
async function releaseFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, CLAIM), { force: true });
}
/** Whether the marker in a folder carries this id. A symlink in its place does not count. */
async function hasId(folder, id) {
    const marker = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, MARKER)).catch(() => undefined);
    return marker?.isFile() === true && (await readRecord(folder))?.id === id;
}
function isRecord(value) {
    const { id, baseUrl, account, serialNumber, notAfter, atExit, maybeRevoked, job } = value;
    return ([id, baseUrl, account].every((text) => typeof text === 'string') &&
        /^-?[0-9A-F]{1,512}$/.test(serialNumber ?? '') &&
        ['number', 'undefined'].includes(typeof notAfter) &&
        ['revoke', 'keep', 'revoked'].includes(atExit ?? '') &&
        ['boolean', 'undefined'].includes(typeof maybeRevoked) &&
        isJob(job));
}
function isJob(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { trackingId, worker } = value;
    const isWorker = worker === undefined ||
        (typeof worker === 'object' &&
            typeof worker?.machine === 'string' &&
            typeof worker.startedAt === 'string' &&
            Number.isInteger(worker.pid) &&
            worker.pid > 1);
    return (trackingId === undefined || typeof trackingId === 'string') && isWorker;
}


/***/ }),

/***/ 3686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Od: () => (/* binding */ SERVER_CA_FILE),
/* harmony export */   ZR: () => (/* binding */ looseModes),
/* harmony export */   d$: () => (/* binding */ KEY_FILE),
/* harmony export */   fs: () => (/* binding */ CERTIFICATE_FILE),
/* harmony export */   mc: () => (/* binding */ readPrivateFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pki_pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2166);
/* harmony import */ var _private_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7394);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7605);
/** Reads a private folder before it is deleted, and checks its modes after it was written. */





const CERTIFICATE_FILE = 'client.crt';
const KEY_FILE = 'client.key';
/** A bundle of CAs that is too large for the saved state. */
const SERVER_CA_FILE = 'server-ca.pem';
/** Reads what there is, of a folder that is known to be ours. */
async function readPrivateFolder(path, known) {
    try {
        if (!(await (0,_private_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .findPrivateFolder */ .pA)(path, known)))
            return { isThere: false };
    }
    catch {
        return { isThere: true }; // the deletion reports what is wrong with it
    }
    const read = (name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name), 'utf8').catch(() => undefined);
    const [certificatePem, privateKeyPem, bundle] = await Promise.all([CERTIFICATE_FILE, KEY_FILE, SERVER_CA_FILE].map(read));
    const hasBoth = certificatePem !== undefined && privateKeyPem !== undefined;
    return {
        isThere: true,
        record: await (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecord */ .aE)(path),
        identity: hasBoth ? { certificatePem, privateKeyPem } : undefined,
        serverCas: bundle === undefined ? undefined : certificatesIn(bundle)
    };
}
function certificatesIn(bundle) {
    try {
        return (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .pemBlocks */ .PQ)(bundle, 'CERTIFICATE').map(({ pem }) => pem);
    }
    catch {
        return undefined;
    }
}
/**
 * The modes that a file system gave the folder and the key instead of 0700 and 0600: some shares
 * take any `chmod` and ignore it. `undefined` where all is well, and on Windows, which has ACLs.
 */
async function looseModes(keyPath) {
    if (process.platform === 'win32')
        return undefined;
    const paths = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(keyPath), keyPath];
    const modes = await Promise.all(paths.map(async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).mode & 0o777));
    if (modes.every((mode) => (mode & 0o077) === 0))
        return undefined;
    const [folder, key] = modes.map((mode) => mode.toString(8).padStart(4, '0'));
    return `the folder of the private key is ${folder} and the key ${key}`;
}


/***/ }),

/***/ 7394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gN: () => (/* binding */ asMade),
  Qt: () => (/* binding */ deletePrivateFiles),
  x2: () => (/* binding */ deletePrivateFolder),
  id: () => (/* binding */ emptyFolder),
  pA: () => (/* binding */ findPrivateFolder),
  gt: () => (/* binding */ hasOurName),
  I2: () => (/* binding */ makePrivateFolder),
  hj: () => (/* binding */ privateFolderPath),
  Pl: () => (/* binding */ writePrivateFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __webpack_require__(8701);
// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/shared/system-errors.ts
var system_errors = __webpack_require__(9090);
// EXTERNAL MODULE: ./src/files/marker.ts
var marker = __webpack_require__(7605);
// EXTERNAL MODULE: ./src/files/writable-directory.ts
var writable_directory = __webpack_require__(9545);
;// CONCATENATED MODULE: ./src/files/windows-acl.ts


/** NT AUTHORITY\SYSTEM (Microsoft: well-known SIDs). */
const SYSTEM = 'S-1-5-18';
/**
 * The `icacls` arguments that take away what a folder inherits and give it, and all that will be
 * in it, to one user and SYSTEM alone. SIDs, because names are translated.
 */
function icaclsArguments(folder, userSid) {
    const full = (sid) => `*${sid}:(OI)(CI)F`;
    return [folder, '/inheritance:r', '/grant:r', full(userSid), '/grant:r', full(SYSTEM)];
}
/** The SID in what `whoami /user /fo csv /nh` prints: `"host\user","S-1-5-21-…"`. */
function parseUserSid(output) {
    return /"(S-1-[0-9-]+)"\s*$/.exec(output)?.[1];
}
/**
 * Windows has no file modes, so the ACL restricts access. Node's `chmod` changes nothing there, and
 * reports no error.
 *
 * @throws ActionError FILE_FAILED
 */
async function restrictToCurrentUser(folder) {
    const { exec, getExecOutput } = await __webpack_require__.e(/* import() */ 955).then(__webpack_require__.bind(__webpack_require__, 1955));
    const system32 = (0,external_node_path_.join)(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32');
    const whoami = await getExecOutput((0,external_node_path_.join)(system32, 'whoami.exe'), ['/user', '/fo', 'csv', '/nh'], {
        silent: true
    });
    const userSid = parseUserSid(whoami.stdout);
    if (!userSid) {
        throw new errors/* ActionError */.lZ('FILE_FAILED', 'Windows did not say who the current user is (whoami).');
    }
    await exec((0,external_node_path_.join)(system32, 'icacls.exe'), icaclsArguments(folder, userSid), { silent: true });
}

;// CONCATENATED MODULE: ./src/files/private-folder.ts
/** The only writer: a private folder under the runner's temp folder, and the files in it. */









const PREFIX = 'vtex-mtls-';
const NAME = new RegExp(`^${PREFIX}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);
/** A name that no other use has, so that it can be saved before the folder is made. */
function privateFolderPath(parent) {
    return (0,external_node_path_.join)(parent, PREFIX + (0,external_node_crypto_.randomUUID)());
}
/**
 * Makes the private folder (0700; on Windows its ACL is cut to the current user and SYSTEM). Fails
 * where anything exists at that path, also a symlink.
 *
 * @throws ActionError FILE_FAILED
 */
async function makePrivateFolder(path) {
    return attempt('make the private folder', async () => {
        const folders = (0,writable_directory/* missingFolders */.K)((0,external_node_path_.dirname)(path));
        for (const folder of folders)
            await (0,promises_.mkdir)(folder, { mode: 0o700 }).catch(unlessThere);
        await (0,promises_.mkdir)(path, { mode: 0o700 });
        if (process.platform === 'win32')
            await restrictToCurrentUser(path);
        return asMade(await (0,promises_.lstat)(path, { bigint: true }));
    });
}
function asMade({ dev, ino, uid }) {
    return { device: String(dev), inode: String(ino), owner: String(uid) };
}
/** Another use may have made it in the meantime. */
function unlessThere(error) {
    if (error.code !== 'EEXIST')
        throw error;
}
/**
 * Writes a file that only its owner can read (0600). `wx` is O_EXCL: an existing name, a symlink
 * too, is refused (POSIX open()).
 *
 * @throws ActionError FILE_FAILED
 */
async function writePrivateFile(path, content) {
    await attempt(`write ${(0,external_node_path_.basename)(path)}`, async () => {
        const file = await (0,promises_.open)(path, 'wx', 0o600);
        try {
            await file.writeFile(content);
        }
        finally {
            await file.close();
        }
    });
}
/**
 * Deletes a private folder and all in it; `false` where it is gone already. Refuses what is not the
 * folder that was made: another name, a symlink, another folder in its place.
 *
 * @throws ActionError FILE_FAILED
 */
async function deletePrivateFolder(path, known = {}) {
    return attempt('delete the private folder', async () => {
        if (!(await findPrivateFolder(path, known)))
            return false;
        await emptyFolder(path);
        await (0,io/* rmRF */.Yz)(path);
        return true;
    });
}
/**
 * Deletes the files in a private folder, but not its record; returns how many they were, or nothing
 * where the folder is gone already. Refuses what is not the folder that was made.
 *
 * @throws ActionError FILE_FAILED
 */
async function deletePrivateFiles(path, known) {
    return attempt('delete the private folder', async () => (await findPrivateFolder(path, known)) ? emptyFolder(path) : undefined);
}
/**
 * Deletes all in a folder but its record; returns how many entries were deleted. One that cannot be
 * deleted, such as a container's, must not keep the key beside it.
 */
async function emptyFolder(path) {
    const names = (await (0,promises_.readdir)(path)).filter((name) => !name.startsWith(marker/* MARKER */.tl));
    const deleted = await Promise.allSettled(names.map((name) => (0,io/* rmRF */.Yz)((0,external_node_path_.join)(path, name))));
    return deleted.filter(({ status }) => status === 'fulfilled').length;
}
/**
 * Whether a private folder is there.
 *
 * @throws ActionError FILE_FAILED where something else is in its place
 */
async function findPrivateFolder(path, known) {
    const found = await (0,promises_.lstat)(path, { bigint: true }).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (!found)
        return false;
    if (hasOurName(path) && found.isDirectory() && (await isKnown(path, found, known)))
        return true;
    const why = 'what stands in its place is not a folder of this action';
    throw failed('delete the private folder', why);
}
/** Where nothing was recorded (main was killed, or an older version made it), the owner decides. */
async function isKnown(path, found, { made, id }) {
    const { device, inode, owner } = asMade(found);
    if (made && made.device === device && made.inode === inode)
        return true;
    if (id !== undefined && (await (0,marker/* hasId */.YC)(path, id)))
        return true;
    return !made && (process.getuid === undefined || owner === String(process.getuid()));
}
/** Whether a path could be one of ours by its name alone. */
function hasOurName(path) {
    return (0,external_node_path_.isAbsolute)(path) && NAME.test((0,external_node_path_.basename)(path));
}
/** Node's own message would show the path, which is masked; its code is enough. */
async function attempt(what, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            throw error;
        throw failed(what, (0,system_errors/* tellSystemError */.H)(codeOf(error)), error);
    }
}
/** The toolkit's error has Node's code only in its text, together with the path. */
function codeOf({ code, message }) {
    return code ?? /\bE[A-Z]{3,}\b/.exec(message)?.[0] ?? 'no reason was given';
}
function failed(what, why, cause) {
    return new errors/* ActionError */.lZ('FILE_FAILED', `Could not ${what}: ${why}.`, {
        hint: 'Check the space, the rights and the path of RUNNER_TEMP, or of output-dir.',
        cause
    });
}


/***/ }),

/***/ 2290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NN: () => (/* binding */ maskPrivateKeysIn),
/* harmony export */   aY: () => (/* binding */ maskInputs),
/* harmony export */   ro: () => (/* binding */ maskProxies),
/* harmony export */   xr: () => (/* binding */ maskPrivateKey)
/* harmony export */ });
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4389);
/* harmony import */ var _pki_pem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2166);


/** The runner masks by substring: a shorter mask would hide half of the log. */
const SHORTEST = 4;
/**
 * Masks the secret inputs as they came, before anything is said of them: judged or not, trimmed or
 * not, and line by line, since a multi-line mask matches no line of a log.
 */
function maskInputs(runner, inputs) {
    for (const name of _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_INPUTS */ .pH)
        maskLines(runner, inputs[name].split(/[\r\n]+/));
}
const PROXIES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'];
/** Masks the password in each proxy's address: as it is written, and as it is sent. */
function maskProxies(runner, env) {
    for (const name of PROXIES.flatMap((upper) => [upper.toLowerCase(), upper])) {
        // Not by URL, which takes none that is written a little wrong, and may cut this one.
        const [, written = ''] = /^(?:[a-z][a-z0-9+.-]*:\/+)?[^:@/]*:(?!\/\/)(.*)@/is.exec(env[name] ?? '') ?? [];
        maskLines(runner, [written, percentDecoded(written)]);
    }
}
function percentDecoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/**
 * Masks a private key: each body line of its PEM and the whole base64 in one line. Not its BEGIN
 * and END lines: that would hide every other PEM in the job's log.
 */
function maskPrivateKey(runner, privateKeyPem) {
    const lines = (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .pemBodyLines */ .Yf)(privateKeyPem);
    maskLines(runner, [...lines, lines.join('')]);
}
/**
 * Masks every private key in a text, whatever its PEM label, with its lines as they are or put into
 * one, by spaces or by a written `\n`.
 */
function maskPrivateKeysIn(runner, text) {
    for (const [, body = ''] of text.matchAll(PRIVATE_KEYS)) {
        const base64 = body.replaceAll(/^[\w-]+:.*$/gm, ''); // the headers of an encrypted one (RFC 1421)
        maskPrivateKey(runner, base64.replaceAll(/\s+|\\[nr]/g, '\n'));
    }
}
/** Up to the END line, or to the next BEGIN or the text's end where that is missing. */
const PRIVATE_KEYS = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----((?:(?!-----(?:BEGIN|END) )[^])*)/g;
function maskLines(runner, lines) {
    for (const line of lines.map((text) => text.trim())) {
        if (line.length >= SHORTEST)
            runner.mask(line);
    }
}


/***/ }),

/***/ 180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ attemptsSentence),
/* harmony export */   s: () => (/* binding */ tellAttempts)
/* harmony export */ });
/** What became of several attempts at one request, in words that repeat no cause. */
/** For the end of a clause about the last one: nothing where it was the only one. */
function tellAttempts(history) {
    if (history.length < 2)
        return '';
    const count = `after ${history.length} attempts`;
    return isUniform(history)
        ? `, ${count} with the same result`
        : `, ${count} (${tellRuns(history)})`;
}
/** The same as a sentence of its own, after a space. */
function attemptsSentence(history) {
    if (history.length < 2)
        return '';
    return isUniform(history)
        ? ` All ${history.length} attempts ended like that.`
        : ` Attempts: ${tellRuns(history)}.`;
}
const isUniform = (history) => new Set(history).size === 1;
/** `HTTP 503, 2 times; the connection was refused` */
function tellRuns(history) {
    const runs = [];
    for (const what of history) {
        const last = runs.at(-1);
        if (last?.what === what)
            last.times += 1;
        else
            runs.push({ what, times: 1 });
    }
    return runs.map(({ what, times }) => (times > 1 ? `${what}, ${times} times` : what)).join('; ');
}


/***/ }),

/***/ 2344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ hangUpHint),
/* harmony export */   Pk: () => (/* binding */ CERTIFICATE_DEMANDED),
/* harmony export */   cS: () => (/* binding */ isCertificateAlert),
/* harmony export */   ee: () => (/* binding */ alertNumber),
/* harmony export */   rk: () => (/* binding */ CERTIFICATE_STATUSES)
/* harmony export */ });
/** How a server says that it is about the client's certificate, or the want of one. */
/** RFC 8446, 6.2. OpenSSL before TLS 1.3 says handshake_failure where no certificate came. */
const CERTIFICATE_ALERTS = new Set([40, 42, 43, 44, 45, 46, 48, 49, 116]);
/** The TLS alert in an error: Node names it differently in each version, OpenSSL's text numbers it. */
function alertNumber(cause) {
    const { message = '' } = (cause ?? {});
    const found = /SSL alert number (\d+)/.exec(message);
    return found ? Number(found[1]) : undefined;
}
function isCertificateAlert(alert) {
    return CERTIFICATE_ALERTS.has(alert);
}
/** What nginx answers, and its own names for the two cases (ngx_http_ssl_module, Error Processing). */
const CERTIFICATE_STATUSES = [400, 495, 496];
/** For the calls that come before there is a certificate. */
const CERTIFICATE_DEMANDED = 'A host that demands a client certificate for this call already cannot be used: nobody can have' +
    ' one yet. If it does, ask VTEX, or whoever runs the gateway.';
const LIMIT = 'Or there is a limit on connections: then run the job again when the host is less busy.';
/** What it may mean that a server hung up, by how far the request had got. */
function hangUpHint(stage, other) {
    return stage === 'judgement' ? `${CERTIFICATE_DEMANDED} ${LIMIT}` : other;
}


/***/ }),

/***/ 9123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dr: () => (/* binding */ NetworkError),
  VP: () => (/* binding */ TIMED_OUT),
  x6: () => (/* binding */ networkError)
});

// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/http/client-auth.ts
var client_auth = __webpack_require__(2344);
// EXTERNAL MODULE: ./src/http/attempts.ts
var attempts = __webpack_require__(180);
;// CONCATENATED MODULE: ./src/http/http2.ts
/** Servers that speak HTTP/2 alone, however that shows: an alert, or a first answer in frames. */
const HTTP2_ONLY = 'it speaks only HTTP/2, which this action does not';
const HTTP2_HINT = 'VTEX speaks HTTP/1.1 as well: check base-url, and have whoever runs the gateway allow HTTP/1.1' +
    ' (ALPN http/1.1).';
/**
 * Whether an answer that is not HTTP/1.1 begins with SETTINGS on stream 0, as every server of HTTP/2
 * begins (RFC 9113, 3.4 and 4.1).
 *
 * @param cause the error of Node's parser, which has the bytes that it could not read
 */
function isHttp2(cause) {
    const { rawPacket } = (cause ?? {});
    if (!Buffer.isBuffer(rawPacket) || rawPacket.length < 9)
        return false;
    return rawPacket.readUIntBE(0, 3) % 6 === 0 && rawPacket.readUIntBE(3, 6) === 0x040000000000;
}

// EXTERNAL MODULE: ./src/http/node-error-code.ts
var node_error_code = __webpack_require__(2351);
// EXTERNAL MODULE: ./src/http/proxy-errors.ts
var proxy_errors = __webpack_require__(3202);
// EXTERNAL MODULE: ./src/shared/printable.ts
var printable = __webpack_require__(6146);
;// CONCATENATED MODULE: ./src/http/server-certificate-errors.ts

const UNTRUSTED = /^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/;
const HINTS = {
    names: 'Another server answers at this address: check account, environment and base-url, where DNS' +
        ' points to, and any gateway on the way. If all that is right, ask VTEX.',
    expired: 'Whoever runs the server has to renew it, or its CA’s: for VTEX’s own host, ask VTEX. If both are' +
        ' valid, the runner’s clock is wrong.',
    early: 'Set the runner’s clock. If it is right, wait until the certificate is valid.',
    untrusted: 'If a gateway or sandbox of your own answers there, give its CA with server-ca-file.'
};
/**
 * @param code Node's, which is OpenSSL's: `CERT_HAS_EXPIRED`
 * @param cause Node's error, which has the certificate where its names are what does not fit
 * @returns `undefined` where the code is about something else
 */
function tellServerCertificate(code, cause, host) {
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') {
        const { cert } = (cause ?? {});
        const brief = `its certificate is not for ${host}${otherNames(cert)} (${code})`;
        return [brief, HINTS.names];
    }
    if (code === 'CERT_HAS_EXPIRED') {
        return [`its certificate, or its CA’s, has expired (${code})`, HINTS.expired];
    }
    if (code === 'CERT_NOT_YET_VALID') {
        return [`its certificate, or its CA’s, is not valid yet (${code})`, HINTS.early];
    }
    if (!UNTRUSTED.test(code))
        return undefined;
    return [`its certificate is not trusted (${code})`, HINTS.untrusted];
}
const MOST_NAMES = 3;
/** `, but for a.example, b.example and 2 more`; nothing where it has no names that can be read. */
function otherNames(cert = {}) {
    // Node writes `DNS:a.example, IP Address:10.0.0.1`, and quotes a name with a comma in it.
    const alternative = cert.subjectaltname?.split(', ') ?? [`DNS:${cert.subject?.CN ?? ''}`];
    const names = alternative
        .map((name) => (0,printable/* printable */.g)(name.replace(/^(DNS|IP Address):/, ''), 80))
        .filter((name) => /^[\w.*:-]+$/.test(name));
    if (names.length === 0)
        return '';
    const rest = names.length - MOST_NAMES;
    const more = rest > 0 ? ` and ${rest} more` : '';
    return `, but for ${names.slice(0, MOST_NAMES).join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./src/http/tls-alerts.ts
/** The alerts that end a TLS connection: their names, and what to do about each kind. */


/** RFC 8446, 6 and B.2, with those that older versions of TLS had besides (RFC 5246, 7.2). */
const NAMES = {
    0: 'close_notify',
    10: 'unexpected_message',
    20: 'bad_record_mac',
    21: 'decryption_failed',
    22: 'record_overflow',
    30: 'decompression_failure',
    40: 'handshake_failure',
    41: 'no_certificate',
    42: 'bad_certificate',
    43: 'unsupported_certificate',
    44: 'certificate_revoked',
    45: 'certificate_expired',
    46: 'certificate_unknown',
    47: 'illegal_parameter',
    48: 'unknown_ca',
    49: 'access_denied',
    50: 'decode_error',
    51: 'decrypt_error',
    60: 'export_restriction',
    70: 'protocol_version',
    71: 'insufficient_security',
    80: 'internal_error',
    86: 'inappropriate_fallback',
    90: 'user_canceled', // cspell:disable-line: the RFC's spelling
    100: 'no_renegotiation',
    109: 'missing_extension',
    110: 'unsupported_extension',
    111: 'certificate_unobtainable',
    112: 'unrecognized_name',
    113: 'bad_certificate_status_response',
    114: 'bad_certificate_hash_value',
    115: 'unknown_psk_identity',
    116: 'certificate_required',
    120: 'no_application_protocol',
    121: 'ech_required'
};
const OLD = 'The two share no version of TLS or no cipher: let the server, or what opens TLS between it and' +
    ' the runner, speak TLS 1.2 or newer.';
const tls_alerts_HINTS = {
    40: `${OLD} ${client_auth/* CERTIFICATE_DEMANDED */.Pk}`,
    41: client_auth/* CERTIFICATE_DEMANDED */.Pk,
    49: `It may let in certain addresses only: check its firewall. ${client_auth/* CERTIFICATE_DEMANDED */.Pk}`,
    70: OLD,
    71: OLD,
    80: 'The server failed on its own, perhaps because it does not serve this host name: check account and base-url, then look into its log, or run the job again later.',
    86: OLD,
    112: 'The server that answers does not serve this host name: check account, environment, base-url and where DNS points to.',
    120: HTTP2_HINT
};
const DISTURBED = 'One side could not read what the other sent: look for something between the runner and the' +
    ' server that opens or changes TLS, and run the job again.';
/** What an alert says, for a message: `it sent TLS alert 116, certificate_required`. */
function tellAlert(alert) {
    const named = [alert, NAMES[alert] ?? []].flat().join(', ');
    return alert === 120 ? `${HTTP2_ONLY} (TLS alert ${named})` : `it sent TLS alert ${named}`;
}
/** What to do about it. */
function alertHint(alert) {
    return tls_alerts_HINTS[alert] ?? ((0,client_auth/* isCertificateAlert */.cS)(alert) ? client_auth/* CERTIFICATE_DEMANDED */.Pk : DISTURBED);
}

// EXTERNAL MODULE: ./src/http/unusable-response.ts
var unusable_response = __webpack_require__(7713);
;// CONCATENATED MODULE: ./src/http/network-error.ts









/** A server that is not trusted, or answers nonsense, will do so again. */
const FINAL = new Set(['NETWORK_TLS', 'RESPONSE_TOO_LARGE', 'RESPONSE_UNEXPECTED']);
/** Thrown in place of a reply; its place in the request decides what may be retried. */
class NetworkError extends errors/* ActionError */.lZ {
    stage;
    /** The TLS alert that the server sent, if one ended the connection (RFC 8446, 6.2). */
    alert;
    /** In a few words, for a list of attempts. */
    brief;
    /** Whether it would only happen again. */
    final;
    /** Whether the connection had carried a request before: the server may have closed it just then. */
    wasKept;
    /** What came of the answer before it broke off; never to be shown. */
    received;
    /** The same as it came. */
    bytes;
    constructor(code, brief, context, hint, cause, final = FINAL.has(code)) {
        super(code, `The request to ${context.url.host} failed: ${brief}.`, { hint, cause });
        this.name = 'NetworkError';
        this.stage = context.stage;
        this.alert = (0,client_auth/* alertNumber */.ee)(cause);
        this.brief = brief;
        this.final = final;
        this.wasKept = context.wasKept === true;
        this.received = context.received;
        this.bytes = context.bytes;
    }
    /** The same failure, whose message lists the attempts that led to it. */
    after(history) {
        if (history.length < 2)
            return this;
        const message = this.message + (0,attempts/* attemptsSentence */.K)(history);
        return new errors/* ActionError */.lZ(this.code, message, { hint: this.hint, cause: this });
    }
}
/** What the client itself gives up for; everything else comes from Node. */
const TIMED_OUT = Symbol('timed out');
const UNREACHABLE = {
    ENOTFOUND: 'its name is not known to DNS',
    EAI_AGAIN: 'DNS did not answer',
    ECONNREFUSED: 'the connection was refused',
    EHOSTUNREACH: 'there is no route to it',
    ENETUNREACH: 'there is no network to it',
    ETIMEDOUT: 'the connection timed out'
};
const RESET = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);
const BY_STAGE = {
    connect: 'while connecting',
    handshake: 'in the TLS handshake',
    judgement: 'in the TLS handshake, once it had asked for a certificate',
    exchange: 'after the request was sent'
};
const network_error_HINTS = {
    unreachable: 'Check the account name, base-url and the runner’s network or proxy settings.',
    tls: 'Something between the runner and VTEX may not speak TLS 1.2 or newer.',
    reset: 'A firewall, a proxy, a limit on connections or the server itself hung up: run the job again and,' +
        ' if this repeats, ask whoever runs the network, or run fewer jobs at once.',
    timeout: 'Run the job again later, or raise timeout, the time allowed for one request.',
    answer: 'Something other than VTEX’s API may have answered: check base-url and any gateway.'
};
/** Gives what Node, or the client itself, threw for a request a code and words. */
function networkError(cause, context) {
    if (cause instanceof proxy_errors/* ProxyFailure */.N$) {
        const { brief, hint, final } = (0,proxy_errors/* tellProxy */.Od)(cause, networkError(cause.cause, context));
        return new NetworkError('NETWORK_PROXY', brief, context, hint, cause, final);
    }
    const make = (code, brief, hint) => new NetworkError(code, brief, context, hint, cause);
    const during = BY_STAGE[context.stage];
    const code = (0,node_error_code/* nodeCode */.m)(cause);
    if (cause === TIMED_OUT) {
        const seconds = context.timeoutMs / 1000;
        const early = context.stage === 'connect' || context.stage === 'handshake';
        const hint = context.proxy && early ? (0,proxy_errors/* slowProxyHint */.Hl)(context.proxy) : network_error_HINTS.timeout;
        return make('NETWORK_TIMEOUT', `no answer within ${seconds} s (${during})`, hint);
    }
    if (isHttp2(cause)) {
        const unread = { ...context, stage: 'handshake' }; // it reads no HTTP/1.1
        return new NetworkError('NETWORK_TLS', HTTP2_ONLY, unread, HTTP2_HINT, cause);
    }
    const unusable = (0,unusable_response/* unusableAnswer */.Qf)(cause, code);
    if (unusable)
        return make(...unusable, network_error_HINTS.answer);
    if (UNREACHABLE[code]) {
        return make('NETWORK_UNREACHABLE', `${UNREACHABLE[code]} (${code})`, network_error_HINTS.unreachable);
    }
    const untrusted = tellServerCertificate(code, cause, context.url.hostname);
    if (untrusted)
        return make('NETWORK_TLS', ...untrusted);
    const alert = (0,client_auth/* alertNumber */.ee)(cause);
    if (alert !== undefined)
        return alerted(alert, cause, context);
    if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
        return make('NETWORK_TLS', `TLS failed ${during} (${code})`, network_error_HINTS.tls);
    }
    const resetHint = (0,client_auth/* hangUpHint */.LV)(context.stage, network_error_HINTS.reset);
    if (RESET.has(code))
        return make('NETWORK_RESET', `it hung up ${during} (${code})`, resetHint);
    return make('NETWORK_RESET', `the connection broke ${during} (${code})`, network_error_HINTS.reset);
}
/**
 * With TLS 1.3 the first request is out before the server has judged the client's certificate, and
 * gone where it ends the handshake over that: nobody has looked at it (RFC 8446, 4.4.2.4). Any later
 * one it may have carried out before it sent whatever it sends.
 */
function alerted(alert, cause, context) {
    const judged = (0,client_auth/* isCertificateAlert */.cS)(alert) && context.unjudged === true;
    const ended = judged ? { ...context, stage: 'judgement' } : context;
    return new NetworkError('NETWORK_TLS', tellAlert(alert), ended, alertHint(alert), cause);
}


/***/ }),

/***/ 8902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ sendWithRetries),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   r8: () => (/* binding */ asksToWait)
/* harmony export */ });
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9123);

/**
 * Sends until the outcome is not worth another attempt, the budget is spent, or nobody waits for it.
 * Waits with full jitter, and never shorter than the server's Retry-After (RFC 9110, 10.2.3).
 */
async function sendWithRetries(what, { send, worthRetrying, makeRoom }, { clock, timeoutMs, retries, deadline, leastMs = 0, interrupted, tell }, closed) {
    const history = [];
    const outcomes = [];
    const result = (outcome) => ({ outcome, history, earlier: outcomes.slice(0, -1) });
    let madeRoom = false;
    for (let attempt = 0;; attempt++) {
        const allowedMs = Math.max(1, Math.min(timeoutMs, deadline - clock.now()));
        const outcome = await send(allowedMs).catch(onlyNetworkErrors);
        history.push(brief(outcome));
        outcomes.push(outcome);
        if (!madeRoom &&
            retries > 0 &&
            outcome instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr &&
            (await makeRoom?.(outcome))) {
            madeRoom = true;
            interrupted?.throwIfAborted();
            attempt--; // our own connections were in the way: it counts as none
            continue;
        }
        const last = attempt >= retries || closed?.aborted === true;
        if (last || !worthRetrying(outcome))
            return result(outcome);
        const waitMs = Math.max(jitterMs(attempt, clock), retryAfterMs(outcome, clock));
        if (clock.now() + waitMs + leastMs >= deadline)
            return result(outcome);
        tell(`${what}: ${brief(outcome)}. Trying again in ${(waitMs / 1000).toFixed(1)} s.`);
        await clock.sleep(waitMs, anyOf(closed, interrupted));
        interrupted?.throwIfAborted();
        if (closed?.aborted)
            return result(outcome);
    }
}
function anyOf(...signals) {
    return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}
/** 1 s, 6 s, 36 s at most: quick after a hiccup, and three retries outlast a short outage. */
function jitterMs(attempt, clock) {
    return clock.random() * Math.min(36_000, 1000 * 6 ** attempt);
}
/** Retry-After in seconds or as a date; 0 where it is absent, past or not to be understood. */
function retryAfterMs(outcome, clock) {
    if (!asksToWait(outcome))
        return 0;
    const value = outcome.headers['retry-after'] ?? '';
    return Math.max(0, isSeconds(value) ? Number(value) * 1000 : Date.parse(value) - clock.now());
}
/** Whether an answer has a Retry-After that can be understood (RFC 9110, 10.2.3): try again. */
function asksToWait(outcome) {
    const value = outcome instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr ? '' : (outcome.headers['retry-after'] ?? '');
    return isSeconds(value) || (/^[A-Z][a-z]+,? /.test(value) && !Number.isNaN(Date.parse(value)));
}
const isSeconds = (text) => /^\d+$/.test(text);
function brief(outcome) {
    return outcome instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr ? outcome.brief : `HTTP ${outcome.status}`;
}
/**
 * For calls that may be repeated: any network trouble, 429 and 5xx; never another 4xx, nor 501, which
 * the server does not know how to do (RFC 9110, 15.6.2).
 */
function isTransient(outcome) {
    if (outcome instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr)
        return !outcome.final;
    return outcome.status === 429 || (outcome.status >= 500 && outcome.status !== 501);
}
function onlyNetworkErrors(thrown) {
    if (thrown instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr)
        return thrown;
    throw thrown;
}


/***/ }),

/***/ 7713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PH: () => (/* binding */ TOO_LARGE),
/* harmony export */   Qf: () => (/* binding */ unusableAnswer),
/* harmony export */   h2: () => (/* binding */ ENCODED)
/* harmony export */ });
/** What the client itself gives up an answer for. */
const TOO_LARGE = Symbol('answer too large');
const ENCODED = Symbol('answer encoded');
/** What was wrong with an answer, if it was that which ended the request; `code` is Node's. */
function unusableAnswer(cause, code) {
    if (cause === TOO_LARGE)
        return ['RESPONSE_TOO_LARGE', 'its answer is larger than 256 KiB'];
    if (code === 'HPE_HEADER_OVERFLOW') {
        return ['RESPONSE_TOO_LARGE', 'the headers of its answer are larger than 128 KiB'];
    }
    if (cause === ENCODED || /^(Z_|ERR__|ERR_BROTLI)/.test(code)) {
        return ['RESPONSE_UNEXPECTED', 'its answer is compressed, unasked, and cannot be read'];
    }
    return code.startsWith('HPE_')
        ? ['RESPONSE_UNEXPECTED', `its answer is not HTTP (${code})`]
        : undefined;
}


/***/ }),

/***/ 1010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ onCancelled),
/* harmony export */   M: () => (/* binding */ unlessCancelled)
/* harmony export */ });
/**
 * Calls back when the job is cancelled, at once where it has been.
 *
 * @returns what ends the watch
 */
function onCancelled(signal, cancel) {
    const listener = () => cancel(signal?.reason);
    if (signal?.aborted)
        listener();
    signal?.addEventListener('abort', listener);
    return () => signal?.removeEventListener('abort', listener);
}
/**
 * Waits for work, but no longer than until the job is cancelled. The work itself goes on; its
 * caller ends it by closing the connection.
 *
 * @throws the signal's reason
 */
async function unlessCancelled(work, signal) {
    let forget = () => undefined;
    const cancelled = new Promise((_, reject) => (forget = onCancelled(signal, reject)));
    return await Promise.race([cancelled, work]).finally(forget);
}


/***/ }),

/***/ 5361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ authStatus),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6146);

/**
 * Reads the one sentence that a failed answer has to say. VTEX specifies no error body for the
 * mTLS API; these are the shapes its other APIs document. What a server sends is not to be
 * trusted: control characters and known secrets are taken out, and it is cut short.
 */
const FIELDS = ['detail', 'message', 'Message', 'error', 'title', 'authStatus', 'code', 'Code'];
const MAX_LENGTH = 200;
/** More than any error text, and room for the longest secret in it. */
const MOST_READ = 20_000;
/** The body's own error text, or `undefined` where there is none that a person could read. */
function errorText(body, secrets = []) {
    const text = fromJson(body) ?? fromText(body);
    if (text === undefined || text.includes('-----BEGIN'))
        return undefined;
    // Invisible characters first, for a secret may be broken by one; the cut last, for it breaks them.
    const seen = text
        .replace(/\p{Cf}/gu, '')
        .replace(/\s+/g, ' ')
        .trim();
    const visible = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(seen, MOST_READ);
    const withheld = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), visible);
    if (secrets.some((secret) => holdsPartOf(secret, withheld)))
        return undefined;
    return (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(withheld, MAX_LENGTH) || undefined;
}
/** VTEX ID's own word on a login or a token, `Success` or `WrongCredentials`, if it is there. */
function authStatus(body) {
    try {
        const { authStatus: word } = JSON.parse(body);
        return typeof word === 'string' && /^\w{1,40}$/.test(word) ? word : undefined;
    }
    catch {
        return undefined;
    }
}
function fromJson(body) {
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return undefined;
    }
    if (typeof value === 'string')
        return value;
    if (!isRecord(value))
        return '';
    const text = fromRecord(value);
    const id = value['requestId'] ?? value['traceId']; // what VTEX's support asks for
    return text !== '' && typeof id === 'string' ? `${text} (request ${id})` : text;
}
function fromRecord(record, nested = false) {
    for (const field of FIELDS) {
        const found = record[field];
        // `{"error":{"code":"1","message":"…"}}`; nobody nests deeper
        if (isRecord(found) && !nested)
            return fromRecord(found, true);
        if (typeof found !== 'string' || found === '')
            continue;
        const description = field === 'error' ? record['description'] : undefined;
        return typeof description === 'string' ? `${found}: ${description}` : found;
    }
    return '';
}
/** What a text may hold of a secret without giving it away. */
const WINDOW = 16;
/** A server may repeat what it was sent in another form, or all but an end of it. */
function holdsPartOf(secret, text) {
    const bytes = Buffer.from(secret);
    const forms = [
        secret,
        encodeURIComponent(secret),
        bytes.toString('base64'),
        bytes.toString('hex')
    ];
    return forms.some((form) => {
        const length = Math.min(WINDOW, form.length);
        for (let at = 0; at + length <= form.length; at++) {
            if (text.includes(form.slice(at, at + length)))
                return true;
        }
        return false;
    });
}
/** HTML or XML: a gateway's or a web server's, for no API of VTEX's answers with either. */
function isPage(body) {
    return /^\s*</.test(body);
}
/** Plain text is shown; of a page its title alone, for its first words say nothing. */
function fromText(body) {
    return isPage(body) ? fromTitle(body) : body;
}
/** Where a page's title has to stand: a web server's own page is short. */
const HEAD = 4096;
// cspell:ignore quot
/** `400 No required SSL certificate was sent`. */
function fromTitle(page) {
    const [, title = ''] = /<title[^<>]{0,100}>([^<]{1,300})<\/title>/i.exec(page.slice(0, HEAD)) ?? [];
    const text = title.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name] ?? '');
    return /&(#|\w+;)/.test(text) ? undefined : text; // a secret may be written in any other reference
}
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 2779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ firewallHint),
/* harmony export */   h: () => (/* binding */ refusedInFront)
/* harmony export */ });
/* harmony import */ var _http_client_auth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2344);
/* harmony import */ var _error_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5361);
/**
 * Who answered in VTEX's place. VTEX's APIs refuse with JSON or a line of text; a web page, or one of
 * a few known lines, comes from a firewall or gateway that never let VTEX see the call.
 */


/** ModSecurity's default is 403, AWS WAF's CAPTCHA 405, many a rule set of ModSecurity 406. */
const REFUSALS = [403, 405, 406];
// cspell:disable: names of products, and of their headers
/** Products, by a header that they set. The `server` comes first: the one who wrote the answer. */
const PRODUCTS = [
    ['Cloudflare', 'server', /^cloudflare/i],
    ['Amazon CloudFront', 'server', /^cloudfront/i],
    ['AWS load balancer', 'server', /^awselb/i],
    ['Akamai', 'server', /^akamai/i],
    ['Imperva', 'server', /^(imperva|incapsula)/i],
    ['F5 BIG-IP', 'server', /^(big-?ip|f5\b)/i],
    ['Azure Application Gateway', 'server', /^microsoft-azure-application/i],
    ['Sucuri', 'server', /^sucuri/i],
    ['Azion', 'server', /^azion/i],
    ['GoCache', 'server', /^gocache/i],
    ['Zscaler', 'server', /^zscaler/i],
    ['FortiWeb', 'server', /^fortiweb/i],
    ['Cloudflare', 'cf-mitigated', /./],
    ['AWS WAF', 'x-amzn-waf-action', /./],
    ['Imperva', 'x-iinfo', /./],
    ['Imperva', 'x-cdn', /^(imperva|incapsula)/i],
    ['Sucuri', 'x-sucuri-id', /./],
    ['DataDome', 'x-datadome', /./],
    ['Akamai', 'akamai-grn', /./],
    ['Akamai', 'x-akamai-request-id', /./],
    ['Azure Front Door', 'x-azure-ref', /./],
    ['Amazon API Gateway', 'x-amzn-errortype', /./],
    ['AWS', 'x-amzn-requestid', /./],
    ['AWS', 'x-amzn-trace-id', /./],
    ['Cloudflare', 'cf-ray', /./],
    ['Amazon CloudFront', 'x-amz-cf-id', /./],
    ['Google Cloud', 'via', /\bgoogle$/i],
    ['Fastly', 'x-served-by', /^cache-/i],
    ['FortiWeb', 'set-cookie', /\b(FORTIWAFSID|cookiesession1)=/],
    ['Barracuda', 'set-cookie', /\bbarra_counter_session=/],
    ['F5 BIG-IP', 'set-cookie', /\b(BIGipServer[^=;]*|TS[0-9a-f]{6,})=/]
];
/** Products whose pages are alike everywhere, and which set no header of their own. */
const PAGES = [
    ['F5 BIG-IP', /The requested URL was rejected\. Please consult with your administrator/],
    ['Akamai', /errors(\.|&#46;)edgesuite(\.|&#46;)net/],
    ['Imperva', /_Incapsula_Resource|Incapsula incident ID/]
];
/** Refusals that are no web page: Cloudflare's (two), Envoy's, Kong's. */
const LINES = [
    /^error code: 1\d{3}\s*$/,
    /"cloudflare_error"\s*:\s*true/,
    /^RBAC: access denied\s*$/,
    /\bIP address (is )?not allowed\b/i
];
/** Headers that only a refusal in front has: Cloudflare's, AWS WAF's, Amazon API Gateway's. */
const MARKS = [
    ['cf-mitigated', /./],
    ['x-amzn-waf-action', /./],
    ['x-amzn-errortype', /^ForbiddenException/]
];
// cspell:enable
/**
 * Who refused a call before VTEX saw it, for a message: `a firewall or gateway in front of VTEX
 * (Cloudflare)`. `undefined` where VTEX itself may have answered.
 *
 * @param secrets what is taken out of a header that the server may have filled with anything
 */
function refusedInFront({ status, headers, body }, secrets = []) {
    const isForeign = (0,_error_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isPage */ .yp)(body) ||
        LINES.some((line) => line.test(body)) ||
        MARKS.some(([header, value]) => value.test(String(headers[header] ?? '')));
    if (!REFUSALS.includes(status) || !isForeign)
        return undefined;
    const name = product(headers, body) ?? serverName(String(headers['server'] ?? ''), secrets);
    return `a firewall or gateway in front of VTEX${name === undefined ? '' : ` (${name})`}`;
}
/** What to do about it: whom to ask, and for what. */
function firewallHint({ certificateRequested }) {
    const advice = 'VTEX’s API does not answer like that: the call was stopped before VTEX saw it.' +
        ' Ask whoever runs the firewall (VTEX, if it is the WAF of VTEX Shield) to let this runner' +
        ' through. Runners’ IP addresses change: those of GitHub-hosted runners are shared, and differ' +
        ' from run to run. A rule for one address needs a runner or a proxy whose address is fixed. If no' +
        ' firewall is meant to stand there, check account and base-url.';
    return certificateRequested
        ? `${advice} The host asks for a client certificate, too. ${_http_client_auth_js__WEBPACK_IMPORTED_MODULE_0__/* .CERTIFICATE_DEMANDED */ .Pk}`
        : advice;
}
function product(headers, body) {
    const byHeader = PRODUCTS.find(([, header, value]) => value.test(String(headers[header] ?? '')));
    return (byHeader ?? PAGES.find(([, text]) => text.test(body)))?.[0];
}
/** As the server calls itself, if that is a name. */
function serverName(server, secrets) {
    if (!/^[\w./() -]{1,40}$/.test(server))
        return undefined;
    const name = (0,_error_text_js__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(server, secrets);
    return name === undefined ? undefined : `server “${name}”`;
}


/***/ }),

/***/ 8562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ revokePath),
/* harmony export */   x: () => (/* binding */ revokeByHand)
/* harmony export */ });
/** The path of VTEX's revoke call (mTLS API). */
function revokePath(serialNumber) {
    return `/api/edge/private-certificates/${encodeURIComponent(serialNumber)}`;
}
/**
 * What to do next, and the `curl` line for it. The line names no credential: they come from the
 * variables of the person's own shell, and the text says which.
 */
function revokeByHand(how) {
    const { baseUrl, serialNumber, credentials, extraCa, certificateNeeded = false } = how;
    const withToken = credentials === 'user-token';
    const authentication = withToken
        ? '--header "VtexIdclientAutCookie: $VTEX_USER_TOKEN"'
        : '--header "X-VTEX-API-AppKey: $VTEX_APP_KEY" --header "X-VTEX-API-AppToken: $VTEX_APP_TOKEN"';
    const command = [
        'curl --fail-with-body --request DELETE',
        `--url '${new URL(revokePath(serialNumber), baseUrl).href}'`,
        "--header 'Content-Type: text/plain' --header 'Accept: text/plain'",
        authentication,
        ...(extraCa ? ['--cacert "$SERVER_CA_FILE"'] : []),
        ...(certificateNeeded ? ['--cert "$VTEX_CLIENT_CERT" --key "$VTEX_CLIENT_KEY"'] : [])
    ].join(' ');
    const variables = [
        ...(withToken ? ['VTEX_USER_TOKEN'] : ['VTEX_APP_KEY', 'VTEX_APP_TOKEN']),
        ...(extraCa ? ['SERVER_CA_FILE (the file of server-ca-file)'] : []),
        ...(certificateNeeded ? ['VTEX_CLIENT_CERT', 'VTEX_CLIENT_KEY'] : [])
    ];
    const advice = [
        ...(certificateNeeded ? [CERTIFICATE_NEEDED] : []),
        `To revoke it by hand, set ${listed(variables)} in a shell and run the line below.`
    ].join(' ');
    return { advice, command };
}
/** A job deletes its key, so the certificate in question can seldom be the one that is shown. */
const CERTIFICATE_NEEDED = 'The host wants a client certificate for this call. If the key of this one is deleted, take' +
    ' another certificate of the account that is still valid, or ask VTEX support to revoke it.';
function listed(names) {
    if (names.length < 2)
        return names.join();
    return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}


/***/ }),

/***/ 1255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ UPDATE_CERTIFICATE)
/* harmony export */ });
/** What `sign` and `revoke` need (VTEX: Implementing mTLS, required permission). */
const UPDATE_CERTIFICATE = 'The API key (or user) needs a custom role with the License Manager resource product CDN API →' +
    ' category Certificate management → resource Update certificate, on this account.';


/***/ }),

/***/ 1329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ revoke),
  o: () => (/* binding */ tellRevocation)
});

// EXTERNAL MODULE: ./src/http/network-error.ts + 3 modules
var network_error = __webpack_require__(9123);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
// EXTERNAL MODULE: ./src/vtex/manual-revocation.ts
var manual_revocation = __webpack_require__(8562);
// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/http/client-auth.ts
var client_auth = __webpack_require__(2344);
// EXTERNAL MODULE: ./src/vtex/firewall.ts
var firewall = __webpack_require__(2779);
// EXTERNAL MODULE: ./src/vtex/required-role.ts
var required_role = __webpack_require__(1255);
;// CONCATENATED MODULE: ./src/vtex/revoke-outcome.ts
/** What the answers to a revocation mean, and what to say where it failed. */







const REFUSED = new Set([401, 403, ...client_auth/* CERTIFICATE_STATUSES */.rk]);
/** Whether a missing client certificate may be why: by the status, an alert, or a hang-up. */
function wantsCertificate(outcome) {
    if (!(outcome instanceof network_error/* NetworkError */.Dr))
        return REFUSED.has(outcome.status);
    if (outcome.alert !== undefined)
        return (0,client_auth/* isCertificateAlert */.cS)(outcome.alert);
    const isHangUp = outcome.code === 'NETWORK_RESET' && outcome.stage !== 'connect';
    return isHangUp && outcome.received === '';
}
/** A gateway's page, or an error under a 200: nothing was revoked. */
function isDone(outcome) {
    if (outcome instanceof network_error/* NetworkError */.Dr || isPage(outcome))
        return false;
    const isError = /^\s*\{[^]*"errors?"\s*:/.test(outcome.body);
    return outcome.status >= 200 && outcome.status < 300 && !isError;
}
function isNotFound(outcome) {
    return !(outcome instanceof network_error/* NetworkError */.Dr) && outcome.status === 404 && !isPage(outcome);
}
/** An attempt whose answer was lost, or was a 5xx, may have been carried out all the same. */
function mayHaveRevoked({ plain, shown }) {
    const before = shown ? [...plain.earlier, plain.outcome, ...shown.earlier] : plain.earlier;
    return before.some((outcome) => outcome instanceof network_error/* NetworkError */.Dr
        ? outcome.stage === 'exchange'
        : outcome.status >= 500 && !(0,retry/* asksToWait */.r8)(outcome));
}
function isPage({ body }) {
    return /^\s*</.test(body);
}
/** @param tried the call without a client certificate, and where it was tried, the one with it */
function notRevoked(connection, serialNumber, { extraCa, ...tried }) {
    const { plain, shown } = tried;
    const { outcome } = shown ?? plain;
    const { baseUrl, trust, credentials } = connection.options;
    const { advice, command } = (0,manual_revocation/* revokeByHand */.x)({
        ...{ baseUrl, serialNumber, credentials: credentials.kind, extraCa: extraCa || trust.hasExtra },
        certificateNeeded: certificateNeeded(tried)
    });
    const what = `Certificate ${serialNumber} could not be revoked: ${tell(connection, tried)}.`;
    return new errors/* ActionError */.lZ('REVOKE_FAILED', what, {
        hint: [...explain(tried, connection.options.secrets), advice].join(' '),
        command,
        cause: outcome instanceof network_error/* NetworkError */.Dr ? outcome : undefined
    });
}
function tell(connection, { plain, shown }) {
    const [first, second] = [plain, shown].map((attempts) => attempts && connection.tell(attempts));
    if (second === undefined)
        return first ?? '';
    const { outcome } = shown ?? plain;
    const unasked = !(outcome instanceof network_error/* NetworkError */.Dr) && !outcome.certificateRequested;
    if (unasked)
        return `${first}; with its certificate at hand, which was not asked for: ${second}`;
    return first === second
        ? `${first}, also when its certificate was shown`
        : `${first}; when its certificate was shown: ${second}`;
}
/** Only where nothing else explains it: an account’s host asks everybody in every handshake. */
function certificateNeeded({ plain, shown }) {
    if (!wantsCertificate(plain.outcome))
        return false;
    if (shown)
        return !wantsCertificate(shown.outcome);
    const { outcome } = plain;
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return outcome.alert === CERTIFICATE_REQUIRED;
    return outcome.status === 496 || NGINX_WANTS_ONE.test(outcome.body);
}
/** RFC 8446, 6.2. */
const CERTIFICATE_REQUIRED = 116;
/** ngx_http_special_response.c, of its status 496. */
const NGINX_WANTS_ONE = /No required SSL certificate was sent/;
function explain({ plain, shown }, secrets) {
    const { outcome } = shown ?? plain;
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return [];
    if (isNotFound(outcome))
        return [NOT_FOUND];
    const inFront = (0,firewall/* refusedInFront */.h)(outcome, secrets);
    const isForeign = inFront !== undefined || isPage(outcome);
    const asked = !shown && outcome.certificateRequested && wantsCertificate(outcome);
    return [
        ...(inFront
            ? [`It was ${inFront} that answered, not VTEX; runners’ IP addresses change.`]
            : []),
        ...(isPage(outcome) && !inFront ? [PAGE] : []),
        ...([401, 403].includes(outcome.status) && !isForeign ? [required_role/* UPDATE_CERTIFICATE */.Q] : []),
        ...(asked && !certificateNeeded({ plain, shown }) ? [MAY_WANT_ONE] : [])
    ];
}
const PAGE = 'A web page came back: a gateway or a firewall may have answered, not VTEX.';
const MAY_WANT_ONE = 'The host also asked for a client certificate: if it wants one for this call, add --cert and' +
    ' --key to the line below.';
const NOT_FOUND = 'VTEX did issue it, so a gateway that lets no DELETE through may have answered: then it is still' +
    ' valid. If another step has revoked it, nothing is left to do.';

;// CONCATENATED MODULE: ./src/vtex/revoke.ts




/**
 * Revokes a certificate by its serial number (mTLS API,
 * `DELETE /api/edge/private-certificates/{serialNumber}`). A host may want a client certificate for
 * all but login and sign, so a refusal that this explains is followed by a call that shows one.
 * `false` where VTEX does not know the serial, or no longer.
 *
 * @throws ActionError REVOKE_FAILED, with the `curl` line that does it by hand
 */
async function revoke(connection, serialNumber, { identity, mustExist = false, extraCa = false } = {}) {
    const worth = (outcome) => (0,retry/* isTransient */.dg)(outcome) && !(identity && wantsCertificate(outcome));
    const plain = await sendDelete(connection, serialNumber, worth);
    const shown = identity && wantsCertificate(plain.outcome)
        ? await showing({ identity, ...below13(plain.outcome) }, connection, serialNumber)
        : undefined;
    const { outcome } = shown ?? plain;
    if (isDone(outcome))
        return true;
    const tried = { plain, shown };
    if (isNotFound(outcome) && (!mustExist || mayHaveRevoked(tried)))
        return false;
    throw notRevoked(connection, serialNumber, { ...tried, extraCa });
}
/** VTEX asks for the content type although there is no body. */
function sendDelete(connection, serialNumber, worthRetrying) {
    const headers = {
        'Content-Type': 'text/plain',
        Accept: 'text/plain',
        ...connection.authentication
    };
    const call = { method: 'DELETE', path: (0,manual_revocation/* revokePath */.g)(serialNumber), headers };
    return connection.send(call, worthRetrying);
}
/**
 * Apache asks for a certificate by path: over TLS 1.3 after the handshake, which Node cannot answer
 * (RFC 8446, 4.6.2), over TLS 1.2 in another handshake, which it can.
 */
function below13(refusal) {
    const isUnasked = !(refusal instanceof network_error/* NetworkError */.Dr) &&
        refusal.protocol === 'TLSv1.3' &&
        !refusal.certificateRequested;
    return isUnasked ? { maxVersion: 'TLSv1.2' } : {};
}
/** `undefined` where the pair cannot be shown at all, such as a key of another certificate. */
async function showing(client, connection, serialNumber) {
    let mutual;
    try {
        mutual = connection.fresh(client);
    }
    catch {
        return undefined;
    }
    return sendDelete(mutual, serialNumber, retry/* isTransient */.dg).finally(() => mutual.close());
}
/** What became of a certificate, for the log; `known` is what `revoke` returned. */
function tellRevocation(serialNumber, known) {
    return known
        ? `Revoked certificate ${serialNumber}.`
        : `Certificate ${serialNumber} is not known to VTEX, or was revoked already.`;
}


/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath)
/* harmony export */ });
/* unused harmony exports chmod, copyFile, lstat, mkdir, open, readdir, rename, rmdir, stat, symlink, unlink, readlink, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 8701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   Yz: () => (/* binding */ rmRF)
/* harmony export */ });
/* unused harmony exports cp, mv, mkdirP, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

/***/ })

};
