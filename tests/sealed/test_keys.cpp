#include "sealed/known_answers.h"

#include <catch2/catch.hpp>

using namespace headway;
using namespace headway::test;
using namespace headway::sealed;

TEST_CASE("the keys of known seeds are those that other implementations make of them") {
    const KeyPair pair = known::pair();
    CHECK(pair.key.text() == known::public_key);
    CHECK(pair.key.id().text == known::key_id);
    CHECK(spoken(pair.key.id()) == known::spoken_key);
}

TEST_CASE("the empty message is signed as RFC 8032 signs it") {
    const KeyPair pair = known::pair();
    // e5564300 c360ac72 9086e2cc 806e828a 84877f1e b8e5d974 d873e065 22490155 5fb88215 90a33bac c61e3970
    // 1cf9b46b d25bf5f0 595bbe24 65514143 8e7a100b, as base64.
    const std::string rfc =
        "5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc-bRr0lv18FlbviRlUUFDjnoQCw";
    CHECK(signature(pair, "") == rfc);
    CHECK(is_signed(pair.key, "", rfc));
}

TEST_CASE("a signature holds for the very message and key, and for no other") {
    const KeyPair pair = new_key_pair();
    const std::string signed_by = signature(pair, "agrees");
    CHECK(is_signed(pair.key, "agrees", signed_by));
    CHECK_FALSE(is_signed(pair.key, "agrees ", signed_by));
    CHECK_FALSE(is_signed(new_key_pair().key, "agrees", signed_by));
    CHECK_FALSE(is_signed(pair.key, "agrees", ""));
    CHECK_FALSE(is_signed(pair.key, "agrees", signed_by + "A"));
}

TEST_CASE("what another implementation sealed opens, byte for byte") {
    const auto opened = unsealed(known::pair(), known::box, 32);
    REQUIRE(opened);
    for (std::size_t i = 0; i < 32; ++i)
        CHECK(opened->bytes()[i] == 100 + i);
}

TEST_CASE("a sealed box opens with its own key alone, and not once it was changed") {
    const KeyPair pair = new_key_pair();
    const std::string box = sealed_to(pair.key, known::secret_of("the key of a record"));
    REQUIRE(unsealed(pair, box, 19));
    CHECK_FALSE(unsealed(new_key_pair(), box, 19));
    CHECK_FALSE(unsealed(pair, box, 18));
    for (std::size_t i = 0; i < box.size(); ++i) {
        std::string changed = box;
        changed[i] = changed[i] == 'A' ? 'Q' : 'A';
        INFO(i);
        CHECK_FALSE(unsealed(pair, changed, 19));
    }
}

TEST_CASE("two boxes of the same secret have nothing in common") {
    const KeyPair pair = new_key_pair();
    CHECK(sealed_to(pair.key, known::secret_of("the same")) !=
          sealed_to(pair.key, known::secret_of("the same")));
}

TEST_CASE("a public key that would make every secret the same is refused") {
    const KeyPair pair = new_key_pair();
    PublicKey low = pair.key;
    low.sealing.fill(0);
    CHECK_FALSE(public_key_of(low.text()));
    PublicKey none = pair.key;
    none.signing.fill(0);
    CHECK_FALSE(public_key_of(none.text()));
    CHECK(public_key_of(pair.key.text()) == pair.key);
    CHECK_FALSE(public_key_of(""));
    CHECK_FALSE(public_key_of(pair.key.text().substr(1)));
}

TEST_CASE("a fingerprint is recognised however its groups are parted, and no other is") {
    const KeyId key{known::key_id};
    CHECK(matches("52188 29521 12822 38455 34153 17009 04377 24182", key));
    CHECK(matches("52188-29521-12822-38455-34153-17009-04377-24182", key));
    CHECK(matches(" 5218829521128223845534153170090437724182", key));
    CHECK_FALSE(matches("52188 29521 12822 38455 34153 17009 04377 24183", key));
    CHECK_FALSE(matches("52188 29521 12822 38455", key));
    CHECK_FALSE(matches("", key));
}

TEST_CASE("base64 that is cut, padded or followed by something is none") {
    CHECK(decoded("AAEC", 3));
    CHECK_FALSE(decoded("AAEC", 4));
    CHECK_FALSE(decoded("AAEC=", 3));
    CHECK_FALSE(decoded("AAE C", 3));
    CHECK_FALSE(decoded("AAEC\n", 3));
    CHECK_FALSE(decoded("A+EC", 3));
}
