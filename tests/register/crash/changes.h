// Databases that tests break: where they are, how they are changed again and again, and all that they say.
#pragma once

#include "register/store.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace headway::test {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HEADWAY_CLANG_ASAN
#endif
#endif

// Under the sanitizers everything takes longer, and tests look at every eighth point only.
#if defined(__SANITIZE_ADDRESS__) || defined(HEADWAY_CLANG_ASAN)
inline constexpr int slowness = 8;
#else
inline constexpr int slowness = 1;
#endif

// A folder that is gone with this object.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::string path(const std::string& name) const { return (folder_ / name).string(); }
    // The names of its files that have this in them, one after the other.
    std::string files_with(const std::string& part) const;
    // Removes the files whose names begin with this: a database and what stands beside it.
    void remove(const std::string& name) const;

  private:
    std::filesystem::path folder_;
};

// Puts a copy of a database that nobody has open in the place of another and of what stands beside it.
void put_copy(const std::string& from, const std::string& to);

// One way of changing a database: change n leads from state n - 1 to state n, always to the same one.
struct Changing {
    std::string name;
    std::function<std::optional<Problem>(Store&, int)> change;
};

// A school, two people and what links them come in with a document, which corrects another person too.
std::optional<Problem> import_one(Store& store, int n);
// Two people are entered, one is corrected and one taken out.
std::optional<Problem> edit_one(Store& store, int n);
// Two verdicts and their evidence are recorded.
std::optional<Problem> record_one(Store& store, int n);
// An entry of the ledger is posted, and another one is taken back and posted anew.
std::optional<Problem> post_one(Store& store, int n);
std::vector<Changing> all_changing();

// Many people come in with a document: more than SQLite keeps in memory where it writes eagerly.
std::optional<Problem> import_many(Store& store, int n);

// Who changes something, at a time that follows from the number.
Author officer(int n);

// An empty database.
void make_empty(const std::string& path);
// One with forty schools and people, and whom the changes above correct.
void make_standing(const std::string& path);

// All that a database says: its rows, its log, its decisions, its ledger, and what verify counts. Fails the
// test where it can't be opened or is not as it was written.
std::string state_of(const std::string& path, StoreAccess access = StoreAccess::write);
std::string state_of(Store& store);

// The states that a database goes through from a copy of this one, that one first.
std::vector<std::string> states_of(const std::string& base, const Changing& changing, int changes);

}  // namespace headway::test
