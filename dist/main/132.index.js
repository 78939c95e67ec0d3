export const id = 132;
export const ids = [132];
export const modules = {

/***/ 7132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/inputs/rules.ts
var rules = __webpack_require__(8190);
;// CONCATENATED MODULE: ./src/inputs/reader.ts


/** Reads inputs by rule and keeps every problem, so that all are reported at once. */
class InputReader {
    /** For the log, once the secrets are masked. */
    warnings = [];
    #inputs;
    #problems = [];
    constructor(inputs) {
        this.#inputs = inputs;
    }
    raw(name) {
        return this.#inputs[name];
    }
    text(name) {
        return this.#inputs[name].trim();
    }
    /** The value that the rule makes of an input; `undefined` where it left a problem behind. */
    read(name, rule) {
        return this.attempt(name, () => rule(this.text(name)));
    }
    /** The same for a part of an input, such as a line, which the problem's clause begins with. */
    attempt(name, rule, part = '') {
        try {
            return rule();
        }
        catch (error) {
            if (!(error instanceof rules/* Problem */.AF))
                throw error;
            this.problem(name, part === '' ? error.message : `${part} ${error.message}`);
            return undefined;
        }
    }
    problem(name, clause) {
        this.#problems.push(`${name}: ${clause}`);
    }
    warn(name, clause) {
        this.warnings.push(`${name}: ${clause}`);
    }
    get hasProblems() {
        return this.#problems.length > 0;
    }
    /** @throws ActionError INPUT_INVALID that lists every problem */
    throwProblems(hint = 'Nothing was sent, nothing was issued.') {
        const problems = this.#problems;
        if (problems.length === 0)
            return;
        const title = problems.length === 1
            ? 'An input is not usable:'
            : `${problems.length} inputs are not usable:`;
        throw new errors/* ActionError */.lZ('INPUT_INVALID', [title, ...problems].join('\n- '), { hint });
    }
}

;// CONCATENATED MODULE: ./src/inputs/credentials.ts

/** Reads whichever of the two ways of authenticating is complete; a problem where neither is. */
function readCredentials(reader, context) {
    const pair = ['app-key', 'app-token'];
    const empty = pair.filter((name) => reader.text(name) === '');
    if (reader.text('user-token') !== '') {
        if (empty.length < 2) {
            reader.warn('user-token', 'is used; app-key and app-token are ignored beside it.');
        }
        return { kind: 'user-token', userToken: readCredential(reader, 'user-token') };
    }
    if (empty.length === 2) {
        reader.problem('app-key, app-token (or user-token)', `are empty. ${whyEmpty(context)}`);
    }
    else if (empty[0]) {
        reader.problem(empty[0], `is empty. ${whyEmpty(context)}`);
    }
    const [appKey = '', appToken = ''] = pair.map((name) => empty.includes(name) ? '' : readCredential(reader, name));
    return { kind: 'key-pair', appKey, appToken };
}
function readCredential(reader, name) {
    if (reader.raw(name) !== reader.text(name)) {
        reader.warn(name, 'white space around it was taken off.');
    }
    return reader.read(name, parseCredential) ?? '';
}
/** A credential travels in a header: printable ASCII, no white space (VTEX: "without spacing"). */
function parseCredential(text) {
    if (text.length < 4)
        throw new rules/* Problem */.AF('is too short for a secret: fewer than 4 characters');
    if (/\s/.test(text))
        throw new rules/* Problem */.AF('has white space inside; was it pasted whole, and once?');
    if (!/^[\x21-\x7e]+$/.test(text))
        throw new rules/* Problem */.AF('has characters that no VTEX credential has');
    if (text.length > 8192)
        throw new rules/* Problem */.AF('is longer than 8192 characters');
    return text;
}
/** Why a secret that was named in the workflow can arrive empty, the likeliest reason first. */
function whyEmpty({ eventName, actor }) {
    const general = 'a secret arrives empty where its name is misspelt, where it belongs to a deployment' +
        ' environment that the job does not name, and in runs for fork pull requests and Dependabot.';
    if (actor === 'dependabot[bot]') {
        return `This run is dependabot[bot]’s, which sees Dependabot secrets only; besides, ${general}`;
    }
    if (eventName === 'pull_request') {
        return `This is a pull_request run; those from forks get no secrets. Besides, ${general}`;
    }
    return general.replace(/^a/, 'A');
}

;// CONCATENATED MODULE: ./src/inputs/target.ts
/** The inputs that say which account is called, where, as whom and how patiently. */



/** Every action that calls VTEX has these inputs, and reads them here. */
const TARGET_INPUTS = [
    ...['account', 'app-key', 'app-token', 'user-token'],
    ...['environment', 'base-url', 'server-ca-file', 'timeout', 'retries']
];
/** Where to call, as whom, and whom to trust there; the account is read before. */
function readTarget(reader, account, context, readFile) {
    return {
        baseUrl: readBaseUrl(reader, account),
        credentials: readCredentials(reader, context),
        ...readServerCa(reader, context, readFile)
    };
}
/** How long to wait for an answer, and how often to ask again. */
function readPatience(reader) {
    return {
        timeoutMs: 1000 * (reader.read('timeout', (text) => (0,rules/* parseInteger */.cG)(text, 1, 300)) ?? 0),
        retries: reader.read('retries', (text) => (0,rules/* parseInteger */.cG)(text, 0, 10))
    };
}
/** The account, or a stand-in where it has left a problem behind. */
function readAccount(reader) {
    return reader.read('account', rules/* parseAccount */.J5) ?? 'account';
}
const KNOWN_ENVIRONMENTS = ['vtexcommercestable', 'vtexcommercebeta'];
function readBaseUrl(reader, account) {
    const environment = reader.read('environment', rules/* parseEnvironment */.Nq);
    if (reader.text('base-url') !== '')
        return reader.read('base-url', rules/* parseBaseUrl */.Q2);
    if (environment === undefined)
        return undefined;
    if (!KNOWN_ENVIRONMENTS.includes(environment)) {
        const known = KNOWN_ENVIRONMENTS.join(' and ');
        reader.warn('environment', `${(0,rules/* quote */.hD)(environment)} is not one that VTEX documents: ${known}.`);
    }
    return new URL(`https://${account}.${environment}.com.br`);
}
function readServerCa(reader, { workspace }, readFile) {
    const asked = reader.text('server-ca-file');
    if (asked === '')
        return { serverCaFile: undefined, serverCas: undefined };
    const serverCaFile = (0,external_node_path_.resolve)(workspace, asked);
    const serverCas = reader.read('server-ca-file', () => (0,rules/* parseCaFile */.Qs)(serverCaFile, readFile));
    return { serverCaFile, serverCas };
}

// EXTERNAL MODULE: ./src/identity/formats.ts + 3 modules
var identity_formats = __webpack_require__(1670);
// EXTERNAL MODULE: ./src/pki/key-pair.ts + 1 modules
var key_pair = __webpack_require__(6713);
// EXTERNAL MODULE: ./src/pki/subject.ts
var pki_subject = __webpack_require__(5924);
// EXTERNAL MODULE: ./src/proof/check.ts
var check = __webpack_require__(3538);
;// CONCATENATED MODULE: ./src/config.ts
/** Raw inputs in, a Config that cannot be wrong out, or every problem at once. */








/** @throws ActionError INPUT_INVALID that lists every problem, each with its input's name */
function parseConfig(inputs, context, disk) {
    const reader = new InputReader(inputs);
    const subject = readSubject(reader);
    const config = {
        subject,
        ...readTarget(reader, subject.organizationalUnitName, context, disk.readFile),
        keySize: reader.read('key-size', (text) => (0,rules/* parseChoice */.HU)(text, key_pair/* KEY_SIZES */.VM)),
        ...readVerification(reader),
        checks: readChecks(reader),
        formats: readFormats(reader),
        outputDirectory: readOutputDirectory(reader, context, disk),
        exportEnv: reader.read('export-env', rules/* parseBoolean */.yG),
        revokeOnExit: reader.read('revoke-on-exit', rules/* parseBoolean */.yG),
        ...readPatience(reader),
        summary: reader.read('summary', rules/* parseBoolean */.yG),
        warnings: reader.warnings
    };
    reader.throwProblems();
    return config; // every undefined above has left a problem behind
}
const SUBJECT_INPUTS = {
    commonName: 'app-name',
    organizationalUnitName: 'account',
    localityName: 'city',
    stateOrProvinceName: 'state',
    countryName: 'country'
};
function readSubject(reader) {
    const subject = {
        commonName: reader.text('app-name'),
        organizationalUnitName: readAccount(reader)
    };
    for (const field of ['localityName', 'stateOrProvinceName', 'countryName']) {
        const text = reader.text(SUBJECT_INPUTS[field]);
        if (text !== '')
            subject[field] = text;
    }
    for (const { field, rule } of (0,pki_subject/* subjectProblems */.f0)(subject))
        reader.problem(SUBJECT_INPUTS[field], rule);
    return subject;
}
function readVerification(reader) {
    const verify = reader.read('verify', rules/* parseBoolean */.yG);
    const requireMtls = reader.read('require-mtls', rules/* parseBoolean */.yG);
    if (requireMtls && verify === false) {
        reader.problem('require-mtls', 'needs the proof, so verify must not be false');
    }
    const proof = reader.text('proof') === '' ? undefined : reader.read('proof', check/* parseProof */.k_);
    if (proof && verify === false)
        reader.warn('proof', 'is not used, because verify is false.');
    return { verify, requireMtls, proof };
}
/** Every bad line is a problem of its own, with its number and its text. */
function readChecks(reader) {
    return reader.text('checks') === ''
        ? []
        : reader
            .raw('checks')
            .split(/\r?\n/)
            .flatMap((line, index) => {
            const rule = `line ${index + 1}, ${(0,rules/* quote */.hD)(line.trim())}:`;
            return reader.attempt('checks', () => (0,check/* parseCheck */.QB)(line), rule) ?? [];
        });
}
function readFormats(reader) {
    const words = reader
        .text('formats')
        .split(/[\s,]+/)
        .filter(Boolean);
    const formats = words.flatMap((word) => reader.attempt('formats', () => (0,rules/* parseChoice */.HU)(word, identity_formats/* FORMATS */.h)) ?? []);
    return [...new Set(formats)];
}
function readOutputDirectory(reader, context, disk) {
    const { runnerTemp, workspace } = context;
    const asked = reader.text('output-dir');
    const path = asked ? (0,external_node_path_.resolve)(workspace, asked) : runnerTemp;
    const problem = path === '' ? 'is not set' : disk.directoryProblem(path, asked !== '');
    if (problem)
        reader.problem('output-dir', `${asked ? (0,rules/* quote */.hD)(asked) : 'RUNNER_TEMP'} ${problem}`);
    if (asked && workspace && isInside(workspace, path)) {
        reader.warn('output-dir', 'is inside the workspace, where a later step may commit, cache or upload the private key.');
    }
    return path;
}
function isInside(folder, path) {
    const way = (0,external_node_path_.relative)((0,external_node_path_.resolve)(folder), path);
    return !way.startsWith('..') && !(0,external_node_path_.isAbsolute)(way);
}

// EXTERNAL MODULE: ./src/identity/output-directory.ts
var output_directory = __webpack_require__(7427);
// EXTERNAL MODULE: ./src/inputs/raw-inputs.ts
var raw_inputs = __webpack_require__(6685);
// EXTERNAL MODULE: ./src/vtex/early-socket.ts
var early_socket = __webpack_require__(1184);
// EXTERNAL MODULE: ./src/vtex/trust.ts
var trust = __webpack_require__(6101);
;// CONCATENATED MODULE: ./src/start-main.ts






const readFile = (path) => (0,external_node_fs_.readFileSync)(path, 'utf8');
/**
 * What needs nothing but the inputs and takes its time: the host is dialled, so that the rest of
 * the program is loaded while TCP and TLS go to VTEX and back. Nothing is sent; what is wrong with
 * the inputs is told later, when there is something to tell it with.
 */
function start(env) {
    const inputs = (0,raw_inputs/* readInputs */.Ko)(env);
    try {
        const disk = { readFile, directoryProblem: output_directory/* outputDirectoryProblem */.G };
        const config = parseConfig(inputs, (0,raw_inputs/* readContext */.yI)(env), disk);
        const early = (0,early_socket/* dial */.z)(config.baseUrl, env, new trust/* Trust */.R(config.serverCas));
        return { inputs, config: () => config, early };
    }
    catch (error) {
        const config = () => {
            throw error;
        };
        return { inputs, config };
    }
}


/***/ })

};
