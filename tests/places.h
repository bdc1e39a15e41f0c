// Where tests find the project, its program and its sample.
#pragma once

namespace headway::test {

extern const char* const project_root;
extern const char* const program_file;
extern const char* const sample_register_file;

}  // namespace headway::test
