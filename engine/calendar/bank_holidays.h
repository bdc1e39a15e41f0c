// The bank holidays of England and Wales, by rule, with the days that were moved and those that were given
// once (Banking and Financial Dealings Act 1971, section 1 and schedule 1, and royal proclamations).
#pragma once

#include "base/date.h"

#include <string_view>
#include <vector>

namespace headway {

// The years for which the rules hold: the early May bank holiday began in 1978, and nobody can tell what will
// be proclaimed in a hundred years.
inline constexpr int first_year_of_bank_holidays = 1978;
inline constexpr int last_year_of_bank_holidays = 2099;

struct BankHoliday {
    Date date;
    std::string_view name;  // as GOV.UK publishes it: "Early May bank holiday"
    // What GOV.UK notes as "Substitute day": given because the day itself falls on a weekend, and the Spring
    // bank holiday of 2012.
    bool substitute = false;
};

// Easter Sunday of the Gregorian calendar; for years from 1583 on.
Date easter_sunday(int year);

// By date; none outside of the years above.
std::vector<BankHoliday> bank_holidays(int year);

// Monday to Friday, and no bank holiday.
bool is_working_day(Date day);

}  // namespace headway
