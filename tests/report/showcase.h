// One document with every block, and with what is hard to draw: long names, gaps, nothing at all, huge
// numbers. All of it is invented.
#pragma once

#include "report/document.h"

namespace headway::test {

report::Document showcase();

}  // namespace headway::test
