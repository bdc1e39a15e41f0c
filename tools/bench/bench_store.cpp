// import, load and evaluate_stored: the database beside bare prepared statements, and beside memory.
#include "bench/bare_database.h"
#include "bench/setup.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

namespace headway::tools::bench {

namespace {

namespace fs = std::filesystem;

const Author author{"bench", std::chrono::sys_seconds{std::chrono::seconds{1'475'280'000}}};

// A folder of the benchmark's own, removed at the end.
class WorkFolder {
  public:
    WorkFolder() : path_(fs::temp_directory_path() / fmt::format("headway-bench-{}", getpid())) {
        fs::create_directories(path_);
    }
    ~WorkFolder() {
        std::error_code error;
        fs::remove_all(path_, error);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    // A name in the folder that no file has.
    std::string fresh(const std::string& name) const {
        for (const char* beside : {"", "-wal", "-shm"})
            fs::remove(path_ / (name + beside));
        return (path_ / name).string();
    }
    std::string path(const std::string& name) const { return (path_ / name).string(); }

  private:
    fs::path path_;
};

void import_sample(const std::string& path, const std::string& text) {
    const StoreOutcome made = Store::create(path, author);
    if (!made.store) throw std::logic_error(made.failure->message);
    const ImportOutcome done =
        made.store->import({.documents = {{.name = "sample", .text = text}}, .author = author});
    if (!done.done()) throw std::logic_error("the benchmark's sample could not be imported");
}

Register loaded(const std::string& path) {
    ReadRegister read = Store::open(path, StoreAccess::read).store->read();
    if (!read.reg) throw std::logic_error(read.problems.front().message);
    return std::move(*read.reg);
}

void judge_all(const Scheme& scheme, const Register& reg) {
    const Verdicts verdicts{scheme, reg, sample_question(reg)};
    if (verdicts.size() == 0) throw std::logic_error("nobody was judged");
}

}  // namespace

std::vector<Figure> bench_store(const BenchOrder& order) {
    const WorkFolder folder;
    const std::string text = sample_register(order.n);
    const std::string stored = folder.fresh("stored.db");
    import_sample(stored, text);
    const BareDatabase bare = taken_from(stored);
    std::vector<Figure> figures;
    figures.push_back(
        figure("import", order,
               {{"import", [&] { import_sample(folder.fresh("import.db"), text); }},
                {"bare_statements", [&] { write_bare(bare, folder.fresh("bare.db"), Constraints::all); }},
                {"bare_unchecked", [&] { write_bare(bare, folder.fresh("plain.db"), Constraints::none); }}}));
    figures.push_back(figure(
        "load", order, {{"load", [&] { loaded(stored); }}, {"bare_statements", [&] { read_bare(stored); }}}));
    figures.push_back(figure("evaluate_stored", order,
                             {{"stored", [&] { judge_all(order.scheme, loaded(stored)); }},
                              {"document", [&] { judge_all(order.scheme, sample_read(text)); }}}));
    for (Figure& one : figures)
        one.rows = bare.rows();
    return figures;
}

}  // namespace headway::tools::bench
