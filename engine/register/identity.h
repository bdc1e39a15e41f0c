// By which columns two rows of a table speak of the same thing.
//
// A table whose rows have a URN or an id goes by that. Of the others, an import compares these columns to
// find out whether a row is there already, and what else of it has changed. They are no keys: two rows may
// have the same ones (two inspections of one day, say), and are then told apart by what else they hold and by
// their order.
#pragma once

#include "register/columns.h"

#include <array>
#include <string_view>

namespace headway {

template <class Row>
inline constexpr std::array<std::string_view, 1> identity_of{std::get<0>(columns_of<Row>).name};

template <>
inline constexpr std::array<std::string_view, 2> identity_of<Inspection>{"urn", "date"};
template <>
inline constexpr std::array<std::string_view, 2> identity_of<Assessment>{"urn", "date"};
template <>
inline constexpr std::array<std::string_view, 2> identity_of<Performance>{"urn", "academic_year"};
template <>
inline constexpr std::array<std::string_view, 3> identity_of<Circumstance>{"urn", "kind", "from"};
template <>
inline constexpr std::array<std::string_view, 4> identity_of<Post>{"person", "urn", "role", "from"};
template <>
inline constexpr std::array<std::string_view, 4> identity_of<Training>{"person", "course", "provider",
                                                                       "completed_on"};
template <>
inline constexpr std::array<std::string_view, 4> identity_of<Recommendation>{"person", "scheme", "by_role",
                                                                             "given_on"};
template <>
inline constexpr std::array<std::string_view, 4> identity_of<Declaration>{"person", "scheme", "key",
                                                                          "made_on"};
template <>
inline constexpr std::array<std::string_view, 4> identity_of<SupportGiven>{"person", "urn", "from", "kind"};
template <>
inline constexpr std::array<std::string_view, 4> identity_of<Relationship>{"a", "b", "kind", "from"};
template <>
inline constexpr std::array<std::string_view, 2> identity_of<PanelDecision>{"application", "date"};
template <>
inline constexpr std::array<std::string_view, 3> identity_of<Mentor>{"person", "scheme", "from"};
template <>
inline constexpr std::array<std::string_view, 2> identity_of<Meeting>{"partnership", "number"};
template <>
inline constexpr std::array<std::string_view, 3> identity_of<Contact>{"partnership", "on", "channel"};
template <>
inline constexpr std::array<std::string_view, 3> identity_of<Evaluation>{"partnership", "term", "by"};
template <>
inline constexpr std::array<std::string_view, 2> identity_of<Calendar>{"local_authority", "academic_year"};
template <>
inline constexpr std::array<std::string_view, 3> identity_of<Rate>{"scheme", "item", "from"};
template <>
inline constexpr std::array<std::string_view, 3> identity_of<Grant>{"scheme", "name", "from"};

}  // namespace headway
