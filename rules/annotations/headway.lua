---@meta
-- Made by `headway pack annotations`; do not edit. Editors with the Lua language server read it (.luarc.json).

---@class headway.condition
---@class headway.parameter
---@class headway.period

---@class headway.yes_or_no : headway.condition

---@class headway.choice
---@field is fun(self: headway.choice, ...: string|headway.parameter|table): headway.condition is this, or one of these
---@field is_one_of fun(self: headway.choice, ...: string|headway.parameter|table): headway.condition is one of these
---@field is_not fun(self: headway.choice, ...: string|headway.parameter|table): headway.condition is none of these; an unknown fact stays unknown

---@class headway.judgement
---@field is fun(self: headway.judgement, ...: string|headway.parameter|table): headway.condition is this, or one of these
---@field is_one_of fun(self: headway.judgement, ...: string|headway.parameter|table): headway.condition is one of these
---@field is_not fun(self: headway.judgement, ...: string|headway.parameter|table): headway.condition is none of these; an unknown fact stays unknown
---@field at_least fun(self: headway.judgement, ...: string|headway.parameter|table): headway.condition is this or more; of judgements: this or better, one for each scale

---@class headway.word
---@field is fun(self: headway.word, ...: string|headway.parameter|table): headway.condition is this, or one of these
---@field is_one_of fun(self: headway.word, ...: string|headway.parameter|table): headway.condition is one of these
---@field is_not fun(self: headway.word, ...: string|headway.parameter|table): headway.condition is none of these; an unknown fact stays unknown

---@class headway.date
---@field is fun(self: headway.date, ...: string|headway.parameter|table): headway.condition is this, or one of these
---@field is_one_of fun(self: headway.date, ...: string|headway.parameter|table): headway.condition is one of these
---@field is_not fun(self: headway.date, ...: string|headway.parameter|table): headway.condition is none of these; an unknown fact stays unknown
---@field on_or_before fun(self: headway.date, ...: string|headway.parameter|table): headway.condition is this day or an earlier one
---@field on_or_after fun(self: headway.date, ...: string|headway.parameter|table): headway.condition is this day or a later one
---@field has_come fun(self: headway.date): headway.condition is the as-of day or an earlier one
---@field at_most_ago fun(self: headway.date, ...: headway.period|headway.parameter|table): headway.condition lies so long ago or less; the last day of that time counts
---@field less_than_ago fun(self: headway.date, ...: headway.period|headway.parameter|table): headway.condition lies less than so long ago; the anniversary does not count
---@field at_least_ahead fun(self: headway.date, ...: headway.period|headway.parameter|table): headway.condition is so long after the as-of day, or longer

---@class headway.duration
---@field at_least fun(self: headway.duration, ...: headway.period|headway.parameter|table): headway.condition is this or more; of judgements: this or better, one for each scale
---@field at_most fun(self: headway.duration, ...: headway.period|headway.parameter|table): headway.condition is this or less

---@class headway.count
---@field is fun(self: headway.count, ...: number|headway.parameter|table): headway.condition is this, or one of these
---@field is_one_of fun(self: headway.count, ...: number|headway.parameter|table): headway.condition is one of these
---@field is_not fun(self: headway.count, ...: number|headway.parameter|table): headway.condition is none of these; an unknown fact stays unknown
---@field at_least fun(self: headway.count, ...: number|headway.parameter|table): headway.condition is this or more; of judgements: this or better, one for each scale
---@field at_most fun(self: headway.count, ...: number|headway.parameter|table): headway.condition is this or less

---@class headway.number
---@field is fun(self: headway.number, ...: number|headway.parameter|table): headway.condition is this, or one of these
---@field is_one_of fun(self: headway.number, ...: number|headway.parameter|table): headway.condition is one of these
---@field is_not fun(self: headway.number, ...: number|headway.parameter|table): headway.condition is none of these; an unknown fact stays unknown
---@field at_least fun(self: headway.number, ...: number|headway.parameter|table): headway.condition is this or more; of judgements: this or better, one for each scale
---@field at_most fun(self: headway.number, ...: number|headway.parameter|table): headway.condition is this or less

