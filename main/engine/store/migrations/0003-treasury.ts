/** What imports from the Treasury need: batches, profiles, confirmed codes and names, and the files' rows. */
export const treasury = `
CREATE TABLE import_batch (
  uid TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  period INTEGER NOT NULL,
  as_of TEXT NOT NULL,
  origin TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  sheets TEXT NOT NULL,
  money_unit TEXT NOT NULL,
  profile TEXT,
  treasury_office TEXT,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_new INTEGER NOT NULL,
  rows_changed INTEGER NOT NULL,
  rows_same INTEGER NOT NULL,
  rows_deleted INTEGER NOT NULL,
  rows_ambiguous INTEGER NOT NULL,
  rows_invalid INTEGER NOT NULL,
  rows_ignored INTEGER NOT NULL,
  left_out_amount INTEGER NOT NULL,
  left_out TEXT NOT NULL,
  stated INTEGER,
  read_amount INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  archive TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE import_profile (
  uid TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_match (
  uid TEXT PRIMARY KEY NOT NULL,
  dimension TEXT NOT NULL,
  field TEXT NOT NULL,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  target TEXT,
  UNIQUE (dimension, field, key)
) STRICT, WITHOUT ROWID;

-- Known by the SHA-256 of what they hold, added to and never changed: what undo leaves behind, redo finds again.
CREATE TABLE archive (hash TEXT PRIMARY KEY NOT NULL, content BLOB NOT NULL) STRICT;
`;
