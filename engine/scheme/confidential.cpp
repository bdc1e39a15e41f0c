#include "scheme/confidential.h"

#include "base/text.h"
#include "scheme/key_trust.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

using sealed::KeyFile;
using sealed::SealedRecord;

// More than any meeting's record; a slip, or an attempt to fill the disk.
constexpr std::size_t most_bytes = 262'144;

std::vector<const StoredRecord*> records_of(const SealedRows& rows, std::string_view partnership) {
    std::vector<const StoredRecord*> found;
    for (const StoredRecord& record : rows.records)
        if (record.record.header.partnership == partnership) found.push_back(&record);
    std::sort(found.begin(), found.end(), [](const StoredRecord* a, const StoredRecord* b) {
        return a->record.header.number < b->record.header.number;
    });
    return found;
}

Problem tampered(const std::string& what) {
    return {
        {},
        what + "; somebody has changed the database: tell whoever looks after it, and run `headway verify`"};
}

Problem no_such_partnership(std::string_view id) {
    return {{}, fmt::format("the register has no partnership '{}'", printable(id, 60))};
}

std::string text_of(std::optional<std::int64_t> meeting) {
    return meeting ? fmt::format("{}", *meeting) : "";
}

// What is seen of the records now, for the file to remember.
sealed::SeenRecords seen_now(const SealedRows& rows, const KeyFile& file, const std::string& partnership) {
    const auto records = records_of(rows, partnership);
    const sealed::SeenRecords* before = file.memory.seen_of(rows.database, partnership);
    sealed::SeenRecords seen{
        .database = rows.database, .partnership = partnership, .with = before == nullptr ? "" : before->with};
    if (!records.empty()) {
        seen.number = records.back()->record.header.number;
        seen.fingerprint = records.back()->record.fingerprint();
    }
    return seen;
}

class RecordWriter {
  public:
    RecordWriter(const ConfidentialGround& ground, const KeyFile& file, const NewRecord& record)
        : ground_(ground), file_(file), record_(record) {}

    RecordWriting run() {
        const auto parties = parties_of(ground_.reg, record_.partnership);
        if (!parties) {
            writing_.problems.push_back(no_such_partnership(record_.partnership));
            return std::move(writing_);
        }
        check_author(*parties);
        const RecordForm* form = find_form();
        if (form != nullptr) {
            answers_ = read_answers(*form, record_.answers);
            add(answers_.problems);
            if (answers_.text.size() > most_bytes) refuse("", "this is too long for a record of a meeting");
            add_meeting(*form);
        }
        if (auto fault = fault_of_records(ground_.rows, record_.partnership, &file_))
            writing_.problems.push_back(std::move(*fault));
        const auto readers = readers_for(*parties);
        if (writing_.problems.empty()) seal(*form, *parties, readers);
        const sealed::Wiped wiped{answers_.text};
        return std::move(writing_);
    }

  private:
    void refuse(std::string place, std::string message) {
        writing_.problems.push_back({{.path = std::move(place)}, std::move(message)});
    }
    void add(const Problems& problems) {
        writing_.problems.insert(writing_.problems.end(), problems.begin(), problems.end());
    }

    void check_author(const Parties& parties) {
        if (!parties.side(file_.person))
            refuse("", fmt::format(
                           "only the two of partnership {} write its records; this key file is that of {}",
                           printable(record_.partnership, 60), printable(file_.person, 60)));
        const StoredKey* own = ground_.rows.key(file_.pair.key.id());
        if (own == nullptr || own->end || own->person != file_.person)
            refuse("",
                   "the key of this file is not in use in this database: it was never given, or was ended");
        const Partnership& partnership = ground_.reg[*ground_.reg.partnership(record_.partnership)];
        if (partnership.status == PartnershipStatus::proposed)
            refuse("", fmt::format("partnership {} is only proposed: confirm it first",
                                   printable(record_.partnership, 60)));
    }

    const RecordForm* find_form() {
        const auto& forms = ground_.forms.records;
        if (record_.form.empty() && forms.size() == 1) return &forms.front();
        const RecordForm* form = ground_.forms.record(record_.form);
        if (form != nullptr) return form;
        std::vector<std::string> known;
        for (const RecordForm& one : forms)
            known.push_back(one.id);
        if (known.empty())
            refuse("", "the scheme has no form for records of meetings (forms.lua)");
        else
            refuse("", fmt::format("say with --form which form it is: {}", joined(known, " or ")));
        return nullptr;
    }

    bool has_meeting() const {
        const auto& meetings = ground_.reg.meetings;
        return std::any_of(meetings.begin(), meetings.end(), [&](const Meeting& meeting) {
            return ground_.reg[meeting.partnership].id == record_.partnership &&
                   meeting.number == record_.meeting;
        });
    }

