// What tests of sealed records share: a database with a mentor (p1), a mentee (p2), the mentor who takes over
// (p3), an adviser (p4) and an officer (p5), their key files, and steps that must succeed.
#pragma once

#include "register/store/databases.h"

#include <map>

namespace headway::test {

inline const std::string planted = "Zanzibar budget worries of the governors";

inline const char* const mentoring_register = R"({
 "schools":[{"urn":100001,"name":"Oakham Hill Primary School","local_authority":"Rutland"},
            {"urn":100002,"name":"St Blaise's Academy","local_authority":"Rutland"}],
 "people":[{"id":"p1","name":"Amara Okafor"},{"id":"p2","name":"Ben Whitlock"},{"id":"p3","name":"Carys Pugh"},
           {"id":"p4","name":"Dr Dorothy Smith-Jones"},{"id":"p5","name":"Mark May"}],
 "posts":[{"person":"p1","urn":100002,"role":"headteacher","from":"2015-09-01"}],
 "appointments":[{"id":"a2","person":"p2","urn":100001,"role":"headteacher","appointed_on":"2025-06-01",
                  "starts_on":"2025-09-01","headship":"first"}],
 "partnerships":[
  {"id":"x1","scheme":"essex","appointment":"a2","mentor":"p1","from":"2025-09-01","to":"2026-01-31",
   "status":"not_working"},
  {"id":"x2","scheme":"essex","appointment":"a2","mentor":"p3","from":"2026-02-01","to":"2026-08-31",
   "status":"active"},
  {"id":"x3","scheme":"essex","appointment":"a2","mentor":"p4","from":"2026-02-01","status":"proposed"}]})";

inline FormsDefinition forms_of_essex() {
    FormsDefinition forms;
    forms.records = {{.id = "notes",
                      .title = "Notes of a meeting",
                      .open = {"held_on", "minutes"},
                      .fields = {{.name = "notes", .label = "What we talked about", .required = true},
                                 {.name = "actions",
                                  .label = "Agreed actions",
                                  .answer = AnswerKind::table,
                                  .columns = {{"what", "What"}, {"by_when", "By when", AnswerKind::date}}}}}};
    forms.advice.by = {PartnershipSide::mentor};
    return forms;
}

inline sealed::KeyFile key_file_of(const std::string& person) {
    std::string words = "a passphrase of " + person;
    return sealed::new_key_file(person, sealed::Secret::taken_from(words), {1, 8192});
}

class Confidants {
  public:
    Confidants() {
        put_in(db.store(), mentoring_register);
        reread();
        for (const char* person : {"p1", "p2", "p3", "p4", "p5"})
            give(key_file_of(person));
        for (auto& [person, file] : files)
            for (const auto& [other, theirs] : files)
                if (other != person) compare(file, other, theirs);
    }

    ConfidentialGround ground(const std::string& partnership = "x1") {
        std::optional<Problem> failure;
        SealedRows rows = db->sealed(partnership, failure);
        REQUIRE_FALSE(failure);
        return {*reg, std::move(rows), forms};
    }

    sealed::KeyFile& file(const std::string& person) { return files.at(person); }

    SealedOutcome keep(SealedOrder order) {
        order.author = officer("2025-10-01");
        return db->keep_sealed(order);
    }
    void must_keep(SealedOrder order) {
        const SealedOutcome outcome = keep(std::move(order));
        INFO(told(outcome.problems) << (outcome.failure ? outcome.failure->message : ""));
        REQUIRE(outcome.done());
    }

    // Gives a key to the person of the file.
    void give(sealed::KeyFile made) {
        KeyOrder order = give_key(ground("").rows, made, nullptr);
        INFO(told(order.problems));
        REQUIRE(order.problems.empty());
        must_keep(order.order);
        files.insert_or_assign(made.person, std::move(made));
    }
    void compare(sealed::KeyFile& file, const std::string& other, const sealed::KeyFile& theirs) {
        const auto problem = trust(file, ground("").rows, other, spoken(theirs.pair.key.id()));
        INFO((problem ? problem->message : ""));
        REQUIRE_FALSE(problem);
    }

    NewRecord record(const std::string& says = planted) const {
        return {.partnership = "x1",
                .scheme = "essex",
                .form = "",
                .answers = "{\"notes\":\"" + says + "\"}",
                .author = officer("2025-10-01")};
    }
    // Why it can't be written; "" where it was.
    std::string write(const std::string& person, const NewRecord& record) {
        RecordWriting written = write_record(ground(record.partnership), file(person), record);
        if (!written.problems.empty()) return told(written.problems);
        const SealedOutcome outcome = keep(written.order);
        if (!outcome.done())
            return told(outcome.problems) + (outcome.failure ? outcome.failure->message : "");
        file(person).memory.has_seen(written.seen);
        reread();
        return "";
    }
    // What the record says, or why it can't be read.
    std::string read(const std::string& person, std::optional<std::int64_t> number = std::nullopt,
                     const std::string& partnership = "x1") {
        const RecordReading reading = read_record(ground(partnership), file(person), partnership, number);
        if (reading.problem) return reading.problem->message;
        file(person).memory.has_seen(reading.seen);
        return reading.text;
    }
    Sharing sharing(const std::string& person, const std::string& with, bool agrees = true) {
        const ShareRequest request{.partnership = "x1", .with = with, .author = officer("2025-10-02")};
        const ConfidentialGround asked = ground();
        Sharing sharing =
            agrees ? headway::share(asked, file(person), request) : withdraw(asked, file(person), request);
        if (sharing.problems.empty()) must_keep(sharing.order);
        return sharing;
    }

    void reread() {
        ReadRegister read = db->read();
        REQUIRE(read.reg);
        reg = std::make_unique<Register>(std::move(*read.reg));
    }

    Database db;
    std::unique_ptr<Register> reg;
    FormsDefinition forms = forms_of_essex();
    std::map<std::string, sealed::KeyFile> files;
};

}  // namespace headway::test
