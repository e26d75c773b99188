-- Schema version 3: brands from proposal to grade, checklists with dated duties, problems with their closing procedure.
--
-- The conventions are those of version 1. Columns are only added; what older versions stored stays as it is.

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  kind TEXT,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  held_on TEXT,
  place TEXT,
  chair TEXT,
  attendance TEXT,
  topic TEXT,
  minutes TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX meeting_by_organization_id ON meeting (organization_id);

CREATE TABLE committee_member (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  name TEXT NOT NULL,
  post TEXT,
  share TEXT,
  phone TEXT,
  since TEXT,
  until TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX committee_member_by_organization_id ON committee_member (organization_id);

CREATE TABLE party_member (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  joined_on TEXT,
  post TEXT,
  phone TEXT,
  until TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX party_member_by_organization_id ON party_member (organization_id);

CREATE TABLE checklist_template (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  code TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  issuer TEXT,
  position INTEGER,
  retired INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  search_key TEXT
);
CREATE UNIQUE INDEX checklist_template_by_code ON checklist_template (code);

CREATE TABLE template_line (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  template_id INTEGER NOT NULL REFERENCES checklist_template (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  code TEXT,
  title TEXT NOT NULL,
  content TEXT,
  standard TEXT,
  bearer TEXT,
  scope TEXT,
  frequency TEXT,
  minimum_count INTEGER,
  due_rule TEXT,
  due_month INTEGER,
  due_day INTEGER,
  basis TEXT,
  category TEXT,
  planned INTEGER NOT NULL DEFAULT 0,
  inferred INTEGER NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  needs_evidence INTEGER NOT NULL DEFAULT 0,
  search_key TEXT
);
CREATE INDEX template_line_by_template_id ON template_line (template_id);

CREATE TABLE item_node (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES checklist_item (id) DEFERRABLE INITIALLY DEFERRED,
  quarter TEXT NOT NULL,
  task TEXT,
  cumulative INTEGER CHECK (cumulative BETWEEN 0 AND 1000),
  done_on TEXT
);
CREATE UNIQUE INDEX item_node_by_item_id_quarter ON item_node (item_id, quarter);

CREATE TABLE duty_record (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  duty_id INTEGER NOT NULL REFERENCES duty (id) DEFERRABLE INITIALLY DEFERRED,
  done_on TEXT NOT NULL,
  times INTEGER,
  topic TEXT,
  attendance INTEGER,
  evidence TEXT,
  note TEXT,
  recorder TEXT
);
CREATE INDEX duty_record_by_done_on ON duty_record (done_on);
CREATE INDEX duty_record_by_duty_id ON duty_record (duty_id);

CREATE TABLE self_check (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES checklist_item (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  checked_on TEXT NOT NULL,
  checker TEXT,
  hit INTEGER NOT NULL DEFAULT 0,
  occurred_on TEXT,
  description TEXT,
  finding TEXT,
  handling TEXT,
  problem_id INTEGER REFERENCES problem (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);
CREATE INDEX self_check_by_item_id ON self_check (item_id);
CREATE INDEX self_check_by_organization_id ON self_check (organization_id);
CREATE INDEX self_check_by_problem_id ON self_check (problem_id);

CREATE TABLE warning (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  number TEXT,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  level TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT,
  item_id INTEGER REFERENCES checklist_item (id) DEFERRABLE INITIALLY DEFERRED,
  problem_id INTEGER REFERENCES problem (id) DEFERRABLE INITIALLY DEFERRED,
  issued_on TEXT NOT NULL,
  due_on TEXT,
  issuer TEXT,
  receiver TEXT,
  received_on TEXT,
  handled_on TEXT,
  result TEXT,
  note TEXT,
  search_key TEXT
);
CREATE UNIQUE INDEX warning_by_number ON warning (number);
CREATE INDEX warning_by_organization_id ON warning (organization_id);
CREATE INDEX warning_by_item_id ON warning (item_id);
CREATE INDEX warning_by_problem_id ON warning (problem_id);

CREATE TABLE work_tip (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  number TEXT,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  content TEXT,
  started_on TEXT NOT NULL,
  issued_on TEXT,
  due_on TEXT,
  issuer TEXT,
  summary TEXT,
  closed_on TEXT,
  note TEXT,
  search_key TEXT
);
CREATE UNIQUE INDEX work_tip_by_number ON work_tip (number);

CREATE TABLE tip_receiver (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  tip_id INTEGER NOT NULL REFERENCES work_tip (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  received_on TEXT,
  handled_on TEXT,
  person TEXT,
  response TEXT,
  exempt INTEGER NOT NULL DEFAULT 0,
  reason TEXT
);
CREATE UNIQUE INDEX tip_receiver_by_tip_id_organization_id ON tip_receiver (tip_id, organization_id);
CREATE INDEX tip_receiver_by_organization_id ON tip_receiver (organization_id);

CREATE TABLE meeting_decision (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  decision TEXT NOT NULL,
  requirement TEXT,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  responsible_name TEXT,
  due_on TEXT,
  item_id INTEGER REFERENCES checklist_item (id) DEFERRABLE INITIALLY DEFERRED,
  search_key TEXT
);
CREATE INDEX meeting_decision_by_meeting_id ON meeting_decision (meeting_id);
CREATE INDEX meeting_decision_by_organization_id ON meeting_decision (organization_id);
CREATE INDEX meeting_decision_by_item_id ON meeting_decision (item_id);

CREATE TABLE annual_target (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  position INTEGER,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  target TEXT,
  unit TEXT,
  qualifier TEXT,
  base TEXT,
  base_unit TEXT,
  actual TEXT,
  source TEXT,
  item_id INTEGER REFERENCES checklist_item (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  basis TEXT,
  note TEXT,
  actual_qualifier TEXT,
  standard TEXT,
  search_key TEXT
);
CREATE INDEX annual_target_by_item_id ON annual_target (item_id);
CREATE INDEX annual_target_by_organization_id ON annual_target (organization_id);

CREATE TABLE brand_step (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  brand_id INTEGER NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  transition TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  taken_on TEXT NOT NULL,
  person TEXT NOT NULL,
  reviewer_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  opinion TEXT,
  review_round INTEGER,
  snapshot TEXT
);
CREATE INDEX brand_step_by_brand_id ON brand_step (brand_id);
CREATE INDEX brand_step_by_reviewer_id ON brand_step (reviewer_id);

CREATE TABLE brand_comment (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  brand_id INTEGER NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  step_id INTEGER REFERENCES brand_step (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  comment TEXT NOT NULL,
  commented_by TEXT,
  commented_on TEXT,
  reply TEXT,
  replied_on TEXT,
  replied_by TEXT,
  settled INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX brand_comment_by_brand_id ON brand_comment (brand_id);
CREATE INDEX brand_comment_by_step_id ON brand_comment (step_id);

CREATE TABLE brand_carrier (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  brand_id INTEGER NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  name TEXT NOT NULL,
  description TEXT,
  project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX brand_carrier_by_brand_id ON brand_carrier (brand_id);
CREATE INDEX brand_carrier_by_project_id ON brand_carrier (project_id);

CREATE TABLE brand_line (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  brand_id INTEGER NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  text TEXT
);
CREATE INDEX brand_line_by_brand_id ON brand_line (brand_id);

CREATE TABLE brand_measure (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  brand_id INTEGER NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  name TEXT NOT NULL,
  base TEXT,
  current TEXT,
  unit TEXT,
  direction TEXT,
  stated TEXT,
  as_of TEXT
);
CREATE INDEX brand_measure_by_brand_id ON brand_measure (brand_id);

CREATE TABLE brand_plan (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  brand_id INTEGER NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  position INTEGER,
  content TEXT NOT NULL,
  business_task TEXT,
  assessment TEXT,
  training TEXT,
  due_on TEXT,
  state TEXT
);
CREATE INDEX brand_plan_by_brand_id ON brand_plan (brand_id);

CREATE TABLE brand_series (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  brand_id INTEGER REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  unit TEXT,
  threshold TEXT,
  direction TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX brand_series_by_brand_id ON brand_series (brand_id);
CREATE INDEX brand_series_by_organization_id ON brand_series (organization_id);

CREATE TABLE series_value (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  series_id INTEGER NOT NULL REFERENCES brand_series (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  value TEXT,
  qualifier TEXT
);
CREATE UNIQUE INDEX series_value_by_series_id_year ON series_value (series_id, year);

CREATE TABLE brand_evaluation (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  brand_id INTEGER NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  rater_kind TEXT NOT NULL,
  rater TEXT,
  naming TEXT,
  connotation TEXT,
  carriers TEXT,
  fusion TEXT,
  results TEXT,
  promotion TEXT,
  total TEXT,
  comment TEXT
);
CREATE INDEX brand_evaluation_by_brand_id ON brand_evaluation (brand_id);

CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  brand_id INTEGER REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  held_on TEXT NOT NULL,
  place TEXT,
  people INTEGER,
  hours TEXT,
  quantity TEXT,
  unit TEXT,
  participants TEXT,
  materials TEXT,
  summary TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX activity_by_held_on ON activity (held_on);
CREATE INDEX activity_by_organization_id ON activity (organization_id);
CREATE INDEX activity_by_brand_id ON activity (brand_id);

CREATE TABLE activity_case (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  activity_id INTEGER NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  practice_id INTEGER NOT NULL REFERENCES practice (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX activity_case_by_activity_id_practice_id ON activity_case (activity_id, practice_id);
CREATE INDEX activity_case_by_practice_id ON activity_case (practice_id);

CREATE TABLE lecture (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  brand_id INTEGER REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  lecturer TEXT,
  audience_kind TEXT,
  minutes INTEGER,
  category TEXT,
  retired INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  search_key TEXT
);
CREATE INDEX lecture_by_brand_id ON lecture (brand_id);
CREATE INDEX lecture_by_organization_id ON lecture (organization_id);

CREATE TABLE lecture_order (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  lecture_id INTEGER NOT NULL REFERENCES lecture (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  ordered_on TEXT,
  wanted_on TEXT,
  delivered_on TEXT,
  place TEXT,
  audience INTEGER,
  audience_qualifier TEXT,
  feedback TEXT,
  note TEXT
);
CREATE INDEX lecture_order_by_lecture_id ON lecture_order (lecture_id);
CREATE INDEX lecture_order_by_organization_id ON lecture_order (organization_id);

CREATE TABLE press_item (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  kind TEXT,
  medium TEXT,
  medium_level TEXT,
  column TEXT,
  published_on TEXT NOT NULL,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  brand_id INTEGER REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  practice_id INTEGER REFERENCES practice (id) DEFERRABLE INITIALLY DEFERRED,
  author TEXT,
  link TEXT,
  text TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX press_item_by_published_on ON press_item (published_on);
CREATE INDEX press_item_by_organization_id ON press_item (organization_id);
CREATE INDEX press_item_by_brand_id ON press_item (brand_id);
CREATE INDEX press_item_by_project_id ON press_item (project_id);
CREATE INDEX press_item_by_practice_id ON press_item (practice_id);

CREATE TABLE honour (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  level TEXT,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  brand_id INTEGER REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  granted_by TEXT,
  granted_on TEXT,
  rank INTEGER,
  rank_scope TEXT,
  text TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX honour_by_organization_id ON honour (organization_id);
CREATE INDEX honour_by_brand_id ON honour (brand_id);
CREATE INDEX honour_by_project_id ON honour (project_id);

CREATE TABLE designation (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  standard TEXT NOT NULL,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  year INTEGER,
  named_on TEXT,
  until TEXT,
  document TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX designation_by_organization_id ON designation (organization_id);

CREATE TABLE exemplar_batch (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  number INTEGER NOT NULL,
  title TEXT NOT NULL,
  admitted_on TEXT,
  expected_count INTEGER,
  note TEXT,
  search_key TEXT
);

CREATE TABLE exemplar (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES exemplar_batch (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  standard TEXT,
  state TEXT NOT NULL,
  recommended_by TEXT,
  admitted_on TEXT,
  left_on TEXT,
  leave_reason TEXT,
  lesson TEXT,
  practice_id INTEGER REFERENCES practice (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  search_key TEXT
);
CREATE INDEX exemplar_by_batch_id ON exemplar (batch_id);
CREATE INDEX exemplar_by_organization_id ON exemplar (organization_id);
CREATE INDEX exemplar_by_practice_id ON exemplar (practice_id);

CREATE TABLE guidance_record (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  exemplar_id INTEGER REFERENCES exemplar (id) DEFERRABLE INITIALLY DEFERRED,
  brand_id INTEGER REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  guided_on TEXT NOT NULL,
  guide TEXT,
  content TEXT NOT NULL,
  result TEXT
);
CREATE INDEX guidance_record_by_exemplar_id ON guidance_record (exemplar_id);
CREATE INDEX guidance_record_by_brand_id ON guidance_record (brand_id);

CREATE TABLE case_submission (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  practice_id INTEGER NOT NULL REFERENCES practice (id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL,
  selection TEXT,
  submitted_on TEXT,
  result TEXT,
  result_on TEXT,
  rank INTEGER,
  rank_scope TEXT,
  note TEXT
);
CREATE INDEX case_submission_by_practice_id ON case_submission (practice_id);

CREATE TABLE regulation (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  number TEXT,
  title TEXT NOT NULL,
  issued_on TEXT,
  issuer TEXT,
  common_problem_id INTEGER REFERENCES common_problem (id) DEFERRABLE INITIALLY DEFERRED,
  summary TEXT,
  state TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX regulation_by_common_problem_id ON regulation (common_problem_id);

CREATE TABLE star_rating (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  stars INTEGER,
  score TEXT,
  reached INTEGER NOT NULL DEFAULT 0,
  rated_on TEXT,
  note TEXT
);
CREATE UNIQUE INDEX star_rating_by_year_organization_id ON star_rating (year, organization_id);
CREATE INDEX star_rating_by_organization_id ON star_rating (organization_id);

CREATE TABLE training (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  year INTEGER NOT NULL,
  title TEXT NOT NULL,
  held_on TEXT,
  ended_on TEXT,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT,
  hours TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX training_by_organization_id ON training (organization_id);

CREATE TABLE training_attendance (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  training_id INTEGER NOT NULL REFERENCES training (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  member_id INTEGER REFERENCES party_member (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  result TEXT,
  search_key TEXT
);
CREATE INDEX training_attendance_by_training_id ON training_attendance (training_id);
CREATE INDEX training_attendance_by_organization_id ON training_attendance (organization_id);
CREATE INDEX training_attendance_by_member_id ON training_attendance (member_id);

CREATE TABLE talent (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  post TEXT,
  dual_leader INTEGER NOT NULL DEFAULT 0,
  strengths TEXT,
  posts TEXT,
  trainings TEXT,
  since TEXT,
  until TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX talent_by_organization_id ON talent (organization_id);

CREATE TABLE points_rule (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  points TEXT NOT NULL,
  category TEXT,
  retired INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  search_key TEXT
);

CREATE TABLE points_entry (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  member_id INTEGER NOT NULL REFERENCES party_member (id) DEFERRABLE INITIALLY DEFERRED,
  rule_id INTEGER REFERENCES points_rule (id) DEFERRABLE INITIALLY DEFERRED,
  earned_on TEXT NOT NULL,
  points TEXT NOT NULL,
  reason TEXT
);
CREATE INDEX points_entry_by_earned_on ON points_entry (earned_on);
CREATE INDEX points_entry_by_member_id ON points_entry (member_id);
CREATE INDEX points_entry_by_rule_id ON points_entry (rule_id);

CREATE TABLE party_union (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  founded_on TEXT,
  ended_on TEXT,
  field TEXT,
  members TEXT,
  work TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX party_union_by_organization_id ON party_union (organization_id);

CREATE TABLE pairing (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  partner TEXT NOT NULL,
  partner_kind TEXT NOT NULL,
  union_id INTEGER REFERENCES party_union (id) DEFERRABLE INITIALLY DEFERRED,
  since TEXT,
  until TEXT,
  content TEXT,
  leader TEXT,
  coordinator TEXT,
  note TEXT,
  partner_count INTEGER,
  partner_qualifier TEXT,
  search_key TEXT
);
CREATE INDEX pairing_by_organization_id ON pairing (organization_id);
CREATE INDEX pairing_by_union_id ON pairing (union_id);

CREATE TABLE risk (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL,
  risk TEXT NOT NULL,
  grade TEXT NOT NULL,
  measures TEXT,
  leader TEXT,
  responsible_name TEXT,
  reviewed_on TEXT,
  state TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX risk_by_organization_id ON risk (organization_id);

CREATE TABLE good_idea (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  raised_on TEXT,
  raiser TEXT,
  content TEXT NOT NULL,
  adoption TEXT NOT NULL,
  reason TEXT,
  result TEXT,
  note TEXT,
  search_key TEXT
);
CREATE INDEX good_idea_by_organization_id ON good_idea (organization_id);

CREATE TABLE common_problem (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  name TEXT NOT NULL,
  category TEXT,
  description TEXT,
  measures TEXT,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  search_key TEXT
);
CREATE INDEX common_problem_by_organization_id ON common_problem (organization_id);

CREATE TABLE problem_step (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  problem_id INTEGER NOT NULL REFERENCES problem (id) DEFERRABLE INITIALLY DEFERRED,
  transition TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  taken_on TEXT NOT NULL,
  person TEXT NOT NULL,
  opinion TEXT,
  demand TEXT,
  old_deadline TEXT,
  new_deadline TEXT
);
CREATE INDEX problem_step_by_problem_id ON problem_step (problem_id);

CREATE TABLE opinion_item (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  number TEXT,
  title TEXT NOT NULL,
  content TEXT,
  level TEXT,
  lead_organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  assisting TEXT,
  handed_on TEXT,
  due_on TEXT,
  responsible_name TEXT,
  state TEXT NOT NULL,
  progress_text TEXT,
  result TEXT,
  done_on TEXT,
  problem_id INTEGER REFERENCES problem (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  search_key TEXT
);
CREATE UNIQUE INDEX opinion_item_by_number ON opinion_item (number);
CREATE INDEX opinion_item_by_lead_organization_id ON opinion_item (lead_organization_id);
CREATE INDEX opinion_item_by_problem_id ON opinion_item (problem_id);

ALTER TABLE brand ADD COLUMN state TEXT;
ALTER TABLE brand ADD COLUMN unnamed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE brand ADD COLUMN category TEXT;
ALTER TABLE brand ADD COLUMN aims TEXT;
ALTER TABLE brand ADD COLUMN entry_point TEXT;
ALTER TABLE brand ADD COLUMN combining_point TEXT;
ALTER TABLE brand ADD COLUMN proposed_on TEXT;
ALTER TABLE brand ADD COLUMN approved_on TEXT;
ALTER TABLE brand ADD COLUMN year_step TEXT;
ALTER TABLE brand ADD COLUMN step_due_on TEXT;
ALTER TABLE brand ADD COLUMN management TEXT;
ALTER TABLE brand ADD COLUMN rule_id INTEGER REFERENCES regulation (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE brand ADD COLUMN score TEXT;
ALTER TABLE brand ADD COLUMN year_work TEXT;
ALTER TABLE brand ADD COLUMN next_work TEXT;
ALTER TABLE brand ADD COLUMN set_name TEXT;
ALTER TABLE brand ADD COLUMN set_size INTEGER;
ALTER TABLE brand ADD COLUMN withdrawn_on TEXT;
ALTER TABLE brand ADD COLUMN withdraw_reason TEXT;
CREATE INDEX brand_by_rule_id ON brand (rule_id);
ALTER TABLE organization ADD COLUMN duties TEXT;
ALTER TABLE checklist ADD COLUMN template_id INTEGER REFERENCES checklist_template (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE checklist ADD COLUMN month INTEGER;
ALTER TABLE checklist ADD COLUMN quarter TEXT;
ALTER TABLE checklist ADD COLUMN published_on TEXT;
ALTER TABLE checklist ADD COLUMN revision INTEGER;
ALTER TABLE checklist ADD COLUMN replaces_id INTEGER REFERENCES checklist (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE checklist ADD COLUMN retired_on TEXT;
CREATE INDEX checklist_by_template_id ON checklist (template_id);
CREATE INDEX checklist_by_replaces_id ON checklist (replaces_id);
ALTER TABLE checklist_item ADD COLUMN line_id INTEGER REFERENCES template_line (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE checklist_item ADD COLUMN scope TEXT;
ALTER TABLE checklist_item ADD COLUMN due_rule TEXT;
ALTER TABLE checklist_item ADD COLUMN due_month INTEGER;
ALTER TABLE checklist_item ADD COLUMN due_day INTEGER;
ALTER TABLE checklist_item ADD COLUMN member_id INTEGER REFERENCES committee_member (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE checklist_item ADD COLUMN level TEXT;
ALTER TABLE checklist_item ADD COLUMN planned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE checklist_item ADD COLUMN needs_evidence INTEGER NOT NULL DEFAULT 0;
CREATE INDEX checklist_item_by_line_id ON checklist_item (line_id);
CREATE INDEX checklist_item_by_member_id ON checklist_item (member_id);
ALTER TABLE duty ADD COLUMN period_end TEXT;
ALTER TABLE duty ADD COLUMN member_id INTEGER REFERENCES committee_member (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE duty ADD COLUMN exempt_reason TEXT;
ALTER TABLE duty ADD COLUMN generated_on TEXT;
CREATE INDEX duty_by_member_id ON duty (member_id);
ALTER TABLE practice ADD COLUMN brand_id INTEGER REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE practice ADD COLUMN promote INTEGER NOT NULL DEFAULT 0;
CREATE INDEX practice_by_brand_id ON practice (brand_id);
ALTER TABLE result_item ADD COLUMN rank INTEGER;
ALTER TABLE result_item ADD COLUMN rank_scope TEXT;
ALTER TABLE problem ADD COLUMN assisting TEXT;
ALTER TABLE problem ADD COLUMN branch TEXT;
ALTER TABLE problem ADD COLUMN commonness TEXT;
ALTER TABLE problem ADD COLUMN common_problem_id INTEGER REFERENCES common_problem (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE problem ADD COLUMN severity TEXT;
ALTER TABLE problem ADD COLUMN cause TEXT;
ALTER TABLE problem ADD COLUMN cause_text TEXT;
ALTER TABLE problem ADD COLUMN rectification TEXT;
ALTER TABLE problem ADD COLUMN extended_deadline TEXT;
ALTER TABLE problem ADD COLUMN review_on TEXT;
ALTER TABLE problem ADD COLUMN signed_by TEXT;
ALTER TABLE problem ADD COLUMN signed_on TEXT;
ALTER TABLE problem ADD COLUMN first_reviewer TEXT;
ALTER TABLE problem ADD COLUMN first_reviewed_on TEXT;
ALTER TABLE problem ADD COLUMN reviewed_on TEXT;
ALTER TABLE problem ADD COLUMN conclusion TEXT;
ALTER TABLE problem ADD COLUMN return_count INTEGER;
ALTER TABLE problem ADD COLUMN closing_number TEXT;
ALTER TABLE problem ADD COLUMN reopened_id INTEGER REFERENCES problem (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE problem ADD COLUMN source_document TEXT;
ALTER TABLE problem ADD COLUMN item_id INTEGER REFERENCES checklist_item (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE problem ADD COLUMN light_note TEXT;
CREATE INDEX problem_by_common_problem_id ON problem (common_problem_id);
CREATE INDEX problem_by_reopened_id ON problem (reopened_id);
CREATE INDEX problem_by_item_id ON problem (item_id);
ALTER TABLE opinion ADD COLUMN item_id INTEGER REFERENCES opinion_item (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX opinion_by_item_id ON opinion (item_id);

-- A duty of each committee member stands beside those of the others.
DROP INDEX duty_by_item_id_organization_id_period_start;
CREATE UNIQUE INDEX duty_by_item_id_organization_id_period_start_member_id ON duty (item_id, organization_id, period_start, ifnull(member_id, 0));

-- What is still to be done, by its day: reminders read only these of many thousand duties.
CREATE INDEX duty_by_open_due_on ON duty (due_on, organization_id) WHERE state <> 'done' AND state <> 'exempt';
CREATE INDEX milestone_by_planned_end ON milestone (planned_end);
