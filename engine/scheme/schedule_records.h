// Which of a schedule's items the register shows to be planned or done. Internal to this room.
#pragma once

#include "scheme/schedule.h"
#include "scheme/schedule_windows.h"

#include <vector>

namespace headway {

// An item with the window that it was made from.
struct DraftItem {
    ScheduledItem item;
    Window window;
};

// What was held, made or returned by the as-of date, and what is in the diary. The items are those of one
// partnership, each rule's together and by number.
void add_records(const Register& reg, const SchoolCalendar& calendar, Ref<Partnership> partnership,
                 Date as_of, std::vector<DraftItem>& items);

}  // namespace headway
