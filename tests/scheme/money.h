// A small authority for tests of funding: one pack and one register, put together from texts.
#pragma once

#include "scheme/funding.h"
#include "scheme/pack_folder.h"

#include <fmt/format.h>

namespace headway::test {

// One line a meeting of each term, and what the test writes besides.
struct MoneyPack {
    std::string funding;
    std::string cadence = R"(return cadence { clause = "RUT-C1", lasts = years(1),
  meeting { id = "termly_meeting", clause = "RUT-C1", says = "meet", every = "term" },
}
)";
};

inline std::unique_ptr<Scheme> money_scheme(const MoneyPack& text) {
    PackFolder pack;
    pack.write("parameters.lua", R"(return parameters {
  parameter { "funded", 2, unit = "times", meaning = "how many are paid", clause = "RUT-C1",
    changes = { ["2017-09-01"] = 1 } },
}
)");
    return pack.write("cadence.lua", text.cadence).write("funding.lua", text.funding).scheme();
}

inline std::string funding_line(const std::string& item, const std::string& more = "",
                                const std::string& payer = "mentee_school",
                                const std::string& per = "meeting") {
    return fmt::format(
        R"(  line {{ id = "{0}", clause = "RUT-C1", item = "{0}", payer = "{1}", payee = "mentor", per = "{2}"{3}{4} }},
)",
        item, payer, per, more.empty() ? "" : ", ", more);
}

inline std::string rate_row(const std::string& item, std::int64_t pence,
                            const std::string& from = "2015-01-01", const std::string& to = "") {
    return fmt::format(R"({{"scheme":"rutland","item":"{}","pence":{},"from":"{}"{}}})", item, pence, from,
                       to.empty() ? "" : fmt::format(R"(,"to":"{}")", to));
}

// A grant of so many pence; "null" for an open one.
inline std::string grant_row(const std::string& pence, const std::string& from = "2016-01-01",
                             const std::string& to = "", const std::string& name = "new_heads_grant") {
    return fmt::format(R"({{"scheme":"rutland","name":"{}","from":"{}","pence":{}{}}})", name, from, pence,
                       to.empty() ? "" : fmt::format(R"(,"to":"{}")", to));
}

inline std::string held_meeting(int number, const std::string& on, const std::string& partnership = "x1") {
    return fmt::format(R"({{"partnership":"{0}","number":{1},"planned_on":"{2}","held_on":"{2}"}})",
                       partnership, number, on);
}

// The rows of the tables that money depends on. As it begins, x1 runs through 2016/17: p1 mentors p2, in a
// first headship.
struct MoneyTables {
    std::vector<std::string> rates = {};
    std::vector<std::string> grants = {};
    std::vector<std::string> meetings = {};
    std::vector<std::string> partnerships = {
        R"({"id":"x1","scheme":"rutland","appointment":"a1","mentor":"p1","from":"2016-09-01","to":"2017-08-31","status":"active"})"};
    std::vector<std::string> appointments = {
        R"({"id":"a1","person":"p2","urn":1,"role":"headteacher","appointed_on":"2016-05-20","starts_on":"2016-09-01","headship":"first"})"};
    std::vector<std::string> mentors = {};
    std::vector<std::string> training = {};
    std::vector<std::string> deployments = {};
};

inline Register money_register(const MoneyTables& tables) {
    std::string text = R"("calendars":[)";
    for (int year = 2015; year <= 2018; ++year)
        text += fmt::format(
            R"({0}{{"local_authority":"Rutland","academic_year":"{1}/{2:02}","terms":[
{{"name":"autumn","from":"{1}-09-05","to":"{1}-12-16"}},{{"name":"spring","from":"{3}-01-04","to":"{3}-03-31"}},
{{"name":"summer","from":"{3}-04-18","to":"{3}-07-21"}}]}})",
            year == 2015 ? "" : ",", year, (year + 1) % 100, year + 1);
    text += ']';
    const auto add = [&](const char* name, const std::vector<std::string>& rows) {
        text += fmt::format(",\n\"{}\":[{}]", name, fmt::join(rows, ",\n"));
    };
    add("rates", tables.rates);
    add("grants", tables.grants);
    add("appointments", tables.appointments);
    add("partnerships", tables.partnerships);
    add("meetings", tables.meetings);
    add("mentors", tables.mentors);
    add("training", tables.training);
    add("deployments", tables.deployments);
    return rutland(text);
}

inline PartnershipFunding funded(const std::string& funding, const MoneyTables& tables,
                                 const std::string& as_of = "2016-10-01", const std::string& id = "x1") {
    const auto scheme = money_scheme({funding});
    const Register reg = money_register(tables);
    return funding_of(*scheme, reg, *reg.partnership(id), *parse_date(as_of));
}

// "travel: mentee_school to mentor 3 x 2000 = 6000", a line for each.
inline std::string told_lines(const PartnershipFunding& funding) {
    std::string out;
    for (const FundedLine& line : funding.lines)
        out += fmt::format("{}: {} to {} {} x {} = {}\n", line.item, line.payer, line.payee, line.quantity,
                           line.unit ? std::to_string(line.unit->value) : "?",
                           line.total ? std::to_string(line.total->value) : "?");
    return out;
}

inline std::string joined_texts(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts)
        out += text + '\n';
    return out;
}

}  // namespace headway::test