---@class headway.appointment
---@field role headway.choice the role to which the person was appointed
---@field headship headway.choice whether this is the person's first headship
---@field appointed_on headway.date the day of the appointment
---@field starts_on headway.date the first day in the post
---@field new_to_authority headway.yes_or_no the person is new to the authority
---@field new_to_leadership headway.yes_or_no the person is new to leadership
---@field school headway.school every school of the subject, each of which must satisfy

---@class headway.pair
---@field are_different_people headway.yes_or_no the mentor is somebody else than the mentee
---@field has_failed_before headway.yes_or_no a partnership of the two in this scheme was found not to work
---@field worked_together headway.yes_or_no the two have held posts at one school at one time, or are recorded as having worked together
---@field work_at_one_school headway.yes_or_no the mentor holds a post of any kind at a school where the mentee holds one, or is appointed
---@field mentor_manages_mentee headway.yes_or_no the mentor is the mentee's line manager on the day
---@field mentor_held_role_longer headway.yes_or_no the mentor has held the mentee's role, and for longer than the mentee
---@field share_a_network headway.yes_or_no a school of the mentor and the mentee's school belong to one network
---@field is_outside_area headway.yes_or_no|fun(about: { phase?: any }): headway.yes_or_no a school of the mentor is in another area than the mentee's school
---@field same_phase headway.yes_or_no every school of the mentor is of the phase of the mentee's school
---@field mentor_has_needed_expertise headway.yes_or_no|fun(about: { kind?: any }): headway.yes_or_no a circumstance that holds at the mentee's school is among the mentor's expertise

---@class headway.person
---@field is_headteacher headway.yes_or_no serves as a headteacher or executive headteacher on the day
---@field last_day_as_head headway.date the last day of the last headship, of a person who is a headteacher no more
---@field years_as_head headway.duration|fun(about: { local_authority?: any }): headway.duration how long the person has served as a headteacher in all, overlaps counted once
---@field years_in_current_headship headway.duration how long the person has held the current headship; of several, the oldest
---@field has_training headway.yes_or_no|fun(about: { course?: any, provider?: any }): headway.yes_or_no has completed training of this kind by the day
---@field is_recommended headway.yes_or_no|fun(about: { by?: any }): headway.yes_or_no has a supportive recommendation for this scheme
---@field effective_support_elsewhere headway.count how often the person has given effective support to a school other than the own
---@field holds_post headway.yes_or_no|fun(about: { role?: any, except_role?: any, local_authority?: any }): headway.yes_or_no holds a post of this kind on the day
---@field declares fun(key: string): headway.yes_or_no the newest declaration says yes
---@field declared_date fun(key: string): headway.date the date that the newest declaration gives
---@field declared_number fun(key: string): headway.number the number that the newest declaration gives
---@field register_status headway.choice the status of the entry in the scheme's register of mentors, where there is one
---@field is_on_register headway.yes_or_no has an entry in the scheme's register of mentors, of whatever status but applied
---@field has_free_place headway.yes_or_no has fewer mentees than the register of mentors allows
---@field school headway.school every school of the subject, each of which must satisfy

---@class headway.school
---@field local_authority headway.word the local authority of the school, as Get Information About Schools names it
---@field area headway.word the area that the school belongs to, for example that of a headteachers' association
---@field phase headway.choice the phase of education
---@field admissions_policy headway.choice whether the school selects its pupils
---@field is_faith_school headway.yes_or_no the school has a religious character
---@field has_circumstance headway.yes_or_no|fun(about: { kind?: any }): headway.yes_or_no a circumstance of one of these kinds holds at the school on the day
---@field latest_inspection headway.school.latest_inspection 
---@field assessment headway.school.assessment 
---@field performance_is_high headway.yes_or_no|fun(about: { years?: any }): headway.yes_or_no the band was high in each of the last years on record
---@field performance_rises headway.yes_or_no|fun(about: { years?: any }): headway.yes_or_no the score rose from each of the last years on record to the next
---@field above_minimum_standard headway.yes_or_no the school was above the government's minimum standards in the newest year on record

