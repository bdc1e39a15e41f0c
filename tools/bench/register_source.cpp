#include "bench/register_source.h"

namespace headway::tools::bench {

RegisterSource::RegisterSource(const Register& reg)
    : reg_(reg), scheme_(reg.words.find("kle")), keys_(reg.words.size(), key_count) {
    for (std::uint8_t key = 0; key < key_count; ++key) {
        const Word word = reg.words.find(declared_keys[key]);
        if (word != Word::none) keys_[static_cast<std::size_t>(word)] = key;
    }
}

}  // namespace headway::tools::bench
