// headway: headteacher mentoring schemes as rule packs. The public face, and the only header to include.
//
//   using namespace headway;
//   ReadRegister read = read_register_file("register.json");         // register/read_json.h
//   SchemeLibrary library{.schemes = "schemes", .rules = "rules"};   // scheme/scheme.h
//   SchemeOutcome essex = library.load("essex");
//   Verdicts verdicts{*essex.scheme, *read.reg,                       // scheme/evaluate.h
//                     {.kind = SubjectKind::mentor, .subjects = all_subjects(…), .as_of =
//                     *parse_date("2016-10-01")}};
//   verdicts.verdict(0); verdicts.explain(0);
//
// What a user can get wrong comes back as Problems, values with a place (base/problem.h): a register or a
// pack is given whole or not at all. Exceptions mean a broken promise of the caller or of the library.
// Objects refer to what they were made from: a register and a scheme must outlive the verdicts on them. No
// object is changed by being asked. engine/README.md shows a whole program.
#pragma once

#include "base/date.h"
#include "base/problem.h"
#include "base/text.h"
#include "facts/vocabulary.h"
#include "register/csv/tables.h"
#include "register/extract.h"
#include "register/read_json.h"
#include "register/sources/gias.h"
#include "register/sources/ofsted.h"
#include "register/store.h"
#include "register/write_json.h"
#include "scheme/decision.h"
#include "scheme/entry.h"
#include "scheme/evaluate.h"
#include "scheme/pack_check.h"
#include "scheme/pack_run.h"
#include "scheme/pack_test.h"
#include "scheme/scheme.h"
#include "scheme/verdict_json.h"
#include "script/annotations.h"