---@class headway.school.assessment
---@field judgement headway.judgement the authority's own view of the school, not older than the latest inspection
---@field inspection_expected headway.yes_or_no an inspection is expected to confirm the authority's view

---@class headway.school.latest_inspection
---@field leadership_and_management headway.judgement Ofsted's latest judgement of leadership and management
---@field overall_effectiveness headway.judgement Ofsted's latest overall judgement; of a report card of 2025, which has none, that of leadership
---@field category_of_concern headway.choice the category of concern in which the latest inspection placed the school

---@alias headway.report_source
---| '"schools"' # each school of the register; columns: school, local_authority, area, phase, religious_character, challenges
---| '"appointments"' # each appointment made by the day, and how far its support has come; columns: appointment, mentee, school, area, phase, role, level, headship, appointed_on, starts_on, year, new_to_authority, new_to_leadership, verdict, state, mentor, paired_on, days_to_pair, before_start, challenges, outside_guidelines, exception_reason
---| '"candidates"' # each person on the register, judged as a mentor; columns: candidate, name, school, area, phase, verdict, not_met, unknown, reasons, missing, status, applied_on
---| '"applications"' # each application to the scheme, with the verdict on the candidate and what the panel decided; columns: application, candidate, name, school, area, phase, round, submitted_on, statement, expertise, references, verdict, not_met, unknown, reasons, missing, outcome, decided_on, decision_reason, panel
---| '"mentors"' # each person with an entry in the register of mentors on the day; columns: candidate, name, email, telephone, school, area, phase, status, since, capacity, mentees, free, supports, expertise, training, offers, declared
---| '"partnerships"' # each partnership of the scheme that has begun, or is proposed, by the day; columns: partnership, appointment, mentee, mentor, school, mentor_school, area, phase, role, level, headship, year, from, to, state, meetings_expected, meetings_held, minutes, contacts, last_contact, quiet_since, days_quiet, late_items, days_to_pair, outside_guidelines, exception_reason
---| '"meetings"' # each meeting that was held or is planned; columns: partnership, mentee, mentor, area, phase, role, level, year, number, kind, planned_on, held_on, held, minutes, place
---| '"contacts"' # each contact beside meetings; columns: partnership, mentee, mentor, area, phase, role, level, on, channel
---| '"evaluations"' # each evaluation form that was returned; columns: partnership, mentee, mentor, school, area, phase, role, headship, term, by, returned_on, meetings_held, areas, comments
---| '"deployments"' # each deployment of a leader of the scheme; columns: deployment, name, school, area, phase, activity, route, commissioner, accountable_to, feedback, from, to, state
---| '"shortlist"' # each mentor to be considered for the appointment that the report is about, best first; columns: appointment, candidate, name, school, area, phase, verdict, score, in_favour, against, free, expertise
---| '"allocation"' # each appointment that waits, with the mentor whom the best allocation of all gives it; columns: appointment, mentee, school, area, phase, mentor, mentor_school, score, in_favour, reason
---| '"schedule"' # each item that the scheme expects of a partnership that is not over; columns: partnership, mentee, mentor, area, phase, role, level, what, number, says, from, to, done_on, state, minutes, place, clause
---| '"tasks"' # each task of the day; columns: task, who, holder, about, reason, due, state, clause
---| '"funding"' # each kind of cost in the academic year of the day; columns: item, payer, payee, quantity, committed, spent, is_open, clause
---| '"mentors_paid"' # each mentor to whom something is paid in the academic year of the day; columns: name, committed, spent, is_open
---| '"funds"' # each grant or allocation of the academic year of the day; columns: fund, allocated, committed, spent, left
---| '"funding_remarks"' # what the policy does not say about money, and what the reader of the sums should know; columns: says
---| '"rounds"' # each dated action of the academic year of the day; columns: round, action, from, to, clause
---| '"training"' # each course that somebody completed; columns: name, course, provider, completed_on, status
---| '"changes"' # each change of the database from the day that is asked for; none without a database; columns: number, on, by, action, detail
---| '"clauses"' # each clause of the policy; columns: clause, section, area, force, text

