// A third one reads a record: by whose agreement, and until when.
#include "base/text.h"
#include "scheme/confidential.h"
#include "scheme/key_trust.h"
#include "scheme/partnership_state.h"
#include "scheme/question.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

using sealed::KeyFile;
using sealed::KeyId;

// The key, and those of the same person that it came from.
bool comes_from(const SealedRows& rows, KeyId key, const KeyId& origin) {
    for (std::size_t steps = 0; steps <= rows.keys.size(); ++steps) {
        if (key == origin) return true;
        const StoredKey* stored = rows.key(key);
        if (stored == nullptr || !stored->vouched_by) return false;
        key = *stored->vouched_by;
    }
    return false;
}

const StoredBox* live_box(const SealedRows& rows, std::int64_t record, const KeyId& reader) {
    const auto found = std::find_if(rows.boxes.begin(), rows.boxes.end(), [&](const StoredBox& box) {
        return box.record == record && box.box.reader == reader && !box.box.text.empty();
    });
    return found == rows.boxes.end() ? nullptr : &*found;
}

// Agreeing and withdrawing, for each record and each key of the third one.
class Agreeing {
  public:
    Agreeing(const ConfidentialGround& ground, const KeyFile& file, const ShareRequest& request)
        : ground_(ground), file_(file), request_(request), at_(iso(request.author.now)) {}

    Sharing agree() {
        if (!prepare()) return std::move(sharing_);
        const Addressed third = addressed_to(file_, ground_.rows, request_.with);
        if (third.problem) return refused(*third.problem);
        const Agreement& needed = agreement_for(ground_, request_.partnership, request_.with);
        const auto& by = needed.by;
        if (by.empty()) return refused({{}, "by the scheme's policy nobody else reads these records"});
        if (std::find(by.begin(), by.end(), side_) == by.end())
            return refused({{},
                            fmt::format("that {} reads these records is for {} to say", name(request_.with),
                                        name(parties_.person(by.front())))});
        for (const StoredRecord* record : records_)
            agree(*record, third.keys, needed);
        sharing_.order.action = "agree to share a record";
        return std::move(sharing_);
    }

    Sharing withdraw() {
        if (!prepare()) return std::move(sharing_);
        for (const StoredRecord* record : records_)
            for (const StoredKey& key : ground_.rows.keys)
                if (key.person == request_.with) withdraw(*record, key.key.id());
        if (sharing_.order.agreements.empty())
            return refused({{},
                            fmt::format("there is no agreement of yours that {} reads these records",
                                        name(request_.with))});
        sharing_.order.action = "withdraw an agreement to share a record";
        return std::move(sharing_);
    }

  private:
    static std::string name(std::string_view person) { return printable(person, 60); }

    Sharing refused(Problem problem) {
        sharing_.problems.push_back(std::move(problem));
        return std::move(sharing_);
    }

    bool prepare() {
        const auto parties = parties_of(ground_.reg, request_.partnership);
        if (!parties) {
            refuse(fmt::format("the register has no partnership '{}'", name(request_.partnership)));
            return false;
        }
        parties_ = *parties;
        const auto side = parties_.side(file_.person);
        if (side)
            side_ = *side;
        else
            refuse(
                fmt::format("only the two of partnership {} share its records; this key file is that of {}",
                            name(request_.partnership), name(file_.person)));
        if (parties_.side(request_.with))
            refuse(fmt::format("{} is one of the two, and can read the records", name(request_.with)));
        if (auto fault = fault_of_records(ground_.rows, request_.partnership, &file_))
            sharing_.problems.push_back(std::move(*fault));
        find_records();
        sharing_.order.author = request_.author;
        return sharing_.problems.empty();
    }

    void refuse(std::string message) { sharing_.problems.push_back({{}, std::move(message)}); }

    void find_records() {
        for (const StoredRecord& record : ground_.rows.records) {
            const auto& numbers = request_.numbers;
            const bool meant = numbers.empty() || std::find(numbers.begin(), numbers.end(),
                                                            record.record.header.number) != numbers.end();
            if (meant && record.erased_at.empty()) records_.push_back(&record);
        }
        if (records_.empty() || (!request_.numbers.empty() && records_.size() != request_.numbers.size()))
            refuse(fmt::format("partnership {} has no such records, or they were erased",
                               name(request_.partnership)));
    }

