#include "sealed/known_answers.h"

#include <catch2/catch.hpp>

using namespace headway;
using namespace headway::test;
using namespace headway::sealed;

namespace {

constexpr PassphraseCost little{1, 8192};
const std::string words = "violet tram under seven";

KeyFile made_file() {
    return new_key_file("p1", known::secret_of(words), little);
}

}  // namespace

TEST_CASE("a key file that other implementations wrote opens with its passphrase") {
    const OpenedKeyFile opened = open_key_file(known::key_file, known::secret_of(known::passphrase));
    INFO(opened.problem);
    REQUIRE(opened.file);
    CHECK(opened.file->person == "p1");
    CHECK(opened.file->pair.key.text() == known::public_key);
    CHECK(opened.file->memory.trusted.empty());
}

TEST_CASE("a key file keeps its keys and what it remembers") {
    KeyFile file = made_file();
    file.memory.trusted.push_back({"db", "p2", {known::key_id}});
    file.memory.has_seen({"db", "x1", 3, "abc", "p2"});
    file.memory.has_seen({"db", "x1", 4, "def", "p2"});
    const OpenedKeyFile opened = open_key_file(locked_again(file), known::secret_of(words));
    REQUIRE(opened.file);
    CHECK(opened.file->pair.key == file.pair.key);
    CHECK(opened.file->memory.trusts({"db", "p2", {known::key_id}}));
    CHECK_FALSE(opened.file->memory.trusts({"another", "p2", {known::key_id}}));
    REQUIRE(opened.file->memory.seen_of("db", "x1") != nullptr);
    CHECK(opened.file->memory.seen_of("db", "x1")->number == 4);
    CHECK(opened.file->memory.seen_of("db", "x2") == nullptr);
}

TEST_CASE("a wrong passphrase opens nothing, and the message says that nobody can help") {
    const std::string text = locked_again(made_file());
    const OpenedKeyFile opened = open_key_file(text, known::secret_of("violet tram under eight"));
    CHECK_FALSE(opened.file);
    CHECK(opened.problem.find("without the passphrase nobody can open it") != std::string::npos);
}

TEST_CASE("a key file in which anything was changed does not open") {
    const std::string text = locked_again(made_file());
    std::size_t opened = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string changed = text;
        changed[i] = changed[i] == '1' ? '2' : '1';
        if (open_key_file(changed, known::secret_of(words)).file) ++opened;
    }
    CHECK(opened == 0);
}

TEST_CASE("a key file that asks for endless work is refused before any is done") {
    std::string text = locked_again(made_file());
    const std::size_t at = text.find("\"memory\":8192");
    REQUIRE(at != std::string::npos);
    text.replace(at, 13, "\"memory\":99999999999999");
    CHECK(open_key_file(text, known::secret_of(words)).problem.find("no") != std::string::npos);
    CHECK_FALSE(holder_of_key_file(text));
    CHECK_FALSE(holder_of_key_file("{}"));
    CHECK_FALSE(holder_of_key_file(""));
    CHECK_FALSE(holder_of_key_file(std::string(10'000'000, ' ')));
}

TEST_CASE("neither the seeds nor what the file remembers stand in it") {
    KeyFile file = made_file();
    file.memory.has_seen({"db", "partnership-of-two", 3, "abc", "p-partner"});
    const std::string text = locked_again(file);
    CHECK(text.find(encoded(file.pair.seeds.bytes())) == std::string::npos);
    CHECK(text.find("partnership-of-two") == std::string::npos);
    CHECK(text.find("p-partner") == std::string::npos);
}

TEST_CASE("the same file locked twice shares no sealed byte") {
    const KeyFile file = made_file();
    const std::string first = locked_again(file);
    const std::string second = locked_again(file);
    const auto sealed_part = [](const std::string& text) { return text.substr(text.find("\"nonce\"")); };
    CHECK(sealed_part(first) != sealed_part(second));
}

TEST_CASE("another passphrase takes the place of the first") {
    KeyFile file = made_file();
    lock_by(file, known::secret_of("quite another sentence"), little);
    const std::string text = locked_again(file);
    CHECK_FALSE(open_key_file(text, known::secret_of(words)).file);
    CHECK(open_key_file(text, known::secret_of("quite another sentence")).file);
}

TEST_CASE("a passphrase has twelve characters or more, and not one over and over") {
    CHECK(fault_of_passphrase(known::secret_of("eleven char")));
    CHECK_FALSE(fault_of_passphrase(known::secret_of("twelve chars")));
    CHECK(fault_of_passphrase(known::secret_of("aaaaaaaaaaaaaaaa")));
    CHECK(fault_of_passphrase(known::secret_of("broken \xff utf-8 text")));
}

TEST_CASE("a key file says whose it is and its public key without the passphrase") {
    CHECK(holder_of_key_file(known::key_file) == "p1");
    REQUIRE(key_of_key_file(known::key_file));
    CHECK(key_of_key_file(known::key_file)->text() == known::public_key);
}
