// Sealed records in the database: reading them, and keeping new ones as one change.
#include "base/digest.h"
#include "base/json.h"
#include "register/store/inner.h"
#include "register/store/sealed_content.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

using namespace store;

template <class Add>
void for_each_row(Connection& connection, const char* sql, const std::string& partnership, Add&& add) {
    Statement all{connection, sql};
    all.bind(1, partnership);
    while (all.step())
        add(all);
}

SealedRows read_sealed(Connection& connection, const std::string& partnership) {
    SealedRows rows;
    Statement first{connection, "SELECT hash FROM changes WHERE number = 1"};
    if (first.step()) rows.database = first.text(0);
    Statement keys{connection, select_keys};
    while (keys.step())
        rows.keys.push_back(key_of(keys));
    for_each_row(connection, select_records, partnership, [&](const Statement& row) {
        rows.records.push_back(record_of_row(row, !partnership.empty()));
    });
    for_each_row(connection, select_boxes, partnership,
                 [&](const Statement& row) { rows.boxes.push_back(box_of(row)); });
    for_each_row(connection, select_agreements, partnership,
                 [&](const Statement& row) { rows.agreements.push_back(agreement_of(row)); });
    return rows;
}

std::string list_of(const std::vector<sealed::KeyId>& keys) {
    std::string out = "[";
    for (const sealed::KeyId& key : keys) {
        if (out.size() > 1) out += ',';
        append_json(out, key.text);
    }
    return out + "]";
}

// Writes one order; rows go into the digest in the order in which `verify` finds them.
class Keeping {
  public:
    Keeping(Connection& connection, const SealedOrder& order) : connection_(connection), order_(order) {}

    std::int64_t write() {
        change_ = after(last_line(connection_).number);
        write_keys();
        write_ends();
        write_records();
        write_boxes();
        write_agreements();
        LogLine line{.by = order_.author.name,
                     .action = order_.action,
                     .detail = order_.detail,
                     .digest = digest_.digest()};
        append_line(connection_, line, order_.author.now);
        return change_;
    }

  private:
    std::int64_t next(const char* sql) { return after(connection_.number(sql)); }

    void write_keys() {
        Statement insert{connection_,
                         "INSERT INTO sealed_keys (number, change, person, id, key, vouched_by, signature) "
                         "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"};
        std::int64_t number = next("SELECT coalesce(max(number), 0) FROM sealed_keys");
        for (const StoredKey& key : order_.keys) {
            const std::string id = key.key.id().text;
            const std::string text = key.key.text();
            insert.bind(1, number);
            insert.bind(2, change_);
            insert.bind(3, key.person);
            insert.bind(4, id);
            insert.bind(5, text);
            if (key.vouched_by) {
                insert.bind(6, key.vouched_by->text);
                insert.bind(7, key.signature);
            } else {
                insert.bind(6, nullptr);
                insert.bind(7, nullptr);
            }
            insert.run();
            digest_.put_in("sealed_keys", number++, content_of(key));
        }
    }

    void write_ends() {
        Statement insert{connection_,
                         "INSERT INTO sealed_key_ends (key, change, reason) VALUES (?1, ?2, ?3)"};
        auto ends = order_.ends;
        std::sort(ends.begin(), ends.end());
        for (const auto& [key, end] : ends) {
            insert.bind(1, key.text);
            insert.bind(2, change_);
            insert.bind(3, name_of(end));
            insert.run();
            digest_.put_in("sealed_key_ends", 0, content_of_end(key.text, name_of(end)));
        }
    }

    void write_records() {
        std::int64_t row = next("SELECT coalesce(max(row), 0) FROM sealed_records");
        for (const NewSealedRecord& record : order_.records) {
            insert_record(row, record.record);
            digest_.put_in("sealed_records", row, content_of(record.record));
            for (const sealed::SealedBox& box : record.boxes)
                boxes_.push_back({.record = row, .box = box});
            ++row;
        }
        Statement erase{connection_, "UPDATE sealed_records SET body = NULL, erased_by = ?2 WHERE row = ?1"};
        auto erased = order_.erased;
        std::sort(erased.begin(), erased.end());
        for (const std::int64_t gone : erased) {
            erase.bind(1, gone);
            erase.bind(2, change_);
            erase.run();
            digest_.took_out("sealed_records", gone, "");
        }
    }

    void insert_record(std::int64_t row, const sealed::SealedRecord& record) {
        Statement insert{
            connection_,
            "INSERT INTO sealed_records (row, change, partnership, number, meeting, scheme, form, "
            "\"at\", before, author, readers, \"check\", body, body_digest, signature) VALUES "
            "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"};
        const sealed::RecordHeader& header = record.header;
        const std::string readers = list_of(record.readers);
        insert.bind(1, row);
        insert.bind(2, change_);
        insert.bind(3, header.partnership);
        insert.bind(4, header.number);
        if (header.meeting)
            insert.bind(5, *header.meeting);
        else
            insert.bind(5, nullptr);
        insert.bind(6, header.scheme);
        insert.bind(7, header.form);
        insert.bind(8, header.at);
        insert.bind(9, header.before);
        insert.bind(10, record.author.text);
        insert.bind(11, readers);
        insert.bind(12, record.check);
        insert.bind(13, record.body);
        insert.bind(14, record.body_digest);
        insert.bind(15, record.signature);
        insert.run();
    }