    void agree(const StoredRecord& record, const std::vector<sealed::PublicKey>& third,
               const Agreement& needed) {
        bool opened = false;
        for (const sealed::PublicKey& key : third) {
            const KeyId id = key.id();
            auto agreed = agreed_sides(ground_, record, parties_, id);
            if (std::find(agreed.begin(), agreed.end(), side_) == agreed.end()) {
                sign(record, id, true);
                agreed.push_back(side_);
            }
            const auto missing = std::find_if(needed.by.begin(), needed.by.end(), [&](PartnershipSide side) {
                return std::find(agreed.begin(), agreed.end(), side) == agreed.end();
            });
            if (missing != needed.by.end()) {
                sharing_.waits_for = parties_.person(*missing);
                continue;
            }
            opened = open_for(record, key) || opened;
        }
        (opened ? sharing_.opened : sharing_.waiting).push_back(record.record.header.number);
    }

    void sign(const StoredRecord& record, const KeyId& third, bool agrees) {
        const sealed::AgreementText text{record.record.fingerprint(), third, agrees, at_};
        sharing_.order.agreements.push_back({.record = record.row,
                                             .with = third,
                                             .by = file_.pair.key.id(),
                                             .agrees = agrees,
                                             .at = at_,
                                             .signature = signature(file_.pair, text.signed_text())});
    }

    bool open_for(const StoredRecord& record, const sealed::PublicKey& third) {
        if (live_box(ground_.rows, record.row, third.id()) != nullptr) return true;
        const StoredBox* own = live_box(ground_.rows, record.row, file_.pair.key.id());
        const StoredKey* author = ground_.rows.key(record.record.author);
        if (own == nullptr || author == nullptr || !is_trusted(file_, ground_.rows, record.record.author)) {
            refuse(fmt::format(
                "record {} can't be opened with the key of this file, so it can't be sealed for {}",
                record.record.header.number, name(request_.with)));
            return false;
        }
        auto box = sealed_again(record.record, own->box, file_.pair, author->key, third);
        if (const auto* why = std::get_if<sealed::Unopened>(&box)) {
            refuse(fmt::format("record {} can't be opened: {}", record.record.header.number, in_words(*why)));
            return false;
        }
        sharing_.order.boxes.push_back(
            {.record = record.row, .box = std::get<sealed::SealedBox>(std::move(box))});
        return true;
    }

    void withdraw(const StoredRecord& record, const KeyId& third) {
        const auto agreed = agreed_sides(ground_, record, parties_, third);
        if (std::find(agreed.begin(), agreed.end(), side_) == agreed.end()) return;
        sign(record, third, false);
        if (live_box(ground_.rows, record.row, third) != nullptr)
            sharing_.order.withdrawn.push_back({record.row, third});
        if (sharing_.opened.empty() || sharing_.opened.back() != record.record.header.number)
            sharing_.opened.push_back(record.record.header.number);
    }

    const ConfidentialGround& ground_;
    const KeyFile& file_;
    const ShareRequest& request_;
    std::string at_;
    Parties parties_;
    PartnershipSide side_ = PartnershipSide::mentor;
    std::vector<const StoredRecord*> records_;
    Sharing sharing_;
};

std::vector<std::string> readers_now(const SealedRows& rows, const StoredRecord& record) {
    std::vector<std::string> people;
    for (const StoredBox& box : rows.boxes) {
        const StoredKey* key =
            box.record == record.row && !box.box.text.empty() ? rows.key(box.box.reader) : nullptr;
        if (key != nullptr && !key->end &&
            std::find(people.begin(), people.end(), key->person) == people.end())
            people.push_back(key->person);
    }
    std::sort(people.begin(), people.end());
    return people;
}

