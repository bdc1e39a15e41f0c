// What a chunk of Lua may ask of the console: record "p1", evaluate "p1", verdicts "mentor", people, clauses.
#include "json_text.h"
#include "repl/session.h"

#include <fmt/format.h>

#include <cstdlib>

namespace headway::tools {

namespace {

// The only argument, a text: JSON of the program's own making, so what it quotes is plain.
std::string text_argument(const std::vector<std::string>& arguments) {
    if (arguments.empty() || arguments.front().size() < 2 || arguments.front().front() != '"') return "";
    return arguments.front().substr(1, arguments.front().size() - 2);
}

std::string verdict_of_subject(const Session& session, const std::string& id) {
    const auto verdicts = session.verdicts(session.scheme(), session.subject(id));
    std::string json;
    VerdictJson{*verdicts, Detail::full}.append(0, json);
    return json;
}

// One record a subject: what a chunk can count and filter.
std::string all_verdicts(const Session& session, const std::string& kind) {
    const bool mentee = kind == name_of(SubjectKind::mentee);
    const auto verdicts =
        session.verdicts(session.scheme(), mentee ? SubjectKind::mentee : SubjectKind::mentor);
    std::string json = "[";
    for (std::size_t i = 0; i < verdicts->size(); ++i)
        json += fmt::format("{}{{\"id\":{},\"name\":{},\"verdict\":\"{}\"}}", i > 0 ? "," : "",
                            json_text(std::string{verdicts->id(i)}),
                            json_text(std::string{verdicts->name(i)}), name_of(verdicts->verdict(i)));
    return json + "]";
}

// The record of what was tried, for :save.
FunctionAnswer tried_record(const Session& session, const std::vector<std::string>& arguments) {
    const std::size_t number = arguments.empty() ? 0 : std::strtoul(arguments.front().c_str(), nullptr, 10);
    if (number == 0 || number > session.tried().size())
        return Problem{{},
                       fmt::format("so far {} was tried",
                                   counted(static_cast<long long>(session.tried().size()), "record"))};
    return session.tried()[number - 1].document;
}

// A failure of the session is one of the chunk.
ChunkFunction told(std::function<std::string(const std::string&)> function) {
    return [function = std::move(function)](const std::vector<std::string>& arguments) -> FunctionAnswer {
        try {
            return function(text_argument(arguments));
        } catch (const Failure& failure) {
            return Problem{{}, failure.message};
        }
    };
}

}  // namespace

std::map<std::string, ChunkFunction> chunk_functions(Session& session) {
    const Session& asked = session;
    return {
        {"record", told([&asked](const std::string& id) { return asked.record_of(asked.subject(id)); })},
        {"evaluate", told([&asked](const std::string& id) { return verdict_of_subject(asked, id); })},
        {"tried",
         [&asked](const std::vector<std::string>& arguments) { return tried_record(asked, arguments); }},
        {"verdicts", told([&asked](const std::string& kind) { return all_verdicts(asked, kind); })},
    };
}

}  // namespace headway::tools