    void write_boxes() {
        boxes_.insert(boxes_.end(), order_.boxes.begin(), order_.boxes.end());
        std::sort(boxes_.begin(), boxes_.end(), [](const StoredBox& a, const StoredBox& b) {
            return std::tie(a.record, a.box.reader) < std::tie(b.record, b.box.reader);
        });
        Statement insert{connection_,
                         "INSERT INTO sealed_boxes (record, reader, change, box, digest) "
                         "VALUES (?1, ?2, ?3, ?4, ?5)"};
        for (const StoredBox& box : boxes_) {
            const std::string fingerprint = digest(box.box.text);
            insert.bind(1, box.record);
            insert.bind(2, box.box.reader.text);
            insert.bind(3, change_);
            insert.bind(4, box.box.text);
            insert.bind(5, fingerprint);
            insert.run();
            digest_.put_in("sealed_boxes", box.record, content_of_box(box.box.reader, fingerprint));
        }
        withdraw_boxes();
    }

    void withdraw_boxes() {
        for (const BoxName& name : order_.withdrawn)
            mark(
                "UPDATE sealed_boxes SET box = NULL, withdrawn_by = ?1 "
                "WHERE box IS NOT NULL AND record = ?2 AND reader = ?3",
                name.record, name.reader.text);
        for (const std::int64_t gone : order_.erased)
            mark(
                "UPDATE sealed_boxes SET box = NULL, withdrawn_by = ?1 "
                "WHERE box IS NOT NULL AND record = ?2 AND ?3 = ''",
                gone, "");
        Statement all{connection_,
                      "SELECT record, reader FROM sealed_boxes WHERE withdrawn_by = ?1 "
                      "ORDER BY record, reader, change"};
        all.bind(1, change_);
        while (all.step())
            digest_.took_out("sealed_boxes", all.integer(0), all.text(1));
    }

    void mark(const char* sql, std::int64_t record, const std::string& reader) {
        Statement update{connection_, sql};
        update.bind(1, change_);
        update.bind(2, record);
        update.bind(3, reader);
        update.run();
    }

    void write_agreements() {
        Statement insert{connection_,
                         "INSERT INTO sealed_agreements (number, change, record, \"with\", \"by\", agrees, "
                         "\"at\", signature) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
        std::int64_t number = next("SELECT coalesce(max(number), 0) FROM sealed_agreements");
        for (const StoredAgreement& agreement : order_.agreements) {
            insert.bind(1, number);
            insert.bind(2, change_);
            insert.bind(3, agreement.record);
            insert.bind(4, agreement.with.text);
            insert.bind(5, agreement.by.text);
            insert.bind(6, std::int64_t{agreement.agrees ? 1 : 0});
            insert.bind(7, agreement.at);
            insert.bind(8, agreement.signature);
            insert.run();
            digest_.put_in("sealed_agreements", number++, content_of(agreement));
        }
    }

    Connection& connection_;
    const SealedOrder& order_;
    std::int64_t change_ = 0;
    ChangeDigest digest_;
    std::vector<StoredBox> boxes_;
};

// A record follows the newest one of its partnership, and no other.
Problems overtaken(Connection& connection, const SealedOrder& order) {
    Problems problems;
    for (const NewSealedRecord& record : order.records) {
        const sealed::RecordHeader& header = record.record.header;
        Statement newest{connection,
                         "SELECT coalesce(max(number), 0) FROM sealed_records WHERE partnership = ?1"};
        newest.bind(1, header.partnership);
        if (newest.step() && newest.integer(0) + 1 != header.number)
            problems.push_back({{},
                                "another record of this partnership was written at the same moment; read it, "
                                "and write yours again"});
    }
    return problems;
}

}  // namespace

SealedRows Store::sealed(const std::string& partnership, std::optional<Problem>& failure) {
    SealedRows rows;
    failure = guarded([&] {
        Transaction moment{inner_->connection, Transaction::Kind::read};
        rows = read_sealed(inner_->connection, partnership);
    });
    return rows;
}

SealedOutcome Store::keep_sealed(const SealedOrder& order) {
    SealedOutcome outcome;
    outcome.failure = guarded([&] {
        Transaction transaction{inner_->connection, Transaction::Kind::write};
        outcome.problems = overtaken(inner_->connection, order);
        if (outcome.problems.empty() && !order.edits.empty()) {
            ImportOutcome edited;
            edit_rows(inner_->connection,
                      {.edits = order.edits,
                       .author = order.author,
                       .action = order.action,
                       .detail = order.detail},
                      edited);
            outcome.problems = std::move(edited.problems);
        }
        if (!outcome.problems.empty()) return;
        inner_->connection.run("PRAGMA defer_foreign_keys = ON");
        outcome.change = Keeping{inner_->connection, order}.write();
        transaction.commit();
    });
    if (!outcome.done()) outcome.change = 0;
    return outcome;
}

}  // namespace headway
