#include "register/store/decisions.h"

#include "register/store/inner.h"

#include <fmt/format.h>

namespace headway {

namespace store {

std::string content_of(const StoredDecision& decision, const std::string& evidence_digest) {
    std::string out;
    for (const std::string* part :
         {&decision.scheme, &decision.edition, &decision.role, &decision.subject, &decision.as_of,
          &decision.verdict, &decision.pack_digest, &evidence_digest, &decision.answer})
        out += fmt::format("{}:{}\n", part->size(), *part);
    return out;
}

StoredDecision decision_of(const Statement& row) {
    const auto text = [&](int column) { return std::string{row.text(column)}; };
    return {.number = row.integer(0),
            .at = text(1),
            .by = text(2),
            .scheme = text(3),
            .edition = text(4),
            .role = text(5),
            .subject = text(6),
            .as_of = text(7),
            .verdict = text(8),
            .pack_digest = text(9),
            .evidence_digest = text(10),
            .answer = text(11)};
}

namespace {

void keep_pack(Connection& connection, const StoredPack& pack) {
    Statement insert{connection, "INSERT OR IGNORE INTO packs (digest, scheme, edition) VALUES (?1, ?2, ?3)"};
    insert.bind(1, pack.digest);
    insert.bind(2, pack.scheme);
    insert.bind(3, pack.edition);
    insert.run();
    Statement file{
        connection,
        "INSERT OR IGNORE INTO pack_files (pack, position, name, content) VALUES (?1, ?2, ?3, ?4)"};
    std::int64_t position = 0;
    for (const NamedFile& source : pack.files) {
        file.bind(1, pack.digest);
        file.bind(2, ++position);
        file.bind(3, source.name);
        file.bind(4, source.text);
        file.run();
    }
}

// Writes the decisions of one change, and adds them to its digest.
class DecisionWriter {
  public:
    DecisionWriter(Connection& connection, std::int64_t change, const StoredPack& pack)
        : change_(change),
          pack_(pack),
          next_(connection.number("SELECT coalesce(max(number), 0) + 1 FROM decisions")),
          evidence_(connection, "INSERT OR IGNORE INTO evidence (digest, document) VALUES (?1, ?2)"),
          decision_(connection,
                    "INSERT INTO decisions (number, change, scheme, role, subject, as_of, verdict, pack, "
                    "evidence, answer) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)") {}

    void write(const NewDecision& decision, ChangeDigest& digest) {
        const std::string evidence = headway::digest(decision.evidence);
        evidence_.bind(1, evidence);
        evidence_.bind(2, decision.evidence);
        evidence_.run();
        decision_.bind(1, next_);
        decision_.bind(2, change_);
        decision_.bind(3, pack_.scheme);
        decision_.bind(4, decision.role);
        decision_.bind(5, decision.subject);
        decision_.bind(6, decision.as_of);
        decision_.bind(7, decision.verdict);
        decision_.bind(8, pack_.digest);
        decision_.bind(9, evidence);
        decision_.bind(10, decision.answer);
        decision_.run();
        digest.put_in("decisions", next_++,
                      content_of({.scheme = pack_.scheme,
                                  .edition = pack_.edition,
                                  .role = decision.role,
                                  .subject = decision.subject,
                                  .as_of = decision.as_of,
                                  .verdict = decision.verdict,
                                  .pack_digest = pack_.digest,
                                  .answer = decision.answer},
                                 evidence));
    }

  private:
    std::int64_t change_;
    const StoredPack& pack_;
    std::int64_t next_;
    Statement evidence_;
    Statement decision_;
};

}  // namespace

}  // namespace store

using namespace store;

std::int64_t Store::record(const RecordOrder& order, std::optional<Problem>& failure) {
    std::int64_t change = 0;
    failure = guarded([&] {
        Connection& connection = inner_->connection;
        Transaction transaction{connection, Transaction::Kind::write};
        connection.run("PRAGMA defer_foreign_keys = ON");
        keep_pack(connection, order.pack);
        change = after(last_line(connection).number);
        ChangeDigest digest;
        DecisionWriter writer{connection, change, order.pack};
        for (const NewDecision& decision : order.decisions)
            writer.write(decision, digest);
        LogLine line{
            .by = order.author.name, .action = "decide", .detail = order.detail, .digest = digest.digest()};
        append_line(connection, line, order.author.now);
        transaction.commit();
    });
    return failure ? 0 : change;
}

std::vector<StoredDecision> Store::decisions(const std::string& subject, std::optional<Problem>& failure) {
    std::vector<StoredDecision> found;
    failure = guarded([&] {
        Statement all{inner_->connection,
                      std::string{select_decisions} + "WHERE ?1 = '' OR d.subject = ?1 ORDER BY d.number"};
        all.bind(1, subject);
        while (all.step()) {
            found.push_back(decision_of(all));
            found.back().answer.clear();
        }
    });
    return found;
}

std::optional<StoredDecision> Store::decision(std::int64_t number, std::optional<Problem>& failure) {
    std::optional<StoredDecision> found;
    failure = guarded([&] {
        Statement one{inner_->connection, std::string{select_decisions} + "WHERE d.number = ?1"};
        one.bind(1, number);
        if (!one.step()) return;
        found = decision_of(one);
        Statement document{inner_->connection, "SELECT document FROM evidence WHERE digest = ?1"};
        const std::string evidence{one.text(10)};
        document.bind(1, evidence);
        if (document.step()) found->evidence = document.text(0);
    });
    return found;
}

std::optional<StoredPack> Store::pack(const std::string& digest, std::optional<Problem>& failure) {
    std::optional<StoredPack> found;
    failure = guarded([&] {
        Statement pack{inner_->connection, "SELECT scheme, edition FROM packs WHERE digest = ?1"};
        pack.bind(1, digest);
        if (!pack.step()) return;
        found = StoredPack{
            .digest = digest, .scheme = std::string{pack.text(0)}, .edition = std::string{pack.text(1)}};
        Statement files{inner_->connection,
                        "SELECT name, content FROM pack_files WHERE pack = ?1 ORDER BY position"};
        files.bind(1, digest);
        while (files.step())
            found->files.push_back({std::string{files.text(0)}, std::string{files.text(1)}});
    });
    return found;
}

}  // namespace headway
