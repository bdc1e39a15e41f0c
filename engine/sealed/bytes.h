// Bytes as the other files of this room need them: fixed ones, secret ones that are wiped, and both as text.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headway::sealed {

using Bytes = std::span<const unsigned char>;
template <std::size_t size>
using Fixed = std::array<unsigned char, size>;

// Memory for what nobody else may see: guarded, kept out of core dumps and (where the system lets it) of the
// swap file, and wiped when it is given back (libsodium's "Secure memory").
class Secret {
  public:
    explicit Secret(std::size_t size);
    // Takes the text over, and wipes it where it was.
    static Secret taken_from(std::string& text);

    unsigned char* data() { return data_.get(); }
    const unsigned char* data() const { return data_.get(); }
    std::size_t size() const { return size_; }
    Bytes bytes() const { return {data_.get(), size_}; }

  private:
    struct Free {
        void operator()(unsigned char* data) const;
    };
    std::unique_ptr<unsigned char, Free> data_;
    std::size_t size_ = 0;
};

// Wipes a text at the end of its block.
class Wiped {
  public:
    explicit Wiped(std::string& text) : text_(text) {}
    ~Wiped();
    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;

  private:
    std::string& text_;
};

Bytes bytes_of(std::string_view text);

// Base64 for URLs, without padding (RFC 4648, section 5).
std::string encoded(Bytes bytes);
// Nothing where it is not so written, or not so many bytes (0: any number).
std::optional<std::vector<unsigned char>> decoded(std::string_view text, std::size_t size = 0);

// Random bytes, of the system's generator.
void fill_randomly(std::span<unsigned char> bytes);

// A text whose length stands before it, so that no two lists of texts are written the same.
std::string framed(std::string_view text);

// Must have run before anything else of this room; every way into it calls it. Throws where the library can't
// be used at all.
void be_ready();

}  // namespace headway::sealed
