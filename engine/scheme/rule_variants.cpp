#include "scheme/rule_variants.h"

#include "scheme/condition_variants.h"

namespace headway {

namespace {

// Adds the variants of one rule after another to the definition of all.
class Collector {
  public:
    explicit Collector(const SchemeDefinition& definition) : definition_(definition), out_{definition, {}} {}

    RuleVariants collected() {
        for (const SubjectKind kind : {SubjectKind::mentor, SubjectKind::mentee, SubjectKind::pair})
            for (std::size_t i = 0; i < definition_.criteria(kind).size(); ++i)
                add(kind, i);
        for (std::size_t i = 0; i < definition_.preferences.size(); ++i)
            add_preference(i);
        return std::move(out_);
    }

  private:
    void add(SubjectKind kind, std::size_t number) {
        const CriterionDefinition& criterion = definition_.criteria(kind)[number];
        if (!criterion.required) return;
        ConditionVariants variants{out_.varied, kind};
        for (const ConditionVariant& variant : variants.of(criterion.required)) {
            CriterionDefinition changed = criterion;
            changed.required = variant.condition;
            add(kind, number, std::move(changed), variant.change, variant.where);
        }
        if (!criterion.exceptionally) return;
        for (const ConditionVariant& variant : variants.of(criterion.exceptionally)) {
            CriterionDefinition changed = criterion;
            changed.exceptionally = variant.condition;
            add(kind, number, std::move(changed), variant.change, variant.where);
        }
        CriterionDefinition changed = criterion;
        changed.exceptionally = nullptr;
        add(kind, number, std::move(changed), "the exceptional route taken out", criterion.where);
    }

    void add_preference(std::size_t number) {
        const PreferenceDefinition& preference = definition_.preferences[number];
        CriterionDefinition same;
        same.id = preference.id;
        same.clauses = preference.clauses;
        same.where = preference.where;
        ConditionVariants variants{out_.varied, SubjectKind::pair};
        for (const ConditionVariant& variant : variants.of(preference.preferred)) {
            CriterionDefinition changed = same;
            changed.required = variant.condition;
            add(SubjectKind::pair, number, std::move(changed), variant.change, variant.where);
            out_.variants.back().of_preference = true;
        }
    }

    // A part that stands in a shared module is told at the rule that uses it.
    void add(SubjectKind kind, std::size_t rule, CriterionDefinition changed, const std::string& change,
             const Place& where) {
        Mutant mutant{.kind = kind,
                      .rule = changed.id,
                      .clauses = changed.clauses,
                      .where = where.file == changed.where.file ? where : changed.where,
                      .change = change};
        auto& criteria = criteria_of(out_.varied, kind);
        changed.force = Force::fact;
        out_.variants.push_back({.mutant = std::move(mutant), .rule = rule, .number = criteria.size()});
        criteria.push_back(std::move(changed));
    }

    const SchemeDefinition& definition_;
    RuleVariants out_;
};

}  // namespace

std::vector<CriterionDefinition>& criteria_of(SchemeDefinition& definition, SubjectKind kind) {
    switch (kind) {
        case SubjectKind::mentee:
            return definition.mentee;
        case SubjectKind::pair:
            return definition.pair;
        case SubjectKind::trainee:
            return definition.training;
        case SubjectKind::mentor:
            break;
    }
    return definition.mentor;
}

RuleVariants rule_variants(const SchemeDefinition& definition) {
    return Collector{definition}.collected();
}

}  // namespace headway
