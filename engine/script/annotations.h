// What editors need to help whoever writes a pack: LuaLS annotations of every fact and word.
#pragma once

#include <string>

namespace headway {

// The text of rules/annotations/headway.lua, made from the vocabulary (facts/vocabulary.h) and the table of
// methods (script/fact_methods.h), so that an editor offers exactly what a pack may write.
std::string editor_annotations();

}  // namespace headway
