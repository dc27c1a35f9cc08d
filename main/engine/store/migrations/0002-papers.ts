/** What the official papers need: works one by one, remarks beside rows, and reasons given at writing. */
export const papers = `
CREATE TABLE work (
  uid TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  component TEXT NOT NULL REFERENCES component (uid) DEFERRABLE INITIALLY DEFERRED,
  part TEXT NOT NULL,
  work_type TEXT REFERENCES work_type (uid) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT REFERENCES unit (uid) DEFERRABLE INITIALLY DEFERRED,
  investor TEXT,
  capacity TEXT,
  start_year INTEGER,
  end_year INTEGER,
  decision_number TEXT,
  decision_date TEXT,
  total_investment INTEGER,
  total_investment_central INTEGER,
  allocated_before INTEGER,
  allocated_before_central INTEGER,
  disbursed_before INTEGER,
  medium_term INTEGER,
  in_use_since INTEGER,
  maintenance TEXT,
  note TEXT,
  UNIQUE (year, component)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  uid TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  sheet TEXT NOT NULL,
  row TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (year, sheet, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE findings_override (
  uid TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  at TEXT NOT NULL,
  papers TEXT NOT NULL,
  reason TEXT NOT NULL,
  findings TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
