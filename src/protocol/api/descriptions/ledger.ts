/** The ledger and its proofs. Hashes are SHA-256, base64url without padding. */
export const ledgerDescriptions = {
  TreeHead: {
    lender: 'The lender’s id.',
    size: 'How many entries the ledger has.',
    root: 'The root of the Merkle tree over the entries (RFC 9162, section 2.1.1).',
    at: 'When it was signed: an ISO 8601 instant.',
    signature: 'A compact JWS of the other fields as canonical JSON. Its `typ` is `fenqi-tree-head+jws`.',
  },
  Receipt: {
    statement: 'What has happened, as canonical JSON: the agreement, an amendment, or an event of the loan.',
    salt: 'Base64url. Without it nobody can guess the statement from the entry.',
    entry: 'The line of the ledger.',
    'entry.index': 'Its place in the ledger, from 0.',
    'entry.agreementId': 'The agreement that it is about.',
    'entry.sequence': 'Counts the entries of one loan from 1.',
    'entry.kind': 'What the statement is.',
    'entry.at': 'When it was entered: an ISO 8601 instant.',
    'entry.digest': 'The SHA-256 of the salt’s bytes and the statement in UTF-8.',
    'entry.previous': 'The leaf hash of the loan’s entry before. Absent at the first.',
    path: 'The hashes beside the entry on the way up to the root, the lowest first (RFC 9162, section 2.1.3).',
    head: 'The tree head that the path leads to.',
  },
  ReceiptList: { receipts: 'The oldest first. Empty where nothing of the loan is entered yet.' },
  ConsistencyProof: {
    first: 'The size of the smaller ledger.',
    second: 'The size of the larger one.',
    path: 'The hashes that prove it (RFC 9162, section 2.1.4).',
  },
} as const;
