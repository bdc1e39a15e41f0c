// How the phrase of a fact (facts/fact.h) becomes words.
//
//   "serves as a headteacher | does not serve as a headteacher"               yes or no: it holds, or not
//   "years as a headteacher | has served as a headteacher for {}"             else: what it is, and how it is
//                                                                             compared; a third part says how
//                                                                             it reads where it is denied
//   "has completed [{course}/training][, given by a {provider}]"              […] stands where the argument
//   is
//                                                                             given, what follows / where not
//
// {who} and {whose} stand for whose fact it is and {school} for which school, where a rule has to say;
// {declared} and {from} for what a declaration says, and who makes it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

// The parts between the bars.
std::vector<std::string_view> parts_of_phrase(std::string_view phrase);

// What a name in braces stands for; nothing for an argument that is not given.
using PhraseWord = std::function<std::optional<std::string>(std::string_view name)>;

// One part with its words.
std::string filled(std::string_view part, const PhraseWord& word);

}  // namespace headway
