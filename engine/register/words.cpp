#include "register/words.h"

#include <algorithm>

namespace headway {

Words::Words() : texts_{std::string_view{}} {}

Word Words::store(std::string_view text) {
    if (text.empty()) return Word::none;
    if (const auto found = known_.find(text); found != known_.end()) return found->second;
    const std::string_view kept = stored_.emplace_back(text);
    const auto word = static_cast<Word>(texts_.size());
    texts_.push_back(kept);
    known_.emplace(kept, word);
    return word;
}

Word Words::find(std::string_view text) const {
    const auto found = known_.find(text);
    return found == known_.end() ? Word::none : found->second;
}

std::string_view Texts::store(std::string_view text) {
    if (text.empty()) return {};
    if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size())
        blocks_.emplace_back().reserve(std::max(block_size, text.size()));
    std::string& block = blocks_.back();
    const std::size_t start = block.size();
    block.append(text);
    return std::string_view{block}.substr(start);
}

}  // namespace headway
