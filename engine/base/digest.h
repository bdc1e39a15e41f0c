// Fingerprints of texts: BLAKE2b with 256 bits (RFC 7693), as `b2sum -l 256` prints it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace headway {

// 64 hexadecimal digits.
std::string digest(std::string_view text);

// The same, of a text that comes in pieces.
class Digester {
  public:
    Digester();
    ~Digester();
    Digester(Digester&&) noexcept;
    Digester& operator=(Digester&&) noexcept;

    void add(std::string_view piece);
    // Of all pieces so far, which end here.
    std::string digest();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace headway