---@type headway.person
person = nil
---@type headway.appointment
appointment = nil
---@type headway.school
school = nil
---In allocation.lua: the mentor of a pair.
---@type headway.person
mentor = nil
---In allocation.lua: the mentee of a pair, by the appointment.
---@type headway.appointment
mentee = nil
---In allocation.lua: the two together.
---@type headway.pair
pair = nil

---@param parts headway.condition[]
---@return headway.condition
function all(parts) end
---@param parts headway.condition[]
---@return headway.condition
function any(parts) end
---@param parts headway.condition[]
---@return headway.condition
function none(parts) end
---Every school of the subject meets these conditions on school.…, and there is one at least.
---@param parts headway.condition[]
---@return headway.condition
function each_school(parts) end
---One school of the subject or more meets these conditions on school.…, all of them together.
---@param parts headway.condition[]
---@return headway.condition
function any_school(parts) end
---@param number integer
---@return headway.period
function years(number) end
---@param number integer
---@return headway.period
function months(number) end
---With a name: that parameter. With braces: defines one.
---@param name_or_definition string|table
---@return headway.parameter
function parameter(name_or_definition) end

---@class headway.criterion
---@field id string
---@field clause string|string[] the clauses that it carries out
---@field force? "must"|"should"|"may" the strongest of its clauses, where not said
---@field requires? headway.condition
---@field exceptionally? headway.condition the exceptional route
---@field facts? table<string, any> what `decide` is given
---@field decide? fun(facts: table): table a rule in plain Lua, which returns met, not_met or unknown

---@param definition headway.criterion
function criterion(definition) end
---@param definition { id: string, clause: string|string[], asks: string }
function advice(definition) end
---@param definition { mentor: table, mentee: table }
function eligibility(definition) end
---How people come onto the register of mentors. Each step names its clause: an application `needs` these columns, a
---reference comes `from` one of these roles, and the panel's members `represent` each of these.
---@param definition { application?: table, reference?: table, panel?: table }
function recruitment(definition) end

---@class headway.preference
---@field id string
---@field clause string|string[]
---@field weight integer|headway.parameter what it adds to the score of a pair that matches
---@field prefers headway.condition

---@param definition headway.preference
function preference(definition) end
---Which mentor for which mentee: criteria decide about a pair, preferences rank.
---@param definition { criteria: table, preferences?: table }
function allocation(definition) end
---@param definition { id: string, clause: string|string[], says: string, to: headway.condition }
function offer(definition) end
---What training a mentor is offered; it decides nothing.
---@param definition { offers: table }
function training(definition) end

---@class headway.task
---@field id string
---@field clause string|string[]
---@field each string what there is a task about, each of them one: "waiting appointment", "late item", …
---@field of? string which rule of cadence.lua, or which offer of training.lua
---@field who? string mentor, mentee or one of the roles; of an item: each side that it is expected of
---@field says? string what to do; of an item: what the cadence says of it
---@field only_for? headway.condition
---@field opens? string|table from which day it is told: "starts_on", or { days = 14, after = "starts_on" }
---@field due? string|table by which day it is done; at once, where not said
---@field closes? string|table from which day it is told no more
---@field soon? integer|headway.parameter how many days before it opens it is told, where not as the pack says
---@field needs? string[] of an agenda: purpose, outcomes, success
---@field not_the_first? boolean of meetings: from the second on

