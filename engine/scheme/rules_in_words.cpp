#include "scheme/rules_in_words.h"

#include "scheme/question.h"

namespace headway {

RuleWords words_of(const SchemeDefinition& definition, Date day) {
    return {.requests = definition.requests, .value = [&definition, day](const Operand& operand) {
                return value_on(definition, operand, day);
            }};
}

}  // namespace headway