    // That the two met, when, where and how long stays open, as far as the form says so.
    void add_meeting(const RecordForm& form) {
        for (const NamedValue& value : record_.open)
            if (std::find(form.open.begin(), form.open.end(), value.column) == form.open.end())
                refuse(value.column, fmt::format("the form '{}' leaves only {} open", form.id,
                                                 form.open.empty() ? "nothing" : joined(form.open)));
        if (!record_.meeting) {
            if (!record_.open.empty()) refuse("", "say with --meeting which meeting this is about");
            return;
        }
        const std::vector<NamedValue> which{{"partnership", record_.partnership},
                                            {"number", text_of(record_.meeting)}};
        const bool known = has_meeting();
        if (known && record_.open.empty()) return;
        if (record_.open.empty())
            return refuse(
                "", fmt::format("the register has no meeting {} of this partnership yet: say when it was "
                                "held, with --held-on",
                                *record_.meeting));
        RowEdit edit{.table = "meetings", .set = record_.open};
        if (known) {
            edit.kind = RowEdit::Kind::amend;
            edit.where = which;
        } else {
            edit.set.insert(edit.set.begin(), which.begin(), which.end());
        }
        writing_.order.edits.push_back(std::move(edit));
    }

    std::vector<sealed::PublicKey> readers_for(const Parties& parties) {
        std::vector<sealed::PublicKey> readers;
        if (!parties.side(file_.person)) return readers;
        const std::string& other = file_.person == parties.mentor ? parties.mentee : parties.mentor;
        const sealed::SeenRecords* seen = file_.memory.seen_of(ground_.rows.database, record_.partnership);
        if (seen != nullptr && !seen->with.empty() && seen->with != other)
            writing_.problems.push_back(tampered(fmt::format(
                "partnership {} was with {} when you last wrote, and the register now says {}: "
                "another mentor has another partnership",
                printable(record_.partnership, 60), printable(seen->with, 60), printable(other, 60))));
        for (const std::string& person : {file_.person, other}) {
            Addressed addressed = addressed_to(file_, ground_.rows, person);
            if (addressed.problem) writing_.problems.push_back(std::move(*addressed.problem));
            readers.insert(readers.end(), addressed.keys.begin(), addressed.keys.end());
        }
        return readers;
    }

    void seal(const RecordForm& form, const Parties& parties, const std::vector<sealed::PublicKey>& readers) {
        sealed::SeenRecords seen = seen_now(ground_.rows, file_, record_.partnership);
        const sealed::RecordHeader header{.partnership = record_.partnership,
                                          .number = seen.number + 1,
                                          .meeting = record_.meeting,
                                          .scheme = record_.scheme,
                                          .form = form.id,
                                          .at = iso(record_.author.now),
                                          .before = seen.fingerprint};
        sealed::Sealing made = seal_record(header, answers_.text, file_.pair, readers);
        seen.number = header.number;
        seen.fingerprint = made.record.fingerprint();
        seen.with = file_.person == parties.mentor ? parties.mentee : parties.mentor;
        writing_.seen = std::move(seen);
        writing_.order.author = record_.author;
        writing_.order.action = "write a record";
        writing_.order.records.push_back({std::move(made.record), std::move(made.boxes)});
    }

    const ConfidentialGround& ground_;
    const KeyFile& file_;
    const NewRecord& record_;
    AnswersRead answers_;
    RecordWriting writing_;
};

// A third one reads by the agreement of those whom the pack asks.
bool all_agree(const ConfidentialGround& ground, const StoredRecord& record, const Parties& parties,
               const KeyFile& file) {
    const Agreement& needed = agreement_for(ground, record.record.header.partnership, file.person);
    const auto agreed = agreed_sides(ground, record, parties, file.pair.key.id());
    return !needed.by.empty() && std::all_of(needed.by.begin(), needed.by.end(), [&](PartnershipSide side) {
        return std::find(agreed.begin(), agreed.end(), side) != agreed.end();
    });
}

class RecordReader {
  public:
    RecordReader(const ConfidentialGround& ground, const KeyFile& file, const std::string& partnership)
        : ground_(ground), file_(file), partnership_(partnership) {}

    RecordReading run(std::optional<std::int64_t> number) {
        const auto parties = parties_of(ground_.reg, partnership_);
        if (!parties) return failed(no_such_partnership(partnership_));
        if (auto fault = fault_of_records(ground_.rows, partnership_, &file_))
            return failed(std::move(*fault));
        const StoredRecord* record = find(number);
        if (record == nullptr)
            return failed(
                {{},
                 number ? fmt::format("partnership {} has no record {}", printable(partnership_, 60), *number)
                        : fmt::format("partnership {} has no records yet", printable(partnership_, 60))});
        return open(*record, *parties);
    }

  private:
    static RecordReading failed(Problem problem) { return {.problem = std::move(problem)}; }

