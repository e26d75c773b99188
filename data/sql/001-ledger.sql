-- Schema of a Linghang ledger, version 1. A released file is never edited; changes are new numbered files.
--
-- Every table of an entity has an id (63 bits, time-ordered, unique between ledgers) and a version that counts how often
-- the row was stored. Empty is NULL, never '' or 0. Dates are ISO dates, quarters like 2024Q3, percentages are tenths of a
-- percent, amounts are fen. Codes are append-only words. References are deferred, so that one change may hold records in
-- any order.

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  key TEXT NOT NULL,
  value TEXT
);
CREATE UNIQUE INDEX setting_by_key ON setting (key);

CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  vocabulary TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER,
  guidance TEXT,
  retired INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX term_by_vocabulary_code ON term (vocabulary, code);

CREATE TABLE organization (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  full_name TEXT,
  kind TEXT NOT NULL,
  official_order INTEGER,
  parent_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  department TEXT,
  party_name TEXT,
  unit_class TEXT,
  sector_class TEXT,
  aliases TEXT,
  secretary TEXT,
  deputy_secretary TEXT,
  contact TEXT,
  contact_phone TEXT,
  member_count INTEGER,
  files_projects INTEGER NOT NULL DEFAULT 0,
  active_from TEXT,
  active_until TEXT,
  note TEXT,
  search_key TEXT
);
CREATE UNIQUE INDEX organization_by_code ON organization (code);
CREATE INDEX organization_by_parent_id ON organization (parent_id);

CREATE TABLE project (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  number TEXT,
  year INTEGER NOT NULL,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  parent_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  category TEXT,
  type TEXT,
  topic_dimension TEXT,
  work_fields TEXT,
  state TEXT NOT NULL,
  lead_name TEXT,
  lead_post TEXT,
  host TEXT,
  carriers TEXT,
  responsible_name TEXT,
  responsible_post TEXT,
  contact TEXT,
  contact_phone TEXT,
  branch_count INTEGER,
  member_count INTEGER,
  background TEXT,
  problem TEXT,
  goal TEXT,
  measures TEXT,
  outcome_forms TEXT,
  outcome TEXT,
  promotion_value TEXT,
  start_date TEXT,
  due_date TEXT,
  approved_due_date TEXT,
  filed_on TEXT,
  approved_on TEXT,
  finished_on TEXT,
  pledge_signed_on TEXT,
  budget INTEGER,
  unit_opinion TEXT,
  review_opinion TEXT,
  review_response TEXT,
  acceptance_grade TEXT,
  note TEXT,
  search_key TEXT
);
CREATE UNIQUE INDEX project_by_number ON project (number);
CREATE INDEX project_by_year_organization_id ON project (year, organization_id);
CREATE INDEX project_by_organization_id ON project (organization_id);
CREATE INDEX project_by_parent_id ON project (parent_id);

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  name TEXT NOT NULL,
  unit TEXT,
  baseline TEXT,
  target TEXT,
  qualifier TEXT,
  direction TEXT NOT NULL
);
CREATE INDEX indicator_by_project_id ON indicator (project_id);

CREATE TABLE milestone (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  stage TEXT,
  task TEXT NOT NULL,
  completion_sign TEXT,
  leader TEXT,
  responsible_name TEXT,
  assisting TEXT,
  planned_start TEXT,
  planned_end TEXT,
  weight INTEGER CHECK (weight BETWEEN 0 AND 1000),
  actual_end TEXT,
  state TEXT NOT NULL,
  evidence TEXT
);
CREATE INDEX milestone_by_project_id ON milestone (project_id);

CREATE TABLE quarter_plan (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  quarter TEXT NOT NULL,
  task TEXT,
  completion_sign TEXT,
  planned_progress INTEGER NOT NULL CHECK (planned_progress BETWEEN 0 AND 1000)
);
CREATE UNIQUE INDEX quarter_plan_by_project_id_quarter ON quarter_plan (project_id, quarter);