---@param definition headway.task
function task(definition) end
---Who has what to do, and when. `soon`: so many days before it opens, a task is told as one of soon.
---@param definition { roles?: table<string, string>, school_roles?: table<string, string>, soon?: integer|headway.parameter, [integer]: any }
function tasks(definition) end
---Meetings that are expected of mentor and mentee.
---@param definition { id: string, clause: string|string[], says?: string, every?: string, in_term?: string, closes?: boolean, times?: integer|headway.parameter, first_days?: integer|headway.parameter, last_days?: integer|headway.parameter, minutes?: integer|headway.parameter, places?: string[], kind?: string, first?: table, before?: table, variation?: table, who?: string|string[], by?: string|string[], answered_by?: string }
function meeting(definition) end
contact, form, review, annual_meeting, call = meeting, meeting, meeting, meeting, meeting
---How often mentor and mentee meet, and what else is expected over the year.
---@param definition table
function cadence(definition) end

---The first text is the action's name. Dates: "2016-08-15", "2016-09-12 to 2016-09-23", "week beginning 2016-09-05",
---"by 2016-10-14", "2016-11", "2017-05 to 2017-06".
---@param definition { [1]: string, clause: string|string[], autumn?: string, spring?: string, summer?: string }
function action(definition) end
---When mentors are recruited: under each published year its actions, in the order in which a round goes.
---@param definition { clause: string|string[], published: table<string, table> }
function rounds(definition) end
---@param reason string
function met(reason) end
---@param reason string
function not_met(reason) end
---@param missing string
function unknown(missing) end

---@class headway.line
---@field id string
---@field clause string|string[]
---@field item string what is paid for: the item of the register's rates, where no other is named
---@field payer string mentee, mentor, mentee_school, mentor_school, local_authority, governing_body, area_board, or one of parties
---@field payee string one of the same
---@field per "meeting"|"partnership"|"training"|"year"|"deployment"
---@field of? string per meeting: only those of this rule of the cadence
---@field at_most? integer|headway.parameter per meeting: the first so many of a partnership
---@field course? string|string[] per training: which
---@field provider? string per training: given by whom
---@field activity? string per deployment: of which kind
---@field only_for? headway.condition on the appointment
---@field rate? string the item of the register's rates
---@field grant_first? string the grant that pays as far as it goes, before the payer
---@field allocation? string the grant against which a year's lines are reckoned

---@param definition headway.line
function line(definition) end
---What the policy does not say about money.
---@param definition { clause: string|string[], says: string, only_for?: headway.condition }
function silent(definition) end
---Who pays what to whom. Nobody of free_to, which names its clause, is ever a payer.
---@param definition { parties?: string|string[], free_to?: table, [integer]: any }
function funding(definition) end

---@class headway.rows
---@class headway.part

