#include "sealed/bytes.h"

#include <fmt/format.h>
#include <sodium.h>

#include <cstring>
#include <new>
#include <stdexcept>

namespace headway::sealed {

void be_ready() {
    static const int state = sodium_init();
    if (state < 0) throw std::runtime_error{"libsodium can't be used on this machine"};
}

void Secret::Free::operator()(unsigned char* data) const {
    sodium_free(data);
}

Secret::Secret(std::size_t size) : size_(size) {
    be_ready();
    data_.reset(static_cast<unsigned char*>(sodium_malloc(size)));
    if (!data_) throw std::bad_alloc{};
}

Secret Secret::taken_from(std::string& text) {
    const Wiped wiped{text};
    Secret secret{text.size()};
    if (!text.empty()) std::memcpy(secret.data(), text.data(), text.size());
    return secret;
}

Wiped::~Wiped() {
    sodium_memzero(text_.data(), text_.capacity());
    text_.clear();
}

Bytes bytes_of(std::string_view text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

namespace {
constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
}

std::string encoded(Bytes bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back();  // the library ends it with a zero
    return text;
}

std::optional<std::vector<unsigned char>> decoded(std::string_view text, std::size_t size) {
    std::vector<unsigned char> bytes(text.size() / 4 * 3 + 3);
    std::size_t written = 0;
    const char* end = nullptr;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &written, &end,
                          variant) != 0 ||
        end != text.data() + text.size() || (size != 0 && written != size))
        return std::nullopt;
    bytes.resize(written);
    return bytes;
}

void fill_randomly(std::span<unsigned char> bytes) {
    be_ready();
    randombytes_buf(bytes.data(), bytes.size());
}

std::string framed(std::string_view text) {
    return fmt::format("{}:{}\n", text.size(), text);
}

}  // namespace headway::sealed
