// Sealed records between mentor and mentee: who may write, read and share them, and what the program refuses
// to believe of a database that somebody may have tampered with.
//
//   ConfidentialGround ground{reg, store.sealed("x1", failure), *scheme.definition().forms};
//   RecordWriting written = write_record(ground, file, {.partnership = "x1", …});
//   store.keep_sealed(written.order);  file.memory.has_seen(written.seen);      // and the key file is locked
//   again
//
// `file` is the key file of whoever asks, unlocked: nothing is opened or signed without one. The functions
// change neither database nor file; they give orders, or say why not. Messages name keys, ids and dates, and
// never a word of a record.
#pragma once

#include "register/register.h"
#include "register/sealed_rows.h"
#include "scheme/record_answers.h"
#include "scheme/scheme.h"
#include "sealed/key_file.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

// One moment of the database, and what the pack says about records.
struct ConfidentialGround {
    const Register& reg;
    SealedRows rows;  // of the partnership that is asked about
    const FormsDefinition& forms;
};

// The two people of a partnership, by their ids.
struct Parties {
    std::string mentor;
    std::string mentee;

    // Which of the two a person is; nothing for anybody else.
    std::optional<PartnershipSide> side(std::string_view person) const;
    const std::string& person(PartnershipSide side) const {
        return side == PartnershipSide::mentor ? mentor : mentee;
    }
};
std::optional<Parties> parties_of(const Register& reg, std::string_view partnership);

// What is wrong with the records of a partnership as the database shows them: one that is not what its author
// signed, one that is missing, or one that the owner of the file saw and that is gone. Nothing where all is
// well. Without a file, what that file remembers is left aside.
std::optional<Problem> fault_of_records(const SealedRows& rows, std::string_view partnership,
                                        const sealed::KeyFile* file);

struct NewRecord {
    std::string partnership;
    std::string scheme;
    std::string form;                          // its id; "" where the pack has one form only
    std::optional<std::int64_t> meeting = {};  // the number of the meeting
    std::string answers;                       // JSON (record_answers.h)
    std::vector<NamedValue> open = {};         // for the register's row of the meeting
    Author author;                             // the person of the key file
};
struct RecordWriting {
    Problems problems;
    SealedOrder order;
    sealed::SeenRecords seen;  // to be remembered once the order was carried out
};
RecordWriting write_record(const ConfidentialGround& ground, const sealed::KeyFile& file,
                           const NewRecord& record);

struct RecordReading {
    std::optional<Problem> problem;
    std::string text;  // record_document() shows it
    sealed::RecordHeader header;
    std::string author;        // the person's id
    sealed::SeenRecords seen;  // to be remembered
};
// The newest record, or that of this number.
RecordReading read_record(const ConfidentialGround& ground, const sealed::KeyFile& file,
                          const std::string& partnership, std::optional<std::int64_t> number);

// What of a record is open: nothing that was said.
struct RecordSummary {
    std::int64_t number = 0;
    std::optional<std::int64_t> meeting;
    std::string form;
    std::string at;
    std::string author;                // person
    std::vector<std::string> readers;  // people who can open it now
    std::vector<std::string> agreed;   // of the two, who agrees that somebody else may read it: "p1 with p7"
    bool erased = false;
};
std::vector<RecordSummary> summaries(const ConfidentialGround& ground, std::string_view partnership);

struct ShareRequest {
    std::string partnership;
    std::vector<std::int64_t> numbers = {};  // of the records; empty: all
    std::string with;                        // the third one's person id
    Author author;
};
struct Sharing {
    Problems problems;
    SealedOrder order;
    std::vector<std::int64_t> opened = {};   // records that the third one can read now
    std::vector<std::int64_t> waiting = {};  // records that wait for the other's agreement
    std::string waits_for = {};              // that person's id
};
// Agrees, for the owner of the file; where everybody agrees whose agreement the pack asks for, the record is
// sealed for the third one as well.
Sharing share(const ConfidentialGround& ground, const sealed::KeyFile& file, const ShareRequest& request);
// Takes the agreement back: the third one can't open the records any more. What was read stays read.
Sharing withdraw(const ConfidentialGround& ground, const sealed::KeyFile& file, const ShareRequest& request);

// Whose agreement is needed before somebody reads the records of a partnership: another rule holds for the
// mentor of a later partnership of the same mentee.
const Agreement& agreement_for(const ConfidentialGround& ground, std::string_view partnership,
                               std::string_view third);
// Of the two, who agrees now that the holder of this key reads the record.
std::vector<PartnershipSide> agreed_sides(const ConfidentialGround& ground, const StoredRecord& record,
                                          const Parties& parties, const sealed::KeyId& third);

// How long the scheme keeps records after the last day of a partnership; its retention must say so.
Period records_kept_for(const Scheme& scheme, Date as_of);

// The rows of records whose time is over on a day, by the pack's retention. Nothing where the pack sets none.
std::vector<std::int64_t> records_due(const Register& reg, const SealedRows& rows, std::string_view scheme,
                                      Period kept, Date as_of);

}  // namespace headway
