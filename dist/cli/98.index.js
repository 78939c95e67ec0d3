export const id = 98;
export const ids = [98];
export const modules = {

/***/ 3098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pkcs12: () => (/* binding */ pkcs12)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7357);
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8561);
/* harmony import */ var node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_forge_lib_pbe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6959);
/* harmony import */ var node_forge_lib_pbe_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_pbe_js__WEBPACK_IMPORTED_MODULE_3__);
// Loaded only where one is asked for: node:crypto has no PKCS#12, and forge is slow to load.




/** What the entry is called where it is imported: Java's alias, Windows' friendly name. */
const FRIENDLY_NAME = 'vtex-mtls';
/**
 * OpenSSL's own, which Node sets for the key. The password is 128 random bits, so that more rounds
 * would cost the readers time and protect nothing.
 */
const ITERATIONS = 2048;
// RFC 5652 sections 4 and 8
const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
// RFC 7292 sections 4.2.2 and 4.2.3
const PKCS8_SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERT_BAG = '1.2.840.113549.1.12.10.1.3';
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';
// RFC 2985 sections 5.5.1 and 5.5.2
const FRIENDLY_NAME_ATTRIBUTE = '1.2.840.113549.1.9.20';
const LOCAL_KEY_ID_ATTRIBUTE = '1.2.840.113549.1.9.21';
// RFC 5754 section 2.2
const SHA256 = '2.16.840.1.101.3.4.2.1';
const { Class, Type } = (node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default());
/**
 * The key, its certificate and the chain as PKCS#12 (RFC 7292), as `openssl pkcs12 -export` of
 * OpenSSL 3 lays it out: both parts in PBES2 with PBKDF2, HMAC-SHA-256 and AES-256-CBC (RFC 8018),
 * and HMAC-SHA-256 over the whole. The certificates stay byte for byte what VTEX sent.
 *
 * Windows reads that from Windows 10 1709 and Windows Server 2019 on (`PKCS12_PBES2_EXPORT_PARAMS`).
 */
function pkcs12({ certificate, keyPair, facts }) {
    // Hex: no shell, URL, property file or option parser sees anything in it.
    const password = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    const attributes = bagAttributes(Buffer.from(facts.fingerprintSha256.replaceAll(':', ''), 'hex'));
    const certificates = sequence(certificateBag(certificate.leaf, attributes), ...certificate.chain.map((issuer) => certificateBag(issuer)));
    const keys = sequence(keyBag(keyPair.privateKey, password, attributes));
    // RFC 7292 section 4.1: AuthenticatedSafe
    const safe = toDer(sequence(encryptedData(certificates, password), data(toDer(keys))));
    const pfx = sequence(integer(3), data(safe), macData(safe, password));
    return { content: toDer(pfx), password };
}
// RFC 7292 section 4.2.3
function certificateBag({ raw }, ...attributes) {
    const certBag = sequence(oid(X509_CERTIFICATE), explicit(octets(raw)));
    return sequence(oid(CERT_BAG), explicit(certBag), ...attributes);
}
/** RFC 7292 section 4.2.2. The EncryptedPrivateKeyInfo (RFC 5958 section 3) is OpenSSL's own. */
function keyBag(key, passphrase, attributes) {
    const der = key.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase });
    const shrouded = node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().fromDer(der.toString('latin1'));
    return sequence(oid(PKCS8_SHROUDED_KEY_BAG), explicit(shrouded), attributes);
}
/** The same on the key and on its certificate: that is how a reader knows that they belong. */
function bagAttributes(localKeyId) {
    const attribute = (type, value) => sequence(oid(type), set(value));
    return set(
    // The shorter first: X.690 section 11.6 sorts the encodings.
    attribute(FRIENDLY_NAME_ATTRIBUTE, primitive(Type.BMPSTRING, FRIENDLY_NAME)), attribute(LOCAL_KEY_ID_ATTRIBUTE, octets(localKeyId)));
}
/** RFC 5652 section 8, around what is a SafeContents in RFC 7292. */
function encryptedData(contents, password) {
    // It takes any structure; its answer is an AlgorithmIdentifier and an OCTET STRING.
    const { value } = node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_2___default().pki.encryptPrivateKeyInfo(contents, password, {
        algorithm: 'aes256',
        prfAlgorithm: 'sha256',
        count: ITERATIONS,
        saltSize: 16
    });
    const [algorithm, encrypted] = value;
    const implicit = node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().create(Class.CONTEXT_SPECIFIC, 0, false, encrypted.value);
    const info = sequence(oid(DATA), algorithm, implicit);
    return sequence(oid(ENCRYPTED_DATA), explicit(sequence(integer(0), info)));
}
// RFC 5652 section 4
function data(contents) {
    return sequence(oid(DATA), explicit(octets(contents)));
}
/**
 * RFC 7292 section 4 and appendix B, where 3 is the ID of a MAC key. The salt is as long as
 * OpenSSL's: macOS has been seen to refuse one of 16 bytes.
 */
function macData(safe, password) {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8);
    const sha256 = node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_2___default().md.sha256.create();
    const key = node_forge_lib_pbe_js__WEBPACK_IMPORTED_MODULE_3___default().generatePkcs12Key(password, node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_2___default().util.createBuffer(salt), 3, ITERATIONS, 32, sha256);
    const mac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', Buffer.from(key.getBytes(), 'latin1')).update(safe).digest();
    const algorithm = sequence(oid(SHA256), primitive(Type.NULL, ''));
    return sequence(sequence(algorithm, octets(mac)), octets(salt), integer(ITERATIONS));
}
function toDer(value) {
    return Buffer.from(node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().toDer(value).getBytes(), 'latin1');
}
function sequence(...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().create(Class.UNIVERSAL, Type.SEQUENCE, true, values);
}
function set(...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().create(Class.UNIVERSAL, Type.SET, true, values);
}
/** [0] EXPLICIT */
function explicit(value) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().create(Class.CONTEXT_SPECIFIC, 0, true, [value]);
}
function primitive(type, bytes) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().create(Class.UNIVERSAL, type, false, bytes);
}
const octets = (bytes) => primitive(Type.OCTETSTRING, bytes.toString('latin1'));
const oid = (dotted) => primitive(Type.OID, node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().oidToDer(dotted).getBytes());
const integer = (value) => primitive(Type.INTEGER, node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().integerToDer(value).getBytes());


/***/ })

};
