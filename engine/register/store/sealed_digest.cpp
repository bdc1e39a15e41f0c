#include "base/digest.h"
#include "register/store/sealed_content.h"

namespace headway::store {

namespace {

class SealedDigest {
  public:
    using DigestOf = std::function<ChangeDigest&(std::int64_t)>;

    SealedDigest(Connection& connection, SealedRows& rows, const DigestOf& digest_of)
        : connection_(connection), rows_(rows), digest_of_(digest_of) {}

    void run() {
        add_keys();
        add_ends();
        add_records();
        add_boxes();
        add_agreements();
    }

  private:
    void add_keys() {
        Statement all{connection_, select_keys};
        while (all.step()) {
            rows_.keys.push_back(key_of(all));
            digest_of_(all.integer(7)).put_in("sealed_keys", all.integer(8), content_of(rows_.keys.back()));
        }
    }

    void add_ends() {
        Statement all{connection_, "SELECT key, reason, change FROM sealed_key_ends ORDER BY key"};
        while (all.step())
            digest_of_(all.integer(2)).put_in("sealed_key_ends", 0, content_of_end(all.text(0), all.text(1)));
    }

    void add_records() {
        Statement all{connection_, select_records};
        all.bind(1, std::string_view{});
        while (all.step()) {
            StoredRecord stored = record_of_row(all, true);
            digest_of_(all.integer(15)).put_in("sealed_records", stored.row, content_of(stored.record));
            rows_.records.push_back(std::move(stored));
        }
        Statement erased{
            connection_,
            "SELECT row, erased_by FROM sealed_records WHERE erased_by IS NOT NULL ORDER BY row"};
        while (erased.step())
            digest_of_(erased.integer(1)).took_out("sealed_records", erased.integer(0), "");
    }

    void add_boxes() {
        Statement all{connection_, select_boxes};
        all.bind(1, std::string_view{});
        while (all.step()) {
            StoredBox stored = box_of(all);
            digest_of_(all.integer(6))
                .put_in("sealed_boxes", stored.record,
                        content_of_box(stored.box.reader, std::string{all.text(5)}));
            if (!all.is_null(2) && digest(stored.box.text) != all.text(5))
                throw StorageError{"what was sealed for a reader of a record is not as it was kept"};
            rows_.boxes.push_back(std::move(stored));
        }
        Statement withdrawn{
            connection_,
            "SELECT record, reader, withdrawn_by FROM sealed_boxes WHERE withdrawn_by IS NOT NULL "
            "ORDER BY record, reader, change"};
        while (withdrawn.step())
            digest_of_(withdrawn.integer(2))
                .took_out("sealed_boxes", withdrawn.integer(0), withdrawn.text(1));
    }

    void add_agreements() {
        Statement all{connection_, select_agreements};
        all.bind(1, std::string_view{});
        while (all.step()) {
            rows_.agreements.push_back(agreement_of(all));
            digest_of_(all.integer(6))
                .put_in("sealed_agreements", all.integer(7), content_of(rows_.agreements.back()));
        }
    }

    Connection& connection_;
    SealedRows& rows_;
    const DigestOf& digest_of_;
};

}  // namespace

void digest_sealed_rows(Connection& connection, SealedRows& rows,
                        const std::function<ChangeDigest&(std::int64_t change)>& digest_of) {
    SealedDigest{connection, rows, digest_of}.run();
}

}  // namespace headway::store
