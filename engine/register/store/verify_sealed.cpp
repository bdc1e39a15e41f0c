// What `verify` finds out about sealed records without any key but the public ones.
#include "base/text.h"
#include "register/store/sealed_content.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace headway::store {

namespace {

using sealed::KeyId;

class SealedCheck {
  public:
    explicit SealedCheck(const SealedRows& rows) : rows_(rows) {}

    Problems problems() {
        for (const StoredKey& key : rows_.keys)
            check_key(key);
        for (const StoredRecord& record : rows_.records)
            check_record(record);
        for (const StoredAgreement& agreement : rows_.agreements)
            check_agreement(agreement);
        for (const StoredBox& box : rows_.boxes)
            check_box(box);
        return std::move(problems_);
    }

  private:
    void note(std::string message) { problems_.push_back({{}, std::move(message)}); }

    static std::string named(const sealed::SealedRecord& record) {
        return fmt::format("record {} of partnership {}", record.header.number,
                           printable(record.header.partnership, 60));
    }

    void check_key(const StoredKey& key) {
        if (!key.vouched_by) return;
        const StoredKey* other = rows_.key(*key.vouched_by);
        if (other == nullptr || other->person != key.person ||
            !is_signed(other->key, sealed::succession(*key.vouched_by, key.key.id()), key.signature))
            note(fmt::format(
                "the key {} is said to be vouched for by another key of the same person, and is not",
                spoken(key.key.id())));
    }

    void check_record(const StoredRecord& stored) {
        const sealed::SealedRecord& record = stored.record;
        const StoredKey* author = rows_.key(record.author);
        if (author == nullptr || !is_authentic(record, author->key))
            note(fmt::format("{} is not what its author signed", named(record)));
        auto& [number, fingerprint] = last_[record.header.partnership];
        if (record.header.number != number + 1 || record.header.before != fingerprint)
            note(fmt::format("{} does not follow the one before it: a record was removed, or put in between",
                             named(record)));
        number = record.header.number;
        fingerprint = record.fingerprint();
    }

    void check_agreement(const StoredAgreement& agreement) {
        const StoredRecord* record = rows_.record(agreement.record);
        const StoredKey* by = rows_.key(agreement.by);
        const bool holds = record != nullptr && by != nullptr &&
                           is_signed(by->key,
                                     sealed::AgreementText{record->record.fingerprint(), agreement.with,
                                                           agreement.agrees, agreement.at}
                                         .signed_text(),
                                     agreement.signature);
        if (!holds) return note("an agreement to share a record is not what was signed");
        agreed_.insert({agreement.record, agreement.with});
    }

    // Whoever can read is one for whom the author sealed it, or to whom one of these agreed, or holds a key
    // that such a key vouches for.
    bool may_read(const StoredRecord& record, KeyId reader) const {
        for (std::size_t steps = 0; steps <= rows_.keys.size(); ++steps) {
            const auto& readers = record.record.readers;
            if (std::find(readers.begin(), readers.end(), reader) != readers.end() ||
                agreed_.contains({record.row, reader}))
                return true;
            const StoredKey* key = rows_.key(reader);
            if (key == nullptr || !key->vouched_by) return false;
            reader = *key->vouched_by;
        }
        return false;
    }

    void check_box(const StoredBox& box) {
        const StoredRecord* record = rows_.record(box.record);
        if (record == nullptr || !may_read(*record, box.box.reader))
            note(fmt::format("{} is sealed for a key to which nobody agreed",
                             record == nullptr ? "a record" : named(record->record)));
    }

    const SealedRows& rows_;
    std::map<std::string, std::pair<std::int64_t, std::string>> last_;
    std::set<std::pair<std::int64_t, KeyId>> agreed_;
    Problems problems_;
};

}  // namespace

Problems faults_of_sealed(const SealedRows& rows) {
    return SealedCheck{rows}.problems();
}

}  // namespace headway::store
