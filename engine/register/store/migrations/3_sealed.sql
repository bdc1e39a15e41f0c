-- Sealed records: what mentor and mentee say to each other, which nobody reads here but they (sealed/record.h).
--
-- Nothing in these tables can be opened with what the database holds. Rows are never edited or removed, but that
-- the sealed parts of a record are erased when it is withdrawn or its time is over; their fingerprints stay.
--
-- This file is not edited: what changes it is the next one in this folder.

-- The public keys of people. The secret ones are in files of their own, under a passphrase.
CREATE TABLE sealed_keys (
  -- 1, 2, 3, …
  number INTEGER PRIMARY KEY,
  -- when and by whom it was given: the line of the log
  change INTEGER NOT NULL REFERENCES changes (number),
  -- whose it is: the person's id
  person TEXT NOT NULL CHECK (trim(person) <> ''),
  -- the key's fingerprint
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
  -- the two public keys, to seal to and to sign with
  key TEXT NOT NULL UNIQUE,
  -- another key of the same person that vouches for this one, and its signature; null: none does
  vouched_by TEXT REFERENCES sealed_keys (id),
  signature TEXT,
  CHECK ((vouched_by IS NULL) = (signature IS NULL))
) STRICT;
CREATE INDEX sealed_keys_by_person ON sealed_keys (person);

-- Keys to which nothing is sealed any more.
CREATE TABLE sealed_key_ends (
  key TEXT PRIMARY KEY NOT NULL REFERENCES sealed_keys (id),
  change INTEGER NOT NULL REFERENCES changes (number),
  -- replaced by another, revoked by its holder, or lost
  reason TEXT NOT NULL CHECK (reason IN ('replaced', 'revoked', 'lost'))
) STRICT, WITHOUT ROWID;

-- The records, sealed.
CREATE TABLE sealed_records (
  -- 1, 2, 3, … of all records
  row INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES changes (number),
  -- the partnership's id, and which of its records this is: 1, 2, 3, …
  partnership TEXT NOT NULL CHECK (trim(partnership) <> ''),
  number INTEGER NOT NULL CHECK (number >= 1),
  -- the number of the meeting; null: of none
  meeting INTEGER CHECK (meeting >= 1),
  -- the scheme's id, and the id of the form in its pack
  scheme TEXT NOT NULL,
  form TEXT NOT NULL,
  -- when it was written
  "at" TEXT NOT NULL CHECK ("at" IS strftime('%Y-%m-%dT%H:%M:%SZ', "at")),
  -- the fingerprint of the record before; '' of the first
  before TEXT NOT NULL,
  -- the author's key, and the keys that it was sealed for: a JSON list
  author TEXT NOT NULL REFERENCES sealed_keys (id),
  readers TEXT NOT NULL CHECK (json_type(readers) IS 'array'),
  -- a fingerprint of the key of the text, by which a wrong box is known
  "check" TEXT NOT NULL,
  -- the sealed text; null once it was erased, by which change
  body TEXT,
  erased_by INTEGER REFERENCES changes (number),
  -- its fingerprint, and the author's signature of all the above
  body_digest TEXT NOT NULL CHECK (length(body_digest) = 64),
  signature TEXT NOT NULL,
  UNIQUE (partnership, number),
  CHECK ((body IS NULL) = (erased_by IS NOT NULL))
) STRICT;

-- The key of each record's text, sealed for each reader.
CREATE TABLE sealed_boxes (
  record INTEGER NOT NULL REFERENCES sealed_records (row),
  -- the reader's key
  reader TEXT NOT NULL REFERENCES sealed_keys (id),
  change INTEGER NOT NULL REFERENCES changes (number),
  -- null once it was withdrawn, by which change
  box TEXT,
  withdrawn_by INTEGER REFERENCES changes (number),
  -- its fingerprint
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  PRIMARY KEY (record, reader, change),
  CHECK ((box IS NULL) = (withdrawn_by IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- What mentor and mentee agreed to: that a third one may read a record, or no longer. Each is signed.
CREATE TABLE sealed_agreements (
  -- 1, 2, 3, …
  number INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES changes (number),
  record INTEGER NOT NULL REFERENCES sealed_records (row),
  -- the third one's key, and that of who agrees
  "with" TEXT NOT NULL REFERENCES sealed_keys (id),
  "by" TEXT NOT NULL REFERENCES sealed_keys (id),
  -- 1: agrees; 0: withdraws the agreement
  agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
  "at" TEXT NOT NULL CHECK ("at" IS strftime('%Y-%m-%dT%H:%M:%SZ', "at")),
  signature TEXT NOT NULL
) STRICT;