CREATE TABLE progress (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  quarter TEXT NOT NULL,
  planned_work TEXT,
  work_done TEXT,
  actual_progress INTEGER NOT NULL CHECK (actual_progress BETWEEN 0 AND 1000),
  fall_reason TEXT,
  problems TEXT,
  causes TEXT,
  next_plan TEXT,
  coordination TEXT,
  reporter TEXT,
  reporter_phone TEXT,
  reviewer TEXT,
  reported_on TEXT
);
CREATE UNIQUE INDEX progress_by_project_id_quarter ON progress (project_id, quarter);
CREATE INDEX progress_by_quarter ON progress (quarter);

CREATE TABLE indicator_value (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  progress_id INTEGER NOT NULL REFERENCES progress (id) DEFERRABLE INITIALLY DEFERRED,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  value TEXT,
  qualifier TEXT
);
CREATE UNIQUE INDEX indicator_value_by_progress_id_indicator_id ON indicator_value (progress_id, indicator_id);
CREATE INDEX indicator_value_by_indicator_id ON indicator_value (indicator_id);

CREATE TABLE light_override (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  quarter TEXT NOT NULL,
  light TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  valid_until TEXT
);
CREATE INDEX light_override_by_project_id ON light_override (project_id);

CREATE TABLE brand (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  number TEXT,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  party_name TEXT,
  level TEXT,
  name TEXT NOT NULL,
  slogan TEXT,
  logo TEXT,
  logo_meaning TEXT,
  connotation TEXT,
  background TEXT,
  carriers TEXT,
  results TEXT,
  promotion TEXT,
  created_on TEXT,
  project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  responsible_name TEXT,
  contact TEXT,
  contact_phone TEXT,
  honours TEXT,
  orientation TEXT,
  recommendation TEXT,
  review_opinion TEXT,
  stage TEXT NOT NULL,
  grade TEXT,
  grade_year INTEGER,
  note TEXT,
  search_key TEXT
);
CREATE UNIQUE INDEX brand_by_number ON brand (number);
CREATE INDEX brand_by_organization_id ON brand (organization_id);
CREATE INDEX brand_by_project_id ON brand (project_id);

CREATE TABLE checklist (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  issuer TEXT,
  issued_on TEXT,
  position INTEGER,
  note TEXT,
  search_key TEXT
);
CREATE INDEX checklist_by_year ON checklist (year);

CREATE TABLE checklist_item (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  checklist_id INTEGER NOT NULL REFERENCES checklist (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  number TEXT,
  bearer TEXT,
  title TEXT NOT NULL,
  content TEXT,
  standard TEXT,
  measures TEXT,
  basis TEXT,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  assisting TEXT,
  leader TEXT,
  responsible_name TEXT,
  frequency TEXT,
  minimum_count INTEGER,
  start_date TEXT,
  due_date TEXT,
  category TEXT,
  progress_text TEXT,
  completion INTEGER CHECK (completion BETWEEN 0 AND 1000),
  state TEXT,
  occurred_on TEXT,
  finding TEXT,
  evidence TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX checklist_item_by_checklist_id ON checklist_item (checklist_id);
CREATE INDEX checklist_item_by_organization_id ON checklist_item (organization_id);

CREATE TABLE duty (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES checklist_item (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  period_start TEXT NOT NULL,
  due_on TEXT NOT NULL,
  required_count INTEGER,
  done_count INTEGER,
  done_on TEXT,
  state TEXT NOT NULL,
  evidence TEXT,
  note TEXT
);
CREATE UNIQUE INDEX duty_by_item_id_organization_id_period_start ON duty (item_id, organization_id, period_start);
CREATE INDEX duty_by_organization_id ON duty (organization_id);
CREATE INDEX duty_by_due_on ON duty (due_on);

-- The journal: who did what when. An undo or redo is an entry of its own that refers to what it takes back or does again.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  desk TEXT NOT NULL,
  command TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'fill')),
  refers_to INTEGER REFERENCES journal (id),
  undone_by INTEGER REFERENCES journal (id)
);
CREATE INDEX journal_by_desk ON journal (desk, kind, undone_by);

-- fields is a JSON object: name of the field -> [old value, new value], as serialized texts or null.
CREATE TABLE journal_change (
  journal_id INTEGER NOT NULL REFERENCES journal (id),
  seq INTEGER NOT NULL,
  entity TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  title TEXT,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  fields TEXT NOT NULL,
  PRIMARY KEY (journal_id, seq)
);
CREATE INDEX journal_change_by_record ON journal_change (entity, record_id);
