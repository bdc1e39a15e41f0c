// Facts about what a person has done and who speaks for it: training, recommendation, support, posts held.
#include "base/text.h"
#include "facts/headship.h"
#include "facts/vocabulary.h"

#include <fmt/format.h>

namespace headway {

namespace {

std::vector<std::string> spaced_all(const std::vector<std::string>& names) {
    std::vector<std::string> out(names.size());
    std::transform(names.begin(), names.end(), out.begin(), spaced);
    return out;
}

std::string either_of(const Argument& argument) {
    return joined(spaced_all(argument.texts), " or ");
}

// "course in mentor training or induction given by a local authority"
std::string course_asked(const Arguments& arguments) {
    const std::string course =
        arguments[0].given ? "course in " + either_of(arguments[0]) : "training course";
    return arguments[1].given ? fmt::format("{} given by a {}", course, either_of(arguments[1])) : course;
}

Reading read_has_training(const Standpoint& at, const Arguments& arguments) {
    Reading reading = truth_reading(Outcome::not_met);
    for (std::uint32_t row : at.records().training_of_person.of(at.person.position)) {
        const Training& training = at.records().training[row];
        if (at.on().exists(training.completed_on) && arguments[0].allows(training.course) &&
            arguments[1].allows_choice(training.provider))
            reading = truth_reading(Outcome::met, row);
    }
    return reading;
}

std::string tell_has_training(const Standpoint& at, const Arguments& arguments, const Reading& reading) {
    if (!is_met(reading)) return fmt::format("no {} is recorded for {}", course_asked(arguments), at.name());
    const Training& training = at.records().training[reading.row];
    return fmt::format("{} completed {} (provider: {}) on {}", at.name(),
                       spaced(at.records().words.text(training.course)), spaced(name_of(training.provider)),
                       in_words(training.completed_on));
}

std::optional<std::string> change_has_training(const Standpoint& at, const Arguments& arguments,
                                               const std::string&, bool ended) {
    if (ended) return std::nullopt;
    return fmt::format("{} completes a {}", at.name(), course_asked(arguments));
}

std::string recommender(const Arguments& arguments) {
    return arguments[0].given ? "a " + either_of(arguments[0]) : "anyone";
}

// A supportive row is needed; one that is not supportive is told of where there is no other.
Reading read_is_recommended(const Standpoint& at, const Arguments& arguments) {
    Reading reading = truth_reading(Outcome::not_met);
    for (std::uint32_t row : at.records().recommendations_of_person.of(at.person.position)) {
        const Recommendation& given = at.records().recommendations[row];
        if (given.scheme != at.on().scheme || !at.on().exists(given.given_on) ||
            !arguments[0].allows(given.by_role))
            continue;
        if (given.supportive)
            reading = truth_reading(Outcome::met, row);
        else if (!is_met(reading))
            reading.row = row;
    }
    return reading;
}

std::string tell_is_recommended(const Standpoint& at, const Arguments& arguments, const Reading& reading) {
    if (reading.row == Reading::no_row)
        return fmt::format("no recommendation of {} by {} is recorded", at.name(), recommender(arguments));
    const Recommendation& given = at.records().recommendations[reading.row];
    return fmt::format("a {} {} {} on {}", spaced(at.records().words.text(given.by_role)),
                       given.supportive ? "recommended" : "did not recommend", at.name(),
                       in_words(given.given_on));
}

std::optional<std::string> change_is_recommended(const Standpoint& at, const Arguments& arguments,
                                                 const std::string&, bool ended) {
    if (ended) return std::nullopt;
    return fmt::format("{} recommends {}", recommender(arguments), at.name());
}

bool heads(const std::vector<HeadsSchool>& schools, Ref<School> school) {
    return std::any_of(schools.begin(), schools.end(),
                       [&](const HeadsSchool& s) { return s.school == school; });
}

// Support whose effect is not recorded may or may not count, so the count is known between two bounds.
template <class Use>
void for_each_support(const Standpoint& at, Use use) {
    const auto rows = at.records().support_given_by_person.of(at.person.position);
    if (rows.empty()) return;
    std::vector<HeadsSchool> own;
    schools_of_head(at.on(), at.person, own);
    for (std::uint32_t row : rows) {
        const SupportGiven& support = at.records().support_given[row];
        if (at.on().exists(support.from) && !heads(own, support.school) && support.effective != false)
            use(row, support);
    }
}

Reading read_effective_support(const Standpoint& at, const Arguments&) {
    Reading reading{};
    for_each_support(at, [&](std::uint32_t row, const SupportGiven& support) {
        ++reading.high;
        if (support.effective == true) ++reading.cell;
        if (support.effective == true || reading.row == Reading::no_row) reading.row = row;
    });
    return reading;
}

std::string tell_effective_support(const Standpoint& at, const Arguments&, const Reading& reading) {
    if (reading.row == Reading::no_row)
        return fmt::format("no effective support by {} to another school is recorded", at.name());
    const SupportGiven& support = at.records().support_given[reading.row];
    const std::string_view school = at.records()[support.school].name;
    if (reading.cell == 0)
        return fmt::format("{} supported {} from {}, but whether effectively is not recorded", at.name(),
                           school, in_words(support.from));
    const std::string others = reading.cell > 1 ? fmt::format(" (and {} more)", reading.cell - 1) : "";
    return fmt::format("{} gave effective support to {} from {}{}", at.name(), school, in_words(support.from),
                       others);
}

// Of the rows whose effect is not recorded, not of the one that the count rests on.
std::string missing_effective_support(const Standpoint& at, const Arguments&, const Reading&) {
    std::vector<std::string> schools;
    for_each_support(at, [&](std::uint32_t, const SupportGiven& support) {
        const std::string name{at.records()[support.school].name};
        if (!support.effective && std::find(schools.begin(), schools.end(), name) == schools.end())
            schools.push_back(name);
    });
    return fmt::format(
        "whether the support that {} gave to {} was effective (from that school or its adviser)", at.name(),
        joined(schools));
}

std::optional<std::string> change_effective_support(const Standpoint& at, const Arguments&,
                                                    const std::string& wanted, bool ended) {
    if (ended) return std::nullopt;
    return fmt::format("{} gives effective support to other schools ({})", at.name(), wanted);
}

Reading read_holds_post(const Standpoint& at, const Arguments& arguments) {
    Reading reading = truth_reading(Outcome::not_met);
    for (std::uint32_t row : at.records().posts_of_person.of(at.person.position)) {
        const Post& post = at.records().posts[row];
        const bool excluded = arguments[1].given && arguments[1].allows_choice(post.role);
        if (!at.on().holds(post.from, post.to) || !arguments[0].allows_choice(post.role) || excluded ||
            !arguments[2].allows(at.records()[post.school].local_authority))
            continue;
        const bool longer = !is_met(reading) || (reading.until && (!post.to || *post.to > *reading.until));
        if (longer) reading = {.cell = static_cast<std::int32_t>(Outcome::met), .row = row, .until = post.to};
    }
    return reading;
}

// "a post other than teacher at a Havering school"
std::string post_asked(const Arguments& arguments) {
    std::string text = arguments[0].given ? fmt::format("a post as {}", either_of(arguments[0])) : "a post";
    if (arguments[1].given) text += " other than " + either_of(arguments[1]);
    if (arguments[2].given) text += fmt::format(" at a {} school", joined(arguments[2].texts, " or "));
    return text;
}

std::string tell_holds_post(const Standpoint& at, const Arguments& arguments, const Reading& reading) {
    if (!is_met(reading)) return fmt::format("{} holds no {}", at.name(), post_asked(arguments).substr(2));
    const Post& post = at.records().posts[reading.row];
    return fmt::format("{} has been {} at {} since {}", at.name(), spaced(name_of(post.role)),
                       at.records()[post.school].name, in_words(post.from));
}

std::optional<std::string> change_holds_post(const Standpoint& at, const Arguments& arguments,
                                             const std::string&, bool ended) {
    if (ended) return std::nullopt;
    return fmt::format("{} takes up {}", at.name(), post_asked(arguments));
}

}  // namespace

std::vector<FactDefinition> experience_facts() {
    constexpr auto choices = ArgumentDefinition::Kind::choices;
    return {
        {.name = "person.has_training",
         .type = {.kind = Kind::truth},
         .meaning = "has completed training of this kind by the day",
         .phrase = "has completed [{course}/training][, given by a {provider}]"
                   " | has not completed [{course}/training][, given by a {provider}]",
         .found_in = "training",
         .arguments = {{.name = "course", .meaning = "one of these courses"},
                       {.name = "provider",
                        .kind = choices,
                        .meaning = "given by one of these",
                        .choices = names_of(Provider{})}},
         .read = read_has_training,
         .finding = tell_has_training,
         .change = change_has_training},
        {.name = "person.is_recommended",
         .type = {.kind = Kind::truth},
         .meaning = "has a supportive recommendation for this scheme",
         .phrase = "is recommended[ by a {by}]"
                   " | is not recommended[ by a {by}]",
         .found_in = "recommendations for the scheme that are supportive",
         .arguments = {{.name = "by", .meaning = "made by someone in one of these roles"}},
         .read = read_is_recommended,
         .finding = tell_is_recommended,
         .change = change_is_recommended},
        {.name = "person.effective_support_elsewhere",
         .type = {.kind = Kind::count},
         .unit = "times",
         .meaning = "how often the person has given effective support to a school other than the own",
         .phrase = "effective support given to other schools"
                   " | has given effective support to another school {}",
         .found_in = "support_given that is effective, at schools that the person does not lead",
         .read = read_effective_support,
         .finding = tell_effective_support,
         .missing = missing_effective_support,
         .change = change_effective_support},
        {.name = "person.holds_post",
         .type = {.kind = Kind::truth},
         .meaning = "holds a post of this kind on the day",
         .phrase = "holds a post[ as {role}][ other than {except_role}][ at a {local_authority} "
                   "school]"
                   " | holds no post[ as {role}][ other than {except_role}][ at a "
                   "{local_authority} school]",
         .found_in = "posts that hold on the day",
         .arguments =
             {{.name = "role", .kind = choices, .meaning = "one of these roles", .choices = names_of(Role{})},
              {.name = "except_role",
               .kind = choices,
               .meaning = "none of these roles",
               .choices = names_of(Role{})},
              {.name = "local_authority", .meaning = "at a school of one of these authorities"}},
         .read = read_holds_post,
         .finding = tell_holds_post,
         .change = change_holds_post},
    };
}

}  // namespace headway
