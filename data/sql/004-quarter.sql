-- Schema version 4: charts of the office, briefings, reports, templates of tables, the closing of a quarter.
--
-- The conventions are those of version 1.

CREATE TABLE saved_chart (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  spec TEXT NOT NULL,
  position INTEGER,
  note TEXT,
  search_key TEXT
);

CREATE TABLE briefing (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  quarter TEXT NOT NULL,
  issue_number INTEGER,
  title TEXT NOT NULL,
  issuer TEXT,
  issued_on TEXT,
  naming INTEGER NOT NULL DEFAULT 0,
  theme TEXT,
  highlights TEXT,
  practices TEXT,
  next_work TEXT,
  sent_up TEXT,
  sent_across TEXT,
  sent_down TEXT,
  copies INTEGER,
  note TEXT,
  search_key TEXT
);

CREATE TABLE briefing_chart (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  chart_id INTEGER REFERENCES saved_chart (id) DEFERRABLE INITIALLY DEFERRED,
  standard TEXT,
  title TEXT
);
CREATE INDEX briefing_chart_by_briefing_id ON briefing_chart (briefing_id);
CREATE INDEX briefing_chart_by_chart_id ON briefing_chart (chart_id);

CREATE TABLE report_draft (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  quarter TEXT NOT NULL,
  title TEXT NOT NULL,
  number TEXT,
  addressee TEXT,
  signer TEXT,
  issuer TEXT,
  issued_on TEXT,
  state TEXT NOT NULL,
  naming INTEGER NOT NULL DEFAULT 0,
  figures TEXT,
  frozen_on TEXT,
  attachments TEXT,
  note TEXT,
  copy_to TEXT,
  search_key TEXT
);

CREATE TABLE report_section (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  report_id INTEGER NOT NULL REFERENCES report_draft (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  code TEXT,
  heading TEXT NOT NULL,
  text TEXT
);
CREATE INDEX report_section_by_report_id ON report_section (report_id);

CREATE TABLE instruction (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  report_id INTEGER REFERENCES report_draft (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL,
  post TEXT,
  text TEXT NOT NULL,
  received_on TEXT NOT NULL,
  due_on TEXT,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  item_id INTEGER REFERENCES checklist_item (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  search_key TEXT
);
CREATE INDEX instruction_by_report_id ON instruction (report_id);
CREATE INDEX instruction_by_organization_id ON instruction (organization_id);
CREATE INDEX instruction_by_item_id ON instruction (item_id);

CREATE TABLE sheet_template (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  ledger TEXT NOT NULL,
  heading TEXT,
  title TEXT,
  information TEXT,
  logo TEXT,
  columns TEXT,
  orientation TEXT,
  signature TEXT,
  remark TEXT,
  note TEXT,
  search_key TEXT
);
CREATE UNIQUE INDEX sheet_template_by_ledger ON sheet_template (ledger);

CREATE TABLE quarter_close (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  quarter TEXT NOT NULL,
  as_of TEXT NOT NULL,
  closed_on TEXT NOT NULL,
  closed_by TEXT,
  reason TEXT,
  journal_id INTEGER,
  sent_on TEXT,
  sent_to TEXT,
  reopened_on TEXT,
  reopened_by TEXT,
  reopen_reason TEXT,
  note TEXT
);
CREATE INDEX quarter_close_by_quarter ON quarter_close (quarter);

CREATE TABLE frozen_figure (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  close_id INTEGER NOT NULL REFERENCES quarter_close (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  area TEXT NOT NULL,
  code TEXT NOT NULL,
  group_key TEXT,
  label TEXT NOT NULL,
  definition TEXT,
  value TEXT,
  shown TEXT,
  unit TEXT,
  entity TEXT,
  rows TEXT,
  row_names TEXT
);
CREATE INDEX frozen_figure_by_close_id_area_code ON frozen_figure (close_id, area, code);

ALTER TABLE risk ADD COLUMN likelihood TEXT;
ALTER TABLE risk ADD COLUMN effect TEXT;
