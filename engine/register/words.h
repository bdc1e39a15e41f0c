// Words: the short texts that rows repeat and rules compare (schemes, courses, roles by which something was
// said, authorities, areas, networks …), each stored once and compared as a number.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace headway {

// A word of one Words; Word::none stands for an absent one. Words of two registers can't be compared.
enum class Word : std::uint32_t { none = 0 };

class Words {
  public:
    Words();
    Words(Words&&) = default;
    Words& operator=(Words&&) = default;

    // The word of this text, stored if it is new. Amortised constant time.
    Word store(std::string_view text);
    // The word of this text, or Word::none where no row has it.
    Word find(std::string_view text) const;
    // Lives as long as this object. Word::none is "".
    std::string_view text(Word word) const { return texts_[static_cast<std::size_t>(word)]; }
    std::size_t size() const { return texts_.size(); }

  private:
    std::deque<std::string> stored_;  // a deque keeps its elements where they are
    std::vector<std::string_view> texts_;
    std::unordered_map<std::string_view, Word> known_;
};

// Longer texts (names, comments), stored one after another; the views live as long as this object.
class Texts {
  public:
    Texts() = default;
    Texts(Texts&&) = default;
    Texts& operator=(Texts&&) = default;

    std::string_view store(std::string_view text);

  private:
    static constexpr std::size_t block_size = std::size_t{1} << 16U;
    std::deque<std::string> blocks_;  // each reserved once and never grown, so that views stay valid
};

}  // namespace headway
