#include "base/digest.h"
#include "sealed/known_answers.h"

#include <catch2/catch.hpp>

using namespace headway;
using namespace headway::test;
using namespace headway::sealed;

namespace {

const RecordHeader header{.partnership = "x1",
                          .number = 1,
                          .meeting = 3,
                          .scheme = "essex",
                          .form = "notes",
                          .at = "2026-09-01T08:30:00Z",
                          .before = ""};

const std::string planted = "the governors and the budget";

std::string opened_text(const OpenedRecord& opened) {
    const auto* text = std::get_if<std::string>(&opened);
    return text == nullptr ? std::string{in_words(std::get<Unopened>(opened))} : *text;
}

struct Two {
    KeyPair mentor = new_key_pair();
    KeyPair mentee = new_key_pair();
    Sealing made = seal_record(header, planted, mentor, {mentor.key, mentee.key});
};

}  // namespace

TEST_CASE("a record that other implementations sealed opens") {
    const KeyPair pair = known::pair();
    SealedRecord record{.header = header,
                        .author = pair.key.id(),
                        .readers = {pair.key.id()},
                        .check = known::check,
                        .body = known::body,
                        .body_digest = digest(known::body),
                        .signature = ""};
    record.signature = signature(pair, record.signed_text());
    CHECK(opened_text(open_record(record, {pair.key.id(), known::box}, pair, pair.key)) == "what was said");
}

TEST_CASE("a record opens for each of the two, and for nobody else") {
    const Two two;
    CHECK(opened_text(open_record(two.made.record, two.made.boxes[0], two.mentor, two.mentor.key)) ==
          planted);
    CHECK(opened_text(open_record(two.made.record, two.made.boxes[1], two.mentee, two.mentor.key)) ==
          planted);
    const KeyPair officer = new_key_pair();
    for (const SealedBox& box : two.made.boxes) {
        const OpenedRecord opened = open_record(two.made.record, box, officer, two.mentor.key);
        REQUIRE(std::holds_alternative<Unopened>(opened));
        CHECK(std::get<Unopened>(opened) == Unopened::no_box);
    }
}

TEST_CASE("nothing of what was said stands in a sealed record") {
    const Two two;
    std::string all = two.made.record.body + two.made.record.signed_text() + two.made.record.signature;
    for (const SealedBox& box : two.made.boxes)
        all += box.text;
    CHECK(all.find("governors") == std::string::npos);
    CHECK(all.find(encoded(bytes_of(planted))) == std::string::npos);
}

TEST_CASE("a short record and a longer one have the same length") {
    const KeyPair pair = new_key_pair();
    const Sealing shorter = seal_record(header, "yes", pair, {pair.key});
    const Sealing longer = seal_record(header, std::string(900, 'x'), pair, {pair.key});
    CHECK(shorter.record.body.size() == longer.record.body.size());
    CHECK(opened_text(open_record(longer.record, longer.boxes[0], pair, pair.key)) == std::string(900, 'x'));
}

TEST_CASE("the empty record and one of a whole block come back as they were") {
    const KeyPair pair = new_key_pair();
    for (const std::size_t size : {0U, 1U, 1023U, 1024U, 1025U, 4096U}) {
        const std::string text(size, 'z');
        const Sealing made = seal_record(header, text, pair, {pair.key});
        INFO(size);
        CHECK(opened_text(open_record(made.record, made.boxes[0], pair, pair.key)) == text);
    }
}

TEST_CASE("whatever of a record is changed, its author's signature does not hold any more") {
    const Two two;
    const auto is_noticed = [&](auto change) {
        SealedRecord record = two.made.record;
        change(record);
        return !is_authentic(record, two.mentor.key);
    };
    CHECK_FALSE(is_noticed([](SealedRecord&) {}));
    CHECK(is_noticed([](SealedRecord& r) { r.header.partnership = "x2"; }));
    CHECK(is_noticed([](SealedRecord& r) { r.header.number = 2; }));
    CHECK(is_noticed([](SealedRecord& r) { r.header.meeting = 4; }));
    CHECK(is_noticed([](SealedRecord& r) { r.header.meeting.reset(); }));
    CHECK(is_noticed([](SealedRecord& r) { r.header.scheme = "kent2"; }));
    CHECK(is_noticed([](SealedRecord& r) { r.header.form = "other"; }));
    CHECK(is_noticed([](SealedRecord& r) { r.header.at = "2026-09-02T08:30:00Z"; }));
    CHECK(is_noticed([](SealedRecord& r) { r.header.before = "00"; }));
    CHECK(is_noticed([](SealedRecord& r) { r.author = {"someone"}; }));
    CHECK(is_noticed([](SealedRecord& r) { r.readers.pop_back(); }));
    CHECK(is_noticed([](SealedRecord& r) { r.check += "A"; }));
    CHECK(is_noticed([](SealedRecord& r) { r.body[40] = r.body[40] == 'A' ? 'B' : 'A'; }));
    CHECK(is_noticed([](SealedRecord& r) { r.body_digest[0] = r.body_digest[0] == '0' ? '1' : '0'; }));
    CHECK(is_noticed([&](SealedRecord& r) { r.signature = signature(two.mentee, r.signed_text()); }));
}

TEST_CASE("the text of a record whose body was erased is gone, and its signature still holds") {
    Two two;
    two.made.record.body.clear();
    CHECK(is_authentic(two.made.record, two.mentor.key));
    const OpenedRecord opened = open_record(two.made.record, two.made.boxes[0], two.mentor, two.mentor.key);
    REQUIRE(std::holds_alternative<Unopened>(opened));
    CHECK(std::get<Unopened>(opened) == Unopened::erased);
}

TEST_CASE("the box of one record does not open another") {
    const Two two;
    const Sealing other = seal_record(header, "something else", two.mentor, {two.mentor.key, two.mentee.key});
    const OpenedRecord opened = open_record(two.made.record, other.boxes[1], two.mentee, two.mentor.key);
    REQUIRE(std::holds_alternative<Unopened>(opened));
    CHECK(std::get<Unopened>(opened) == Unopened::wrong_box);
}

TEST_CASE("somebody who takes another's record for their own is found out") {
    const Two two;
    SealedRecord taken = two.made.record;
    taken.author = two.mentee.key.id();
    taken.signature = signature(two.mentee, taken.signed_text());
    REQUIRE(is_authentic(taken, two.mentee.key));
    const OpenedRecord opened = open_record(taken, two.made.boxes[1], two.mentee, two.mentee.key);
    REQUIRE(std::holds_alternative<Unopened>(opened));
    CHECK(std::get<Unopened>(opened) == Unopened::changed);
}

TEST_CASE("a reader seals a record for a third one, who reads the same") {
    const Two two;
    const KeyPair third = new_key_pair();
    const auto box = sealed_again(two.made.record, two.made.boxes[1], two.mentee, two.mentor.key, third.key);
    REQUIRE(std::holds_alternative<SealedBox>(box));
    CHECK(opened_text(open_record(two.made.record, std::get<SealedBox>(box), third, two.mentor.key)) ==
          planted);
}

TEST_CASE("an agreement and its withdrawal are signed apart, each for one record and one reader") {
    const AgreementText agrees{"fingerprint", {"third"}, true, "2026-09-01T08:30:00Z"};
    AgreementText other = agrees;
    other.agrees = false;
    CHECK(agrees.signed_text() != other.signed_text());
    other = agrees;
    other.record = "another";
    CHECK(agrees.signed_text() != other.signed_text());
    other = agrees;
    other.with = {"fourth"};
    CHECK(agrees.signed_text() != other.signed_text());
}