    const StoredRecord* find(std::optional<std::int64_t> number) const {
        const auto records = records_of(ground_.rows, partnership_);
        if (!number) return records.empty() ? nullptr : records.back();
        const auto found = std::find_if(records.begin(), records.end(), [&](const StoredRecord* record) {
            return record->record.header.number == *number;
        });
        return found == records.end() ? nullptr : *found;
    }

    const StoredBox* own_box(const StoredRecord& record) const {
        const StoredBox* found = nullptr;
        for (const StoredBox& box : ground_.rows.boxes)
            if (box.record == record.row && box.box.reader == file_.pair.key.id()) found = &box;
        return found;
    }

    RecordReading open(const StoredRecord& record, const Parties& parties) {
        const std::string named = fmt::format("record {} of partnership {}", record.record.header.number,
                                              printable(partnership_, 60));
        const StoredKey* author = ground_.rows.key(record.record.author);
        if (!is_trusted(file_, ground_.rows, record.record.author))
            return failed(
                {{},
                 fmt::format("{} is signed with a key of {} that you have not compared with them; see "
                             "`headway keys trust`",
                             named, printable(author->person, 60))});
        const StoredBox* box = own_box(record);
        if (box == nullptr)
            return failed(
                {{},
                 fmt::format("{} was not sealed for the key of this file: only those can open it for "
                             "whom it was sealed",
                             named)});
        if (box->box.text.empty())
            return failed(
                {{},
                 record.erased_at.empty()
                     ? fmt::format("{} can't be opened with this key since {}: the agreement to share "
                                   "it was withdrawn, or the key was replaced",
                                   named, box->withdrawn_at)
                     : fmt::format("{} was erased on {}, as its time was over", named,
                                   record.erased_at.substr(0, 10))});
        if (!parties.side(file_.person) && !all_agree(ground_, record, parties, file_))
            return failed(
                tampered(fmt::format("{} was sealed for {} without the agreement of those whom the policy "
                                     "asks, so it is not opened",
                                     named, printable(file_.person, 60))));
        const auto opened = open_record(record.record, box->box, file_.pair, author->key);
        if (const auto* why = std::get_if<sealed::Unopened>(&opened))
            return failed(tampered(fmt::format("{} can't be opened: {}", named, in_words(*why))));
        return {.text = std::get<std::string>(opened),
                .header = record.record.header,
                .author = author->person,
                .seen = seen_now(ground_.rows, file_, partnership_)};
    }

    const ConfidentialGround& ground_;
    const KeyFile& file_;
    const std::string& partnership_;
};

}  // namespace

std::optional<PartnershipSide> Parties::side(std::string_view person) const {
    if (person == mentor) return PartnershipSide::mentor;
    if (person == mentee) return PartnershipSide::mentee;
    return std::nullopt;
}

std::optional<Parties> parties_of(const Register& reg, std::string_view partnership) {
    const auto found = reg.partnership(partnership);
    if (!found) return std::nullopt;
    return Parties{std::string{reg[reg[*found].mentor].id},
                   std::string{reg[reg[reg[*found].appointment].person].id}};
}

std::optional<Problem> fault_of_records(const SealedRows& rows, std::string_view partnership,
                                        const KeyFile* file) {
    std::int64_t number = 0;
    std::string before;
    const sealed::SeenRecords* seen =
        file == nullptr ? nullptr : file->memory.seen_of(rows.database, partnership);
    bool found_seen = seen == nullptr || seen->number == 0;
    for (const StoredRecord* stored : records_of(rows, partnership)) {
        const SealedRecord& record = stored->record;
        const StoredKey* author = rows.key(record.author);
        if (author == nullptr || !is_authentic(record, author->key))
            return tampered(fmt::format("record {} is not what its author signed", record.header.number));
        if (record.header.number != number + 1 || record.header.before != before)
            return tampered(fmt::format("the record before record {} is missing, or another one stands there",
                                        record.header.number));
        number = record.header.number;
        before = record.fingerprint();
        if (seen != nullptr && seen->number == number) {
            if (seen->fingerprint != before)
                return tampered(fmt::format("record {} is not the one that you saw there before", number));
            found_seen = true;
        }
    }
    if (!found_seen)
        return tampered(fmt::format("you have seen {} of this partnership, and the database has only {}",
                                    counted(seen->number, "record"), number));
    return std::nullopt;
}

RecordWriting write_record(const ConfidentialGround& ground, const KeyFile& file, const NewRecord& record) {
    return RecordWriter{ground, file, record}.run();
}

RecordReading read_record(const ConfidentialGround& ground, const KeyFile& file,
                          const std::string& partnership, std::optional<std::int64_t> number) {
    return RecordReader{ground, file, partnership}.run(number);
}

}  // namespace headway