---Some of the records of a source, or of other rows: rows { "partnerships", state = "active" }. A test of a column is a
---value, several of which one is enough, or { at_least, at_most, is_not, on_or_after, on_or_before, within, within_last,
---more_than_ago, ahead_by, recorded }.
---@param definition { [1]: headway.report_source|headway.rows, [string]: any }
---@return headway.rows
function rows(definition) end
---@param text string|{ [1]: string, clause?: string|string[] }
---@return headway.part
function heading(text) end
---@param text string may name {as_of}, {scheme}, {academic_year}, and what the report is about or chosen by
---@return headway.part
function paragraph(text) end
---What a reader must not miss.
---@param text string
---@return headway.part
function notice(text) end
---Key figures. Each has a label and one of count = rows, share = rows with of = rows, total or average = "column" with of.
---@param list { [1]: string, count?: headway.rows|string, share?: headway.rows, total?: string, average?: string, of?: headway.rows|string }[]
---@return headway.part
function figures(list) end
---A table with a line for each record. A column is a name, or { "name", "title" }; "most name" orders from the largest.
---@param definition { [1]: string, of: headway.rows|headway.report_source, columns: (string|string[])[], order?: string|string[], otherwise?: string }
---@return headway.part
function listing(definition) end
---A table with a line for each value of a column: columns = { { "all", count = true }, { "late", count = { … } } }.
---@param definition { [1]: string, of: headway.rows|headway.report_source, by: string, columns?: table[], otherwise?: string }
---@return headway.part
function grouped(definition) end
---@param definition { [1]: string, of: headway.rows|headway.report_source, by: string, kind?: "bars"|"stacked bars"|"lines", split?: string, series?: table[], unit?: string, otherwise?: string }
---@return headway.part
function chart(definition) end
---@param definition { [1]: string, of: headway.rows|headway.report_source, name: string, from: string, to: string, says?: string, state?: string, otherwise?: string }
---@return headway.part
function timeline(definition) end
---A form to be filled in. Each field: a label, and lines = 5, choices, columns with rows, day = true, value or help.
---@param definition { [1]: string, [integer]: { [1]: string, value?: string, help?: string, lines?: integer, choices?: string[], columns?: string[], rows?: integer, day?: boolean } }
---@return headway.part
function to_fill(definition) end
---The parts again for each value of the column, with what they ask limited to it.
---@param definition { [1]: string, of: headway.rows|headway.report_source, on_new_pages?: boolean, otherwise?: string, [integer]: headway.part }
---@return headway.part
function for_each(definition) end
---@return headway.part
function new_page() end

---@class headway.report
---@field id string
---@field title string
---@field says string what it is for, in half a sentence
---@field clause? string|string[]
---@field about? "appointment"|"partnership" the reader names one
---@field choose? { [1]: string, of: headway.rows|headway.report_source, newest_by: string } the reader may choose one: a round, a term
---@field audience? "officers"|"everyone"
---@field publishes? string[] for everyone: the columns that tell of somebody and may be shown
---@field smallest? integer|headway.parameter for everyone: of how many records at least a number is told
---@field [integer] headway.part

---@param definition headway.report
function report(definition) end
---@param list table
function reports(list) end

---What the form asks for and headway seals: the key of the answer, and what the form shows. With `each` it is a table.
---@param definition { [1]: string, [2]: string, answer?: "text"|"date", each?: { [1]: string, [2]: string, answer?: "text"|"date" }[], required?: boolean }
function private(definition) end

---@class headway.record
---@field id string
---@field title string
---@field clause string|string[]
---@field says? string a sentence for whoever fills it in
---@field open ("held_on"|"minutes"|"place")[] what stays open: never what was said
---@field [integer] any private { … }

---What mentor and mentee keep of a meeting, sealed for the two of them.
---@param definition headway.record
function record(definition) end
---Who of the two agrees before a record is shown to somebody else.
---@param definition { with: "a third party"|"a new mentor", agreed_by: string|string[], clause: string|string[] }
function sharing(definition) end
---Who of the two may ask for advice with an excerpt that names no one.
---@param definition { by: string|string[], clause: string|string[] }
function asking_advice(definition) end
---How long what is known of people is kept after their last part in any scheme, and records after the partnership.
---@param definition { people?: headway.period|headway.parameter, records?: headway.period|headway.parameter, clause: string|string[] }
function retention(definition) end
---What is recorded of meetings, who may read it, and how long anything is kept.
---@param list table
function forms(list) end

---@param definition { id: string, title: string, authority: string, edition: string, source: string, valid_from?: string, valid_to?: string }
function scheme(definition) end
---@param list table
function clauses(list) end
---@param definition table
function clause(definition) end
---@param list table
function parameters(list) end
---@param list table
function interpretations(list) end
---@param definition table
function interpretation(definition) end
---@param list table
function declarations(list) end
---@param definition table
function declaration(definition) end
---@param list table
function tests(list) end
---@param definition { as_of: string, mentor?: table, mentee?: table, pair?: table, expect: table }
function test(definition) end
