-- Schema version 2: the whole life of a project, from the notice that opens a round to the award.
--
-- The conventions are those of version 1. Columns are only added; what version 1 stored stays as it is.

CREATE TABLE project_round (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  number TEXT,
  title TEXT NOT NULL,
  issued_on TEXT,
  issuer TEXT,
  requirement TEXT,
  goals TEXT,
  content TEXT,
  steps TEXT,
  filing_from TEXT,
  filing_until TEXT,
  expected_per_organization INTEGER,
  note TEXT,
  search_key TEXT
);

CREATE TABLE round_filer (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  round_id INTEGER NOT NULL REFERENCES project_round (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  expected_count INTEGER,
  exempt INTEGER NOT NULL DEFAULT 0,
  reason TEXT
);
CREATE UNIQUE INDEX round_filer_by_round_id_organization_id ON round_filer (round_id, organization_id);
CREATE INDEX round_filer_by_organization_id ON round_filer (organization_id);

CREATE TABLE key_task (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  year INTEGER,
  number TEXT,
  name TEXT NOT NULL,
  source TEXT,
  description TEXT,
  position INTEGER,
  search_key TEXT
);

CREATE TABLE topic (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  problem TEXT,
  dimension TEXT,
  inferred INTEGER NOT NULL DEFAULT 0,
  core INTEGER NOT NULL DEFAULT 0,
  core_reason TEXT,
  research TEXT,
  researched_on TEXT,
  researcher TEXT,
  diagnosis TEXT,
  diagnosed_on TEXT,
  diagnosed_by TEXT,
  meeting TEXT,
  meeting_on TEXT,
  attendance TEXT,
  decision TEXT,
  project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  search_key TEXT
);
CREATE INDEX topic_by_organization_id ON topic (organization_id);
CREATE INDEX topic_by_project_id ON topic (project_id);

CREATE TABLE opinion (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT,
  place TEXT,
  raised_on TEXT,
  raiser TEXT,
  content TEXT NOT NULL,
  front_line INTEGER NOT NULL DEFAULT 0,
  topic_id INTEGER REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  set_aside INTEGER NOT NULL DEFAULT 0,
  set_aside_reason TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX opinion_by_organization_id ON opinion (organization_id);
CREATE INDEX opinion_by_topic_id ON opinion (topic_id);

CREATE TABLE project_key_task (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  key_task_id INTEGER NOT NULL REFERENCES key_task (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX project_key_task_by_project_id_key_task_id ON project_key_task (project_id, key_task_id);
CREATE INDEX project_key_task_by_key_task_id ON project_key_task (key_task_id);

CREATE TABLE project_duty (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  item_id INTEGER NOT NULL REFERENCES checklist_item (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX project_duty_by_project_id_item_id ON project_duty (project_id, item_id);
CREATE INDEX project_duty_by_item_id ON project_duty (item_id);

CREATE TABLE project_step (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  transition TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  taken_on TEXT NOT NULL,
  person TEXT NOT NULL,
  opinion TEXT,
  review_round INTEGER
);
CREATE INDEX project_step_by_project_id ON project_step (project_id);

CREATE TABLE review_suggestion (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  step_id INTEGER REFERENCES project_step (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  suggestion TEXT NOT NULL,
  reply TEXT,
  replied_on TEXT,
  replied_by TEXT,
  settled INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX review_suggestion_by_project_id ON review_suggestion (project_id);
CREATE INDEX review_suggestion_by_step_id ON review_suggestion (step_id);

CREATE TABLE project_leader (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  post TEXT,
  since TEXT,
  until TEXT,
  reason TEXT
);
CREATE INDEX project_leader_by_project_id ON project_leader (project_id);

CREATE TABLE project_partner (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  role TEXT NOT NULL,
  task TEXT,
  position INTEGER
);
CREATE INDEX project_partner_by_project_id ON project_partner (project_id);
CREATE INDEX project_partner_by_organization_id ON project_partner (organization_id);

CREATE TABLE chain_slot (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  level TEXT NOT NULL,
  leader TEXT,
  inferred INTEGER NOT NULL DEFAULT 0,
  task TEXT,
  progress INTEGER CHECK (progress BETWEEN 0 AND 1000),
  note TEXT
);
CREATE UNIQUE INDEX chain_slot_by_project_id_level ON chain_slot (project_id, level);

CREATE TABLE level_change (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  from_level TEXT,
  to_level TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  decided_by TEXT,
  reason TEXT NOT NULL
);
CREATE INDEX level_change_by_project_id ON level_change (project_id);

CREATE TABLE project_change (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  requested_on TEXT NOT NULL,
  requested_by TEXT,
  reason TEXT NOT NULL,
  original_due_date TEXT,
  new_due_date TEXT,
  new_leader_name TEXT,
  new_leader_post TEXT,
  content_field TEXT,
  old_content TEXT,
  new_content TEXT,
  stage_goal TEXT,
  review_on TEXT,
  expected_on TEXT,
  unit_opinion TEXT,
  unit_decided_on TEXT,
  unit_decided_by TEXT,
  committee_opinion TEXT,
  decided_on TEXT,
  decided_by TEXT,
  state TEXT NOT NULL,
  resume_state TEXT
);
CREATE INDEX project_change_by_project_id ON project_change (project_id);

CREATE TABLE inspection_round (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  quarter TEXT,
  starts_on TEXT,
  due_on TEXT,
  leader TEXT,
  members TEXT,
  content TEXT,
  note TEXT,
  search_key TEXT
);

CREATE TABLE inspection (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  round_id INTEGER NOT NULL REFERENCES inspection_round (id) DEFERRABLE INITIALLY DEFERRED,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  inspected_on TEXT,
  inspectors TEXT,
  methods TEXT,
  achievements TEXT,
  findings TEXT,
  demand TEXT,
  deadline TEXT,
  grade TEXT,
  feedback_on TEXT,
  receiver TEXT,
  note TEXT
);
CREATE UNIQUE INDEX inspection_by_round_id_project_id ON inspection (round_id, project_id);
CREATE INDEX inspection_by_project_id ON inspection (project_id);

CREATE TABLE problem (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  number TEXT,
  project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  inspection_id INTEGER REFERENCES inspection (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT,
  found_on TEXT NOT NULL,
  finder TEXT,
  category TEXT,
  description TEXT NOT NULL,
  goal TEXT,
  measures TEXT,
  leader TEXT,
  responsible_name TEXT,
  deadline TEXT,
  progress_text TEXT,
  completion INTEGER CHECK (completion BETWEEN 0 AND 1000),
  completed_on TEXT,
  evidence TEXT,
  state TEXT NOT NULL,
  reviewer TEXT,
  closed_on TEXT,
  note TEXT,
  search_key TEXT
);
CREATE UNIQUE INDEX problem_by_number ON problem (number);
CREATE INDEX problem_by_project_id ON problem (project_id);
CREATE INDEX problem_by_organization_id ON problem (organization_id);
CREATE INDEX problem_by_inspection_id ON problem (inspection_id);

CREATE TABLE rubric (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  year INTEGER,
  name TEXT NOT NULL,
  excellent_from TEXT,
  good_from TEXT,
  qualified_from TEXT,
  excellent_share INTEGER CHECK (excellent_share BETWEEN 0 AND 1000),
  adjustment_limit TEXT,
  retired INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  search_key TEXT
);

CREATE TABLE rubric_item (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  rubric_id INTEGER NOT NULL REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  name TEXT NOT NULL,
  full_mark TEXT NOT NULL,
  nature TEXT NOT NULL,
  source TEXT NOT NULL,
  guidance TEXT
);
CREATE INDEX rubric_item_by_rubric_id ON rubric_item (rubric_id);

CREATE TABLE acceptance (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  rubric_id INTEGER NOT NULL REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  attempt INTEGER,
  applied_on TEXT,
  completion TEXT,
  outcome TEXT,
  solved TEXT,
  shortcomings TEXT,
  spent INTEGER,
  self_text TEXT,
  unit_opinion TEXT,
  group_leader TEXT,
  group_members TEXT,
  methods TEXT,
  visit_on TEXT,
  visit_place TEXT,
  visit_record TEXT,
  adjustment TEXT,
  adjustment_reason TEXT,
  veto INTEGER NOT NULL DEFAULT 0,
  veto_reason TEXT,
  opinion TEXT,
  self_total TEXT,
  total TEXT,
  grade TEXT,
  result TEXT,
  closed_on TEXT,
  reopened_on TEXT,
  reopen_reason TEXT
);
CREATE INDEX acceptance_by_project_id ON acceptance (project_id);
CREATE INDEX acceptance_by_rubric_id ON acceptance (rubric_id);

CREATE TABLE acceptance_mark (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  acceptance_id INTEGER NOT NULL REFERENCES acceptance (id) DEFERRABLE INITIALLY DEFERRED,
  item_id INTEGER NOT NULL REFERENCES rubric_item (id) DEFERRABLE INITIALLY DEFERRED,
  rater_kind TEXT NOT NULL,
  rater TEXT,
  mark TEXT,
  inapplicable INTEGER NOT NULL DEFAULT 0,
  comment TEXT
);
CREATE UNIQUE INDEX acceptance_mark_by_acceptance_id_item_id_rater_kind_rater ON acceptance_mark (acceptance_id, item_id, rater_kind, rater);
CREATE INDEX acceptance_mark_by_item_id ON acceptance_mark (item_id);

CREATE TABLE result_item (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  brand_id INTEGER REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  name TEXT NOT NULL,
  value TEXT,
  value_text TEXT,
  scale TEXT,
  unit TEXT,
  qualifier TEXT,
  base TEXT,
  period TEXT,
  subject TEXT,
  verified INTEGER NOT NULL DEFAULT 0,
  private INTEGER NOT NULL DEFAULT 0,
  evidence TEXT
);
CREATE INDEX result_item_by_project_id ON result_item (project_id);
CREATE INDEX result_item_by_brand_id ON result_item (brand_id);

CREATE TABLE derived_figure (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  name TEXT NOT NULL,
  operation TEXT NOT NULL,
  unit TEXT
);
CREATE INDEX derived_figure_by_project_id ON derived_figure (project_id);

CREATE TABLE derived_term (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  figure_id INTEGER NOT NULL REFERENCES derived_figure (id) DEFERRABLE INITIALLY DEFERRED,
  result_id INTEGER NOT NULL REFERENCES result_item (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER
);
CREATE UNIQUE INDEX derived_term_by_figure_id_result_id ON derived_term (figure_id, result_id);
CREATE INDEX derived_term_by_result_id ON derived_term (result_id);

CREATE TABLE award_category (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  title TEXT NOT NULL,
  name TEXT NOT NULL,
  level TEXT,
  places INTEGER,
  pool TEXT,
  position INTEGER,
  note TEXT,
  search_key TEXT
);

CREATE TABLE award (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  category_id INTEGER NOT NULL REFERENCES award_category (id) DEFERRABLE INITIALLY DEFERRED,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  nominated_by TEXT,
  nominated_on TEXT,
  reason TEXT,
  rank INTEGER,
  granted INTEGER NOT NULL DEFAULT 0,
  granted_on TEXT,
  note TEXT
);
CREATE UNIQUE INDEX award_by_category_id_project_id ON award (category_id, project_id);
CREATE INDEX award_by_project_id ON award (project_id);

CREATE TABLE practice (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  number TEXT,
  year INTEGER NOT NULL,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  title TEXT NOT NULL,
  background TEXT,
  method TEXT,
  effect TEXT,
  author TEXT,
  promoted_level TEXT,
  promoted_on TEXT,
  state TEXT NOT NULL,
  review_opinion TEXT,
  note TEXT,
  search_key TEXT
);
CREATE UNIQUE INDEX practice_by_number ON practice (number);
CREATE INDEX practice_by_organization_id ON practice (organization_id);
CREATE INDEX practice_by_project_id ON practice (project_id);

CREATE TABLE member_item (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  person TEXT,
  title TEXT NOT NULL,
  target TEXT,
  due_on TEXT,
  result TEXT,
  done_on TEXT,
  state TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX member_item_by_project_id ON member_item (project_id);
CREATE INDEX member_item_by_organization_id ON member_item (organization_id);

CREATE TABLE contest (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  name TEXT NOT NULL,
  plan TEXT,
  group_leader TEXT,
  members TEXT,
  starts_on TEXT,
  ends_on TEXT,
  note TEXT,
  search_key TEXT
);

CREATE TABLE contest_result (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  contest_id INTEGER NOT NULL REFERENCES contest (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  item_count INTEGER,
  amount INTEGER,
  note TEXT
);
CREATE UNIQUE INDEX contest_result_by_contest_id_organization_id ON contest_result (contest_id, organization_id);
CREATE INDEX contest_result_by_organization_id ON contest_result (organization_id);

CREATE TABLE tracking_entry (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  entered_on TEXT NOT NULL,
  person TEXT,
  post TEXT,
  text TEXT NOT NULL
);
CREATE INDEX tracking_entry_by_entered_on ON tracking_entry (entered_on);
CREATE INDEX tracking_entry_by_project_id ON tracking_entry (project_id);

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  owner_entity TEXT NOT NULL,
  owner_id INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  hash TEXT NOT NULL,
  size INTEGER,
  media_type TEXT,
  role TEXT,
  added_on TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX attachment_by_owner_entity_owner_id ON attachment (owner_entity, owner_id);
CREATE INDEX attachment_by_hash ON attachment (hash);

CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  page TEXT NOT NULL,
  name TEXT NOT NULL,
  filters TEXT,
  sort TEXT,
  descending INTEGER NOT NULL DEFAULT 0,
  columns TEXT,
  position INTEGER
);
CREATE UNIQUE INDEX saved_view_by_page_name ON saved_view (page, name);

ALTER TABLE project ADD COLUMN round_id INTEGER REFERENCES project_round (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE project ADD COLUMN level TEXT;
ALTER TABLE project ADD COLUMN work_mode TEXT;
ALTER TABLE project ADD COLUMN result_direction TEXT;
ALTER TABLE project ADD COLUMN major INTEGER NOT NULL DEFAULT 0;
ALTER TABLE project ADD COLUMN team TEXT;
ALTER TABLE project ADD COLUMN criteria TEXT;
ALTER TABLE project ADD COLUMN criteria_remark TEXT;
ALTER TABLE project ADD COLUMN review_checks TEXT;
ALTER TABLE project ADD COLUMN review_remark TEXT;
ALTER TABLE project ADD COLUMN dimension_inferred INTEGER NOT NULL DEFAULT 0;
ALTER TABLE project ADD COLUMN lead_inferred INTEGER NOT NULL DEFAULT 0;
ALTER TABLE project ADD COLUMN child_share INTEGER CHECK (child_share BETWEEN 0 AND 1000);
ALTER TABLE project ADD COLUMN progress_basis TEXT;
ALTER TABLE project ADD COLUMN pledge_number TEXT;
ALTER TABLE project ADD COLUMN pledge_state TEXT;
ALTER TABLE project ADD COLUMN pledge_representative TEXT;
ALTER TABLE project ADD COLUMN pledge_rewards TEXT;
ALTER TABLE project ADD COLUMN pledge_assessment TEXT;
CREATE INDEX project_by_round_id ON project (round_id);
ALTER TABLE brand ADD COLUMN work_mode TEXT;
