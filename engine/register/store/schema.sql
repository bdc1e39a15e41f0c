-- The database of an authority: its register, and how it came to be as it is.
--
-- Every table of the register holds the rows that stand today, with the columns of the register document; a
-- row that is corrected or taken out is kept in earlier_rows. Dates are texts, 2016-09-01; yes and no are 1 and
-- 0; lists and objects are JSON. `row` numbers the rows of a table in the order in which they came and
-- `put_in_by` is the change that gave a row its present values.
--
-- This file is version 1. It is not edited: what changes it is a file of its own in migrations/.

-- Each change of the database, in the order made: the log. No change is ever edited or removed; each carries
-- a fingerprint of the one before it, so that `headway verify` finds out if one was.
CREATE TABLE changes (
  -- 1, 2, 3, … without a gap
  number INTEGER PRIMARY KEY,
  -- when, in UTC: 2026-09-01T08:30:00Z
  "at" TEXT NOT NULL CHECK ("at" IS strftime('%Y-%m-%dT%H:%M:%SZ', "at")),
  -- who made it
  "by" TEXT NOT NULL CHECK (trim("by") <> ''),
  -- the command: import, amend, decide, …
  "action" TEXT NOT NULL CHECK (trim("action") <> ''),
  -- its reason, or the files that it read
  detail TEXT,
  -- the fingerprint of every row that this change put in or took out, and of every decision it recorded
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  -- the fingerprint of this line and of the hash of the line before
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

-- What was before: each row that a change replaced or took out, as it stood in the register document.
CREATE TABLE earlier_rows (
  -- the table that it stood in
  "table" TEXT NOT NULL,
  -- the row's number in that table
  row INTEGER NOT NULL,
  -- the whole row, as JSON
  content TEXT NOT NULL CHECK (json_type(content) IS 'object'),
  -- the changes by which it came and went
  put_in_by INTEGER NOT NULL REFERENCES changes (number),
  taken_out_by INTEGER NOT NULL REFERENCES changes (number),
  PRIMARY KEY ("table", row, put_in_by)
) STRICT, WITHOUT ROWID;

-- The rule packs that recorded decisions were made by, whole.
CREATE TABLE packs (
  -- the fingerprint of its files
  digest TEXT PRIMARY KEY NOT NULL CHECK (length(digest) = 64),
  -- the id and the edition that its manifest gives
  scheme TEXT NOT NULL,
  edition TEXT NOT NULL
) STRICT;

-- The files of those packs.
CREATE TABLE pack_files (
  -- the pack that they belong to
  pack TEXT NOT NULL REFERENCES packs (digest),
  -- files are numbered in the order in which they were read
  position INTEGER NOT NULL,
  -- eligibility.lua; rules/support is a module that packs share
  name TEXT NOT NULL,
  -- the file, whole
  content TEXT NOT NULL,
  PRIMARY KEY (pack, position)
) STRICT;

-- What recorded decisions were based on: the part of the register that speaks of the person, as a register
-- document, by its fingerprint.
CREATE TABLE evidence (
  -- the fingerprint of the document
  digest TEXT PRIMARY KEY NOT NULL CHECK (length(digest) = 64),
  -- the document, whole
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

-- Verdicts that were recorded. They are evidence: never edited, never removed.
CREATE TABLE decisions (
  -- 1, 2, 3, …
  number INTEGER PRIMARY KEY,
  -- when and by whom: the line of the log
  change INTEGER NOT NULL REFERENCES changes (number),
  -- under which scheme
  scheme TEXT NOT NULL,
  -- mentor or mentee
  role TEXT NOT NULL,
  -- the person's or the appointment's id
  subject TEXT NOT NULL,
  -- the day that the question was about
  as_of TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
  -- eligible, by_exception, undetermined, ineligible
  verdict TEXT NOT NULL,
  -- the rules that decided, and what they looked at
  pack TEXT NOT NULL REFERENCES packs (digest),
  evidence TEXT NOT NULL REFERENCES evidence (digest),
  -- the whole answer with its reasons, as `headway evaluate --format json` gives it
  answer TEXT NOT NULL CHECK (json_valid(answer))
) STRICT;
CREATE INDEX decisions_by_subject ON decisions (subject);
CREATE INDEX decisions_by_change ON decisions (change);

-- The schools, as Get Information About Schools knows them, and what the authority adds.
CREATE TABLE schools (
  row INTEGER PRIMARY KEY,
  -- unique reference number
  urn INTEGER NOT NULL UNIQUE CHECK (urn >= 1),
  -- its name
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  -- the authority's name, as GIAS writes it
  local_authority TEXT NOT NULL CHECK (trim(local_authority) <> ''),
  -- the ages that it teaches
  phase TEXT CHECK (phase IN ('nursery', 'primary', 'middle', 'secondary', 'all_through', 'sixteen_plus', 'special',
      'pupil_referral_unit')),
  -- null: it has none
  religious_character TEXT CHECK (trim(religious_character) <> ''),
  -- whether it selects by ability
  admissions_policy TEXT CHECK (admissions_policy IN ('selective', 'non_selective')),
  -- the authority's own division, for example an area board
  area TEXT CHECK (trim(area) <> ''),
  -- the networks it belongs to: a JSON list of names
  networks TEXT CHECK (networks IS NULL OR json_type(networks) IS 'array'),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- Ofsted's graded inspections and report cards.
CREATE TABLE inspections (
  row INTEGER PRIMARY KEY,
  -- the school
  urn INTEGER NOT NULL REFERENCES schools (urn),
  -- the day of it
  "date" TEXT NOT NULL CHECK ("date" IS date("date", '+0 days')),
  -- which scale its judgements are on
  framework TEXT NOT NULL CHECK (framework IN ('section_5', 'report_card_2025')),
  -- null: not judged; a report card has none
  overall_effectiveness TEXT CHECK (overall_effectiveness IN ('inadequate', 'satisfactory', 'requires_improvement',
      'good', 'outstanding')),
  -- null: not judged
  leadership_and_management TEXT CHECK (leadership_and_management IN ('inadequate', 'satisfactory',
      'requires_improvement', 'good', 'outstanding', 'urgent_improvement', 'needs_attention', 'expected_standard',
      'strong_standard', 'exceptional')),
  -- which follows from it
  category_of_concern TEXT NOT NULL CHECK (category_of_concern IN ('none', 'serious_weaknesses', 'special_measures',
      'notice_to_improve')),
  put_in_by INTEGER NOT NULL REFERENCES changes (number),
  CHECK (framework = 'section_5' OR overall_effectiveness IS NULL),
  CHECK ((framework = 'section_5') = (leadership_and_management IN ('inadequate', 'satisfactory',
      'requires_improvement', 'good', 'outstanding')))
) STRICT;

-- The local authority's own view of a school.
CREATE TABLE assessments (
  row INTEGER PRIMARY KEY,
  -- the school
  urn INTEGER NOT NULL REFERENCES schools (urn),
  -- the day of it
  "date" TEXT NOT NULL CHECK ("date" IS date("date", '+0 days')),
  -- on the scale of Ofsted's section 5
  judgement TEXT NOT NULL CHECK (judgement IN ('inadequate', 'satisfactory', 'requires_improvement', 'good',
      'outstanding')),
  -- whether the next inspection is expected to say the same
  inspection_expected INTEGER CHECK (inspection_expected IN (0, 1)),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- How a school did in an academic year.
CREATE TABLE performance (
  row INTEGER PRIMARY KEY,
  -- the school
  urn INTEGER NOT NULL REFERENCES schools (urn),
  -- 2015/16
  academic_year TEXT NOT NULL CHECK (academic_year GLOB '[0-9][0-9][0-9][0-9]/[0-9][0-9]' AND (substr(academic_year,
      1, 4) + 1) % 100 = substr(academic_year, 6) + 0),
  -- on the authority's own scale
  score REAL,
  -- among the schools of the authority
  band TEXT CHECK (band IN ('high', 'middle', 'low')),
  -- 1: above the standard set nationally for that year
  above_minimum_standard INTEGER CHECK (above_minimum_standard IN (0, 1)),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- What makes a time at a school special.
CREATE TABLE circumstances (
  row INTEGER PRIMARY KEY,
  -- the school
  urn INTEGER NOT NULL REFERENCES schools (urn),
  -- a word: challenging_circumstances, finance, … or the authority's own
  kind TEXT NOT NULL CHECK (trim(kind) <> ''),
  -- the first day
  "from" TEXT NOT NULL CHECK ("from" IS date("from", '+0 days')),
  -- the last day; null: it lasts
  "to" TEXT CHECK ("to" IS date("to", '+0 days')),
  put_in_by INTEGER NOT NULL REFERENCES changes (number),
  CHECK ("from" <= "to")
) STRICT;

-- Mentors, mentees and those who may become either.
CREATE TABLE people (
  row INTEGER PRIMARY KEY,
  -- what other tables call the person
  id TEXT NOT NULL UNIQUE CHECK (trim(id) <> ''),
  -- its name
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  -- for work
  email TEXT CHECK (trim(email) <> ''),
  -- for work
  telephone TEXT CHECK (trim(telephone) <> ''),
  -- kinds of circumstances: a JSON list
  expertise TEXT CHECK (expertise IS NULL OR json_type(expertise) IS 'array'),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- The posts that people hold or held.
CREATE TABLE posts (
  row INTEGER PRIMARY KEY,
  -- whose it is
  person TEXT NOT NULL REFERENCES people (id),
  -- the school
  urn INTEGER NOT NULL REFERENCES schools (urn),
  -- the post
  role TEXT NOT NULL CHECK (role IN ('headteacher', 'executive_headteacher', 'acting_headteacher',
      'deputy_headteacher', 'assistant_headteacher', 'senior_leader', 'middle_leader', 'business_manager',
      'support_staff', 'governor', 'teacher')),
  -- the first day in post
  "from" TEXT NOT NULL CHECK ("from" IS date("from", '+0 days')),
  -- the last day in post; null: still held
  "to" TEXT CHECK ("to" IS date("to", '+0 days')),
  put_in_by INTEGER NOT NULL REFERENCES changes (number),
  CHECK ("from" <= "to")
) STRICT;

-- The events that start a mentee's entitlement.
CREATE TABLE appointments (
  row INTEGER PRIMARY KEY,
  -- what other tables call the appointment
  id TEXT NOT NULL UNIQUE CHECK (trim(id) <> ''),
  -- the mentee
  person TEXT NOT NULL REFERENCES people (id),
  -- the school
  urn INTEGER NOT NULL REFERENCES schools (urn),
  -- the post
  role TEXT NOT NULL CHECK (role IN ('headteacher', 'executive_headteacher', 'acting_headteacher',
      'deputy_headteacher', 'assistant_headteacher', 'senior_leader', 'middle_leader', 'business_manager',
      'support_staff', 'governor', 'teacher')),
  -- the day of the decision
  appointed_on TEXT NOT NULL CHECK (appointed_on IS date(appointed_on, '+0 days')),
  -- the first day in post
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  -- null for other roles
  headship TEXT CHECK (headship IN ('first', 'second_or_later')),
  -- 1: the first post in this authority
  new_to_authority INTEGER CHECK (new_to_authority IN (0, 1)),
  -- 1: the first post as a leader
  new_to_leadership INTEGER CHECK (new_to_leadership IN (0, 1)),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- Training that people completed.
CREATE TABLE training (
  row INTEGER PRIMARY KEY,
  -- whose it is
  person TEXT NOT NULL REFERENCES people (id),
  -- a word: mentor_training, induction, … or the authority's own
  course TEXT NOT NULL CHECK (trim(course) <> ''),
  -- who gave it
  provider TEXT NOT NULL CHECK (provider IN ('local_authority', 'teaching_school', 'recognised_provider', 'other')),
  -- the day of its end
  completed_on TEXT NOT NULL CHECK (completed_on IS date(completed_on, '+0 days')),
  -- how long it took
  days REAL CHECK (days >= 0),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- Who recommends a person to a scheme.
CREATE TABLE recommendations (
  row INTEGER PRIMARY KEY,
  -- whose it is
  person TEXT NOT NULL REFERENCES people (id),
  -- the scheme's id
  scheme TEXT NOT NULL CHECK (trim(scheme) <> ''),
  -- in which role it was given
  by_role TEXT NOT NULL CHECK (trim(by_role) <> ''),
  -- the day of it
  given_on TEXT NOT NULL CHECK (given_on IS date(given_on, '+0 days')),
  -- 0: it advises against
  supportive INTEGER NOT NULL CHECK (supportive IN (0, 1)),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- What is stated or assessed and recorded nowhere else; the newest one counts.
CREATE TABLE declarations (
  row INTEGER PRIMARY KEY,
  -- whose it is
  person TEXT NOT NULL REFERENCES people (id),
  -- the scheme's id
  scheme TEXT NOT NULL CHECK (trim(scheme) <> ''),
  -- what is stated
  "key" TEXT NOT NULL CHECK (trim("key") <> ''),
  -- as JSON
  "value" TEXT NOT NULL CHECK (json_type("value") IN ('true', 'false', 'integer', 'real', 'text')),
  -- the day on which it was made
  made_on TEXT NOT NULL CHECK (made_on IS date(made_on, '+0 days')),
  -- in which role it was made
  by_role TEXT CHECK (trim(by_role) <> ''),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- Support that a person gave to a school.
CREATE TABLE support_given (
  row INTEGER PRIMARY KEY,
  -- whose it is
  person TEXT NOT NULL REFERENCES people (id),
  -- the school
  urn INTEGER NOT NULL REFERENCES schools (urn),
  -- the first day
  "from" TEXT NOT NULL CHECK ("from" IS date("from", '+0 days')),
  -- null: it goes on
  "to" TEXT CHECK ("to" IS date("to", '+0 days')),
  -- a word of the authority
  kind TEXT CHECK (trim(kind) <> ''),
  -- null: not assessed
  effective INTEGER CHECK (effective IN (0, 1)),
  put_in_by INTEGER NOT NULL REFERENCES changes (number),
  CHECK ("from" <= "to")
) STRICT;

-- What links two people.
CREATE TABLE relationships (
  row INTEGER PRIMARY KEY,
  -- one of the two
  a TEXT NOT NULL REFERENCES people (id),
  -- the other
  b TEXT NOT NULL REFERENCES people (id),
  -- worked_together, line_manages (a manages b), …
  kind TEXT NOT NULL CHECK (trim(kind) <> ''),
  -- null: since ever
  "from" TEXT CHECK ("from" IS date("from", '+0 days')),
  -- null: it lasts
  "to" TEXT CHECK ("to" IS date("to", '+0 days')),
  put_in_by INTEGER NOT NULL REFERENCES changes (number),
  CHECK ("from" <= "to")
) STRICT;

-- Applications for a scheme's recruitment rounds.
CREATE TABLE applications (
  row INTEGER PRIMARY KEY,
  -- what panel decisions call it
  id TEXT NOT NULL UNIQUE CHECK (trim(id) <> ''),
  -- the applicant
  person TEXT NOT NULL REFERENCES people (id),
  -- the scheme's id
  scheme TEXT NOT NULL CHECK (trim(scheme) <> ''),
  -- autumn 2016
  round TEXT NOT NULL CHECK (trim(round) <> ''),
  -- the day of receipt
  submitted_on TEXT NOT NULL CHECK (submitted_on IS date(submitted_on, '+0 days')),
  -- in its own words
  statement TEXT CHECK (trim(statement) <> ''),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- What a panel decided on an application.
CREATE TABLE panel_decisions (
  row INTEGER PRIMARY KEY,
  -- what was decided on
  application TEXT NOT NULL REFERENCES applications (id),
  -- the day of it
  "date" TEXT NOT NULL CHECK ("date" IS date("date", '+0 days')),
  -- a JSON list of {"name": …, "represents": …}
  members TEXT CHECK (members IS NULL OR json_type(members) IS 'array'),
  -- what came of it
  outcome TEXT NOT NULL CHECK (outcome IN ('appointed', 'declined', 'deferred')),
  -- in words
  reason TEXT CHECK (trim(reason) <> ''),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- The entries of a scheme's register of mentors.
CREATE TABLE mentors (
  row INTEGER PRIMARY KEY,
  -- whose it is
  person TEXT NOT NULL REFERENCES people (id),
  -- the scheme's id
  scheme TEXT NOT NULL CHECK (trim(scheme) <> ''),
  -- what holds at this time
  status TEXT NOT NULL CHECK (status IN ('applied', 'approved', 'stepped_back', 'suspended', 'retired')),
  -- the first day of this status
  "from" TEXT NOT NULL CHECK ("from" IS date("from", '+0 days')),
  -- the last; null: it lasts
  "to" TEXT CHECK ("to" IS date("to", '+0 days')),
  -- most mentees at once
  capacity INTEGER NOT NULL CHECK (capacity >= 0),
  put_in_by INTEGER NOT NULL REFERENCES changes (number),
  CHECK ("from" <= "to")
) STRICT;

-- A mentor and the mentee of an appointment.
CREATE TABLE partnerships (
  row INTEGER PRIMARY KEY,
  -- what other tables call it
  id TEXT NOT NULL UNIQUE CHECK (trim(id) <> ''),
  -- the scheme's id
  scheme TEXT NOT NULL CHECK (trim(scheme) <> ''),
  -- the mentee's
  appointment TEXT NOT NULL REFERENCES appointments (id),
  -- the person who mentors
  mentor TEXT NOT NULL REFERENCES people (id),
  -- the first day
  "from" TEXT NOT NULL CHECK ("from" IS date("from", '+0 days')),
  -- the last day; null: it lasts
  "to" TEXT CHECK ("to" IS date("to", '+0 days')),
  -- what holds at this time
  status TEXT CHECK (status IN ('proposed', 'active', 'ended', 'not_working')),
  -- why a "should" was set aside
  exception_reason TEXT CHECK (trim(exception_reason) <> ''),
  put_in_by INTEGER NOT NULL REFERENCES changes (number),
  CHECK ("from" <= "to")
) STRICT;

-- Meetings of a partnership, planned or held. What was said is never recorded here.
CREATE TABLE meetings (
  row INTEGER PRIMARY KEY,
  -- whose it is
  partnership TEXT NOT NULL REFERENCES partnerships (id),
  -- within the partnership
  "number" INTEGER NOT NULL CHECK ("number" >= 1),
  -- a word of the authority
  kind TEXT CHECK (kind IN ('initial', 'regular', 'exit_review', 'annual')),
  -- the day agreed
  planned_on TEXT CHECK (planned_on IS date(planned_on, '+0 days')),
  -- null: not held yet
  held_on TEXT CHECK (held_on IS date(held_on, '+0 days')),
  -- how long
  minutes INTEGER CHECK (minutes >= 0),
  -- where
  place TEXT CHECK (place IN ('mentee_school', 'mentor_school', 'neutral', 'remote')),
  -- JSON: {"purpose": …, "outcomes": …, "success": …}
  agenda TEXT CHECK (agenda IS NULL OR json_type(agenda) IS 'object'),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- Contacts of a partnership between meetings.
CREATE TABLE contacts (
  row INTEGER PRIMARY KEY,
  -- whose it is
  partnership TEXT NOT NULL REFERENCES partnerships (id),
  -- the day of it
  "on" TEXT NOT NULL CHECK ("on" IS date("on", '+0 days')),
  -- by what means
  channel TEXT CHECK (channel IN ('telephone', 'email', 'text', 'video', 'visit', 'in_person')),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- What mentor and mentee return on their partnership.
CREATE TABLE evaluations (
  row INTEGER PRIMARY KEY,
  -- whose it is
  partnership TEXT NOT NULL REFERENCES partnerships (id),
  -- autumn 2016
  term TEXT NOT NULL CHECK (trim(term) <> ''),
  -- who returned it
  "by" TEXT NOT NULL CHECK ("by" IN ('mentor', 'mentee')),
  -- the day of receipt
  returned_on TEXT NOT NULL CHECK (returned_on IS date(returned_on, '+0 days')),
  -- how many, by their account
  meetings_held INTEGER CHECK (meetings_held >= 0),
  -- what was worked on: a JSON list
  areas TEXT CHECK (areas IS NULL OR json_type(areas) IS 'array'),
  -- in their own words
  comments TEXT CHECK (trim(comments) <> ''),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- Work of a leader of education.
CREATE TABLE deployments (
  row INTEGER PRIMARY KEY,
  -- what it is called by
  id TEXT NOT NULL UNIQUE CHECK (trim(id) <> ''),
  -- the leader
  person TEXT NOT NULL REFERENCES people (id),
  -- the scheme's id
  scheme TEXT NOT NULL CHECK (trim(scheme) <> ''),
  -- what it is
  activity TEXT NOT NULL CHECK (activity IN ('mentor_coaching', 'leadership_development', 'peer_review',
      'school_improvement')),
  -- the school; null: an area
  urn INTEGER REFERENCES schools (urn),
  -- who asks for it
  route TEXT NOT NULL CHECK (route IN ('school', 'area')),
  -- who asked for it
  commissioner TEXT NOT NULL CHECK (trim(commissioner) <> ''),
  -- who it is reported to
  accountable_to TEXT CHECK (trim(accountable_to) <> ''),
  -- what came of it
  feedback TEXT CHECK (trim(feedback) <> ''),
  -- the first day
  "from" TEXT NOT NULL CHECK ("from" IS date("from", '+0 days')),
  -- null: it goes on
  "to" TEXT CHECK ("to" IS date("to", '+0 days')),
  put_in_by INTEGER NOT NULL REFERENCES changes (number),
  CHECK ("from" <= "to")
) STRICT;

-- The terms of an authority's academic year.
CREATE TABLE calendars (
  row INTEGER PRIMARY KEY,
  -- the authority, as GIAS writes its name
  local_authority TEXT NOT NULL CHECK (trim(local_authority) <> ''),
  -- 2016/17
  academic_year TEXT NOT NULL CHECK (academic_year GLOB '[0-9][0-9][0-9][0-9]/[0-9][0-9]' AND (substr(academic_year,
      1, 4) + 1) % 100 = substr(academic_year, 6) + 0),
  -- a JSON list of {"name": …, "from": …, "to": …, "half_term": {"from": …, "to": …}}
  terms TEXT NOT NULL CHECK (json_type(terms) IS 'array'),
  put_in_by INTEGER NOT NULL REFERENCES changes (number)
) STRICT;

-- What an item costs under a scheme.
CREATE TABLE rates (
  row INTEGER PRIMARY KEY,
  -- the scheme's id
  scheme TEXT NOT NULL CHECK (trim(scheme) <> ''),
  -- what is paid for
  item TEXT NOT NULL CHECK (trim(item) <> ''),
  -- for one of it
  pence INTEGER NOT NULL CHECK (pence >= 0),
  -- the first day
  "from" TEXT NOT NULL CHECK ("from" IS date("from", '+0 days')),
  -- the last; null: it lasts
  "to" TEXT CHECK ("to" IS date("to", '+0 days')),
  put_in_by INTEGER NOT NULL REFERENCES changes (number),
  CHECK ("from" <= "to")
) STRICT;

-- Money that pays before others do.
CREATE TABLE grants (
  row INTEGER PRIMARY KEY,
  -- the scheme's id
  scheme TEXT NOT NULL CHECK (trim(scheme) <> ''),
  -- its name
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  -- the first day
  "from" TEXT NOT NULL CHECK ("from" IS date("from", '+0 days')),
  -- the last; null: it lasts
  "to" TEXT CHECK ("to" IS date("to", '+0 days')),
  -- what is left to spend; null: open
  pence INTEGER CHECK (pence >= 0),
  put_in_by INTEGER NOT NULL REFERENCES changes (number),
  CHECK ("from" <= "to")
) STRICT;
