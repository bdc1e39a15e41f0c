#include "tasks_digest.h"

#include "base/digest.h"
#include "failure.h"
#include "files.h"
#include "terminal.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <map>

namespace headway::tools {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t width_of_mail = 72;
constexpr std::string_view ending = ".digest.txt";  // behind the scheme's id
constexpr std::size_t longest_id = 120;             // as a part of a file's name

// Whose letter: of a person, by id, or of an office.
struct Addressee {
    std::string file;
    std::string greeting;  // "Dear Joanne Tring"
    std::vector<const Task*> tasks = {};
};

Addressee addressee_of(const Scheme& scheme, const Register& reg, const Task& task) {
    const std::string holder = holder_of(scheme, reg, task);
    if (task.person) return {digest_name(scheme, "person", reg[*task.person].id), "Dear " + holder};
    const std::string office =
        task.school ? fmt::format("{}-{}", task.who, reg[*task.school].urn.value) : task.who;
    return {digest_name(scheme, "office", office), "To " + holder};
}

std::string heading_of(TaskState state) {
    switch (state) {
        case TaskState::late:
            return "LATE: the day for this has passed";
        case TaskState::now:
            return "NOW";
        case TaskState::soon:
            return "SOON";
    }
    return "";
}

std::string day_of(const Task& task) {
    if (task.state == TaskState::late) return "was due on " + in_words(task.due);
    return "by " + in_words(task.due);
}

std::string letter(const Scheme& scheme, const Addressee& addressee, Date as_of) {
    const Terminal page{width_of_mail};
    const std::string title = printable(scheme.definition().manifest.title);
    std::string out = fmt::format("Subject: {}: your tasks on {}\n\n{},\n\n", title, in_words(as_of),
                                  printable(addressee.greeting));
    out +=
        page.wrapped("", fmt::format("this is what {} asks of you, as the register stands on {}. Letters and "
                                     "numbers in brackets name the clause of the policy.",
                                     title, in_words(as_of)));
    for (const TaskState state : {TaskState::late, TaskState::now, TaskState::soon}) {
        bool first = true;
        for (const Task* task : addressee.tasks) {
            if (task->state != state) continue;
            if (first) out += '\n' + heading_of(state) + '\n';
            first = false;
            out += '\n' + page.wrapped("- ", fmt::format("{} ({}; {})", printable(task->reason, 4000),
                                                         day_of(*task), joined(task->clauses, ", ")));
        }
    }
    return out;
}

[[noreturn]] void refuse(const fs::path& folder, const std::string& why) {
    throw Failure{ExitCode::wrong_usage, fmt::format("--digest {}: {}", printable(folder.string()), why), {}};
}

bool is_digest(const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    std::error_code error;
    return entry.symlink_status(error).type() == fs::file_type::regular && name.ends_with(ending) &&
           (name.starts_with("person-") || name.starts_with("office-"));
}

// The digests of an earlier run for this scheme; those of other schemes stay.
std::vector<fs::path> earlier_digests(const fs::path& folder, const Scheme& scheme) {
    std::error_code error;
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (!is_digest(entry))
            refuse(folder,
                   fmt::format("the folder holds {}, which is no digest; give a new folder, or one that "
                               "holds digests alone, because those of an earlier run are taken away",
                               printable(entry.path().filename().string())));
        if (entry.path().filename().string().ends_with(fmt::format(".{}{}", scheme.id(), ending)))
            found.push_back(entry.path());
    }
    if (error) refuse(folder, "the folder can't be read: " + error.message());
    return found;
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error)) return;
    if (fs::exists(folder, error)) refuse(folder, "this is a file; digests need a folder");
    if (mkdir(folder.c_str(), S_IRWXU) != 0)
        throw Failure{ExitCode::storage_failed,
                      fmt::format("the folder {} can't be made: is the one above it there, and may you write "
                                  "to it?",
                                  printable(folder.string())),
                      {}};
}

}  // namespace

std::string digest_name(const Scheme& scheme, std::string_view kind, std::string_view id) {
    std::string name;
    for (const char c : id) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_';
        name += plain ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    if (name.size() > longest_id) name = name.substr(0, longest_id) + "%" + digest(id);
    return fmt::format("{}-{}.{}{}", kind, name, scheme.id(), ending);
}

std::size_t write_digests(const fs::path& folder, const Scheme& scheme, const Register& reg,
                          const std::vector<Task>& tasks, Date as_of) {
    std::map<std::string, Addressee> addressees;
    for (const Task& task : tasks) {
        Addressee addressee = addressee_of(scheme, reg, task);
        addressees.emplace(addressee.file, addressee).first->second.tasks.push_back(&task);
    }
    make_folder(folder);
    for (const fs::path& earlier : earlier_digests(folder, scheme)) {
        std::error_code error;
        fs::remove(earlier, error);
        if (error) refuse(folder, "an earlier digest can't be taken away: " + error.message());
    }
    for (const auto& [file, addressee] : addressees)
        write_whole_file(folder / file, letter(scheme, addressee, as_of));
    return addressees.size();
}

}  // namespace headway::tools
