// headway: headteacher mentoring schemes as rule packs. The public face, and the only header to include.
//
// clang-format off
//   using namespace headway;
//   ReadRegister read = read_register_file("register.json");          // register/read_json.h
//   SchemeLibrary library{.schemes = "schemes", .rules = "rules"};    // scheme/scheme.h
//   SchemeOutcome essex = library.load("essex");
//   if (!read.reg || !essex.scheme) …                                 // read.problems, essex.problems
//   Date day = *parse_date("2016-10-01");
//   Verdicts verdicts{*essex.scheme, *read.reg,                       // scheme/evaluate.h
//                     {.kind = SubjectKind::mentor,
//                      .subjects = all_subjects(*read.reg, SubjectKind::mentor, day),
//                      .as_of = day}};
//   if (verdicts.failure()) …                                         // a rule in plain Lua failed
//   verdicts.verdict(0); verdicts.explain(0);
// clang-format on
//
// What a user can get wrong comes back as Problems, values with a place (base/problem.h): a register or a
// pack is given whole or not at all. Exceptions mean a broken promise of the caller or of the library.
// Objects refer to what they were made from: a register and a scheme must outlive the verdicts on them. No
// object is changed by being asked. tests/embedding/main.cpp is a whole program; engine/README.md says the
// rest.
#pragma once

#include "base/academic_year.h"
#include "base/date.h"
#include "base/money.h"
#include "base/problem.h"
#include "base/text.h"
#include "calendar/school_calendar.h"
#include "facts/condition_words.h"
#include "facts/vocabulary.h"
#include "register/csv/tables.h"
#include "register/extract.h"
#include "register/mentor_load.h"
#include "register/read_json.h"
#include "register/sources/gias.h"
#include "register/sources/ofsted.h"
#include "register/store.h"
#include "register/write_json.h"
#include "report/csv.h"
#include "report/html.h"
#include "report/json.h"
#include "report/markdown.h"
#include "report/portfolio.h"
#include "report/text.h"
#include "report/xlsx.h"
#include "scheme/allocate.h"
#include "scheme/chunk_host.h"
#include "scheme/confidential.h"
#include "scheme/coverage.h"
#include "scheme/decision.h"
#include "scheme/differences.h"
#include "scheme/entry.h"
#include "scheme/evaluate.h"
#include "scheme/excerpt.h"
#include "scheme/funding.h"
#include "scheme/handbook.h"
#include "scheme/impact.h"
#include "scheme/key_trust.h"
#include "scheme/mutants.h"
#include "scheme/pack_check.h"
#include "scheme/pack_run.h"
#include "scheme/pack_test.h"
#include "scheme/pair_json.h"
#include "scheme/pairs.h"
#include "scheme/personal_document.h"
#include "scheme/reconsider.h"
#include "scheme/record_answers.h"
#include "scheme/register_of_mentors.h"
#include "scheme/reports.h"
#include "scheme/rounds.h"
#include "scheme/rules_in_words.h"
#include "scheme/schedule.h"
#include "scheme/schedule_words.h"
#include "scheme/scheme.h"
#include "scheme/shortlist.h"
#include "scheme/suggestions.h"
#include "scheme/tasks.h"
#include "scheme/trace_document.h"
#include "scheme/verdict_json.h"
#include "script/annotations.h"
#include "script/fact_methods.h"
