/** The first schema. Base tables hold what people enter; `roll_up` is computed and may be dropped at any time. */
export const create = `
CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The local integer of each row of a dimension, kept for ever so that undo of a deletion finds it again.
-- dimension: 1 component, 2 unit, 3 source, 4 indicator
CREATE TABLE local_id (
  dimension INTEGER NOT NULL CHECK (dimension BETWEEN 1 AND 4),
  id INTEGER NOT NULL CHECK (id > 0),
  uid TEXT NOT NULL,
  PRIMARY KEY (dimension, id),
  UNIQUE (dimension, uid)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_year (
  uid TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL UNIQUE,
  status TEXT NOT NULL,
  title TEXT NOT NULL,
  document_number TEXT,
  document_date TEXT,
  place TEXT,
  signed_for TEXT,
  signatory_title TEXT,
  signatory_name TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_vintage (
  uid TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  vintage INTEGER NOT NULL,
  UNIQUE (year, vintage)
) STRICT, WITHOUT ROWID;

CREATE TABLE cutoff (
  uid TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  period INTEGER NOT NULL,
  as_of TEXT NOT NULL,
  data_source TEXT,
  UNIQUE (year, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE component (
  uid TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  lead_agency TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE component_version (
  uid TEXT PRIMARY KEY NOT NULL,
  component TEXT NOT NULL REFERENCES component (uid) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT,
  valid_to TEXT,
  parent TEXT REFERENCES component (uid) DEFERRABLE INITIALLY DEFERRED,
  position TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (uid TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE unit_version (
  uid TEXT PRIMARY KEY NOT NULL,
  unit TEXT NOT NULL REFERENCES unit (uid) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT,
  valid_to TEXT,
  parent TEXT REFERENCES unit (uid) DEFERRABLE INITIALLY DEFERRED,
  position TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  poor INTEGER,
  poor_decision TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_successor (
  uid TEXT PRIMARY KEY NOT NULL,
  unit TEXT NOT NULL REFERENCES unit (uid) DEFERRABLE INITIALLY DEFERRED,
  successor TEXT NOT NULL REFERENCES unit (uid) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  decision TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  uid TEXT PRIMARY KEY NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  parent TEXT REFERENCES source (uid) DEFERRABLE INITIALLY DEFERRED,
  position TEXT NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  budget TEXT NOT NULL,
  capital TEXT,
  heading INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
  uid TEXT PRIMARY KEY NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  kind TEXT NOT NULL,
  parent TEXT REFERENCES indicator (uid) DEFERRABLE INITIALLY DEFERRED,
  position TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  scope TEXT,
  unit_name TEXT,
  value_type TEXT,
  decimals INTEGER NOT NULL,
  component TEXT REFERENCES component (uid) DEFERRABLE INITIALLY DEFERRED,
  part_of TEXT REFERENCES indicator (uid) DEFERRABLE INITIALLY DEFERRED,
  place TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE target_form (
  uid TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  indicator TEXT NOT NULL REFERENCES indicator (uid) DEFERRABLE INITIALLY DEFERRED,
  comparator TEXT NOT NULL,
  approximate INTEGER NOT NULL,
  UNIQUE (year, indicator)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  uid TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  place TEXT NOT NULL,
  subject TEXT NOT NULL,
  printed TEXT NOT NULL,
  value INTEGER NOT NULL,
  value_type TEXT NOT NULL,
  grain INTEGER NOT NULL,
  approximate INTEGER NOT NULL,
  expression TEXT,
  sheet TEXT,
  row TEXT,
  "column" TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE work_type (
  uid TEXT PRIMARY KEY NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  position TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE legal_document (
  uid TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  date TEXT,
  issuer TEXT,
  subject TEXT,
  series TEXT,
  sequence INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE citation (
  uid TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  document TEXT NOT NULL REFERENCES legal_document (uid) DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  role TEXT NOT NULL,
  date_stated TEXT,
  text TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
  uid TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  label TEXT NOT NULL,
  printed_label TEXT NOT NULL,
  parent TEXT REFERENCES section (uid) DEFERRABLE INITIALLY DEFERRED,
  position TEXT NOT NULL,
  heading TEXT,
  paragraphs TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE footnote (
  uid TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  place TEXT NOT NULL,
  anchor TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE recipient (
  uid TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  position TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (uid TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The key's order is the order in which opening reads the figures: by year, measure and month first.
CREATE TABLE figure (
  year INTEGER NOT NULL,
  measure INTEGER NOT NULL,
  period INTEGER NOT NULL,
  component INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  source INTEGER NOT NULL,
  vintage INTEGER NOT NULL,
  indicator INTEGER NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (year, measure, period, component, unit, source, vintage, indicator)
) STRICT, WITHOUT ROWID;

CREATE TABLE change_set (
  revision INTEGER PRIMARY KEY NOT NULL,
  uid TEXT NOT NULL,
  command_id TEXT NOT NULL UNIQUE,
  request TEXT NOT NULL,
  reply TEXT,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  summary TEXT NOT NULL,
  undoes INTEGER,
  below INTEGER,
  undo_top INTEGER,
  redo_top INTEGER,
  digest BLOB NOT NULL,
  chain BLOB NOT NULL
) STRICT;

CREATE TABLE change (
  revision INTEGER NOT NULL REFERENCES change_set (revision),
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  field TEXT NOT NULL,
  before ANY,
  after ANY,
  PRIMARY KEY (revision, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE roll_up (
  year INTEGER NOT NULL,
  measure INTEGER NOT NULL,
  period INTEGER NOT NULL,
  layout TEXT NOT NULL,
  amounts BLOB NOT NULL,
  counts BLOB NOT NULL,
  PRIMARY KEY (year, measure, period)
) STRICT;
`;