// "p1 with p7", of every agreement that stands.
std::vector<std::string> standing_agreements(const ConfidentialGround& ground, const StoredRecord& record,
                                             const Parties& parties) {
    std::vector<std::string> out;
    for (const StoredKey& third : ground.rows.keys)
        for (const PartnershipSide side : agreed_sides(ground, record, parties, third.key.id())) {
            const std::string words = fmt::format("{} with {}", parties.person(side), third.person);
            if (std::find(out.begin(), out.end(), words) == out.end()) out.push_back(words);
        }
    return out;
}

}  // namespace

const Agreement& agreement_for(const ConfidentialGround& ground, std::string_view partnership,
                               std::string_view third) {
    const Register& reg = ground.reg;
    const auto before = reg.partnership(partnership);
    const bool takes_over =
        before &&
        std::any_of(reg.partnerships.begin(), reg.partnerships.end(), [&](const Partnership& later) {
            return reg[later.mentor].id == third && later.from > reg[*before].from &&
                   reg[reg[later.appointment].person].id == reg[reg[reg[*before].appointment].person].id &&
                   later.status != PartnershipStatus::proposed;
        });
    return takes_over ? ground.forms.new_mentor : ground.forms.sharing;
}

std::vector<PartnershipSide> agreed_sides(const ConfidentialGround& ground, const StoredRecord& record,
                                          const Parties& parties, const KeyId& third) {
    const std::string fingerprint = record.record.fingerprint();
    std::vector<PartnershipSide> agreed;
    for (const PartnershipSide side : {PartnershipSide::mentor, PartnershipSide::mentee}) {
        bool agrees = false;  // the newest word counts
        for (const StoredAgreement& agreement : ground.rows.agreements) {
            const StoredKey* by = agreement.record == record.row ? ground.rows.key(agreement.by) : nullptr;
            if (by == nullptr || by->person != parties.person(side) ||
                !comes_from(ground.rows, third, agreement.with))
                continue;
            const sealed::AgreementText text{fingerprint, agreement.with, agreement.agrees, agreement.at};
            if (is_signed(by->key, text.signed_text(), agreement.signature)) agrees = agreement.agrees;
        }
        if (agrees) agreed.push_back(side);
    }
    return agreed;
}

Sharing share(const ConfidentialGround& ground, const KeyFile& file, const ShareRequest& request) {
    return Agreeing{ground, file, request}.agree();
}

Sharing withdraw(const ConfidentialGround& ground, const KeyFile& file, const ShareRequest& request) {
    return Agreeing{ground, file, request}.withdraw();
}

std::vector<RecordSummary> summaries(const ConfidentialGround& ground, std::string_view partnership) {
    std::vector<RecordSummary> out;
    const auto parties = parties_of(ground.reg, partnership);
    for (const StoredRecord& record : ground.rows.records) {
        const sealed::RecordHeader& header = record.record.header;
        if (header.partnership != partnership) continue;
        const StoredKey* author = ground.rows.key(record.record.author);
        out.push_back(
            {.number = header.number,
             .meeting = header.meeting,
             .form = header.form,
             .at = header.at,
             .author = author == nullptr ? "" : author->person,
             .readers = readers_now(ground.rows, record),
             .agreed = parties ? standing_agreements(ground, record, *parties) : std::vector<std::string>{},
             .erased = !record.erased_at.empty()});
    }
    return out;
}

Period records_kept_for(const Scheme& scheme, Date as_of) {
    const SchemeDefinition& definition = scheme.definition();
    return std::get<Period>(value_on(definition, definition.forms->retention.records.value(), as_of));
}

std::vector<std::int64_t> records_due(const Register& reg, const SealedRows& rows, std::string_view scheme,
                                      Period kept, Date as_of) {
    std::vector<std::int64_t> due;
    for (const StoredRecord& record : rows.records) {
        if (!record.erased_at.empty() || record.record.header.scheme != scheme) continue;
        const auto partnership = reg.partnership(record.record.header.partnership);
        if (!partnership) continue;
        const std::optional<Date> last = reg[*partnership].to;
        // The day on which the time is over is the first on which it is not kept any more.
        if (last && is_over(reg[*partnership], as_of) && plus_months(*last, kept.months) < as_of)
            due.push_back(record.row);
    }
    return due;
}

}  // namespace headway
