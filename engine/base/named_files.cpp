#include "base/named_files.h"

#include "base/digest.h"

#include <fmt/format.h>

namespace headway {

std::string digest_of(const std::vector<NamedFile>& files) {
    Digester digester;
    for (const NamedFile& file : files) {
        digester.add(fmt::format("{} {}\n", file.name, file.text.size()));
        digester.add(file.text);
        digester.add("\n");
    }
    return digester.digest();
}

}  // namespace headway
