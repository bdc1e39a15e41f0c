#include "facts/vocabulary.h"

#include <iterator>

namespace headway {

FactType choice_type(Names names) {
    return {.kind = Kind::choice, .choices = {names.begin(), names.end()}};
}

const std::vector<FactDefinition>& vocabulary() {
    static const std::vector<FactDefinition> all = [] {
        std::vector<FactDefinition> facts;
        for (auto list : {headship_facts, experience_facts, declaration_facts, school_facts, inspection_facts,
                          performance_facts, appointment_facts, mentor_facts, pair_people_facts,
                          pair_role_facts, pair_school_facts}) {
            std::vector<FactDefinition> more = list();
            facts.insert(facts.end(), std::move_iterator{more.begin()}, std::move_iterator{more.end()});
        }
        return facts;
    }();
    return all;
}

const FactDefinition* fact_named(std::string_view name) {
    for (const FactDefinition& fact : vocabulary())
        if (fact.name == name) return &fact;
    return nullptr;
}

}  // namespace headway
