#include "register/sources/authorities.h"

#include "base/text.h"
#include "register/sources/source_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace headway {

namespace {

struct Authority {
    std::string_view code;
    std::string_view name;
};

// In the order of their codes. Also those that newer ones replaced since 2017, for the files of those years.
constexpr std::array authorities{
    Authority{"201", "City of London"},
    Authority{"202", "Camden"},
    Authority{"203", "Greenwich"},
    Authority{"204", "Hackney"},
    Authority{"205", "Hammersmith and Fulham"},
    Authority{"206", "Islington"},
    Authority{"207", "Kensington and Chelsea"},
    Authority{"208", "Lambeth"},
    Authority{"209", "Lewisham"},
    Authority{"210", "Southwark"},
    Authority{"211", "Tower Hamlets"},
    Authority{"212", "Wandsworth"},
    Authority{"213", "Westminster"},
    Authority{"301", "Barking and Dagenham"},
    Authority{"302", "Barnet"},
    Authority{"303", "Bexley"},
    Authority{"304", "Brent"},
    Authority{"305", "Bromley"},
    Authority{"306", "Croydon"},
    Authority{"307", "Ealing"},
    Authority{"308", "Enfield"},
    Authority{"309", "Haringey"},
    Authority{"310", "Harrow"},
    Authority{"311", "Havering"},
    Authority{"312", "Hillingdon"},
    Authority{"313", "Hounslow"},
    Authority{"314", "Kingston upon Thames"},
    Authority{"315", "Merton"},
    Authority{"316", "Newham"},
    Authority{"317", "Redbridge"},
    Authority{"318", "Richmond upon Thames"},
    Authority{"319", "Sutton"},
    Authority{"320", "Waltham Forest"},
    Authority{"330", "Birmingham"},
    Authority{"331", "Coventry"},
    Authority{"332", "Dudley"},
    Authority{"333", "Sandwell"},
    Authority{"334", "Solihull"},
    Authority{"335", "Walsall"},
    Authority{"336", "Wolverhampton"},
    Authority{"340", "Knowsley"},
    Authority{"341", "Liverpool"},
    Authority{"342", "St. Helens"},
    Authority{"343", "Sefton"},
    Authority{"344", "Wirral"},
    Authority{"350", "Bolton"},
    Authority{"351", "Bury"},
    Authority{"352", "Manchester"},
    Authority{"353", "Oldham"},
    Authority{"354", "Rochdale"},
    Authority{"355", "Salford"},
    Authority{"356", "Stockport"},
    Authority{"357", "Tameside"},
    Authority{"358", "Trafford"},
    Authority{"359", "Wigan"},
    Authority{"370", "Barnsley"},
    Authority{"371", "Doncaster"},
    Authority{"372", "Rotherham"},
    Authority{"373", "Sheffield"},
    Authority{"380", "Bradford"},
    Authority{"381", "Calderdale"},
    Authority{"382", "Kirklees"},
    Authority{"383", "Leeds"},
    Authority{"384", "Wakefield"},
    Authority{"390", "Gateshead"},
    Authority{"391", "Newcastle upon Tyne"},
    Authority{"392", "North Tyneside"},
    Authority{"393", "South Tyneside"},
    Authority{"394", "Sunderland"},
    Authority{"420", "Isles Of Scilly"},
    Authority{"800", "Bath and North East Somerset"},
    Authority{"801", "Bristol, City of"},
    Authority{"802", "North Somerset"},
    Authority{"803", "South Gloucestershire"},
    Authority{"805", "Hartlepool"},
    Authority{"806", "Middlesbrough"},
    Authority{"807", "Redcar and Cleveland"},
    Authority{"808", "Stockton-on-Tees"},
    Authority{"810", "Kingston upon Hull, City of"},
    Authority{"811", "East Riding of Yorkshire"},
    Authority{"812", "North East Lincolnshire"},
    Authority{"813", "North Lincolnshire"},
    Authority{"815", "North Yorkshire"},
    Authority{"816", "York"},
    Authority{"821", "Luton"},
    Authority{"822", "Bedford"},
    Authority{"823", "Central Bedfordshire"},
    Authority{"825", "Buckinghamshire"},
    Authority{"826", "Milton Keynes"},
    Authority{"830", "Derbyshire"},
    Authority{"831", "Derby"},
    Authority{"835", "Dorset"},
    Authority{"836", "Poole"},
    Authority{"837", "Bournemouth"},
    Authority{"838", "Dorset"},
    Authority{"839", "Bournemouth, Christchurch and Poole"},
    Authority{"840", "County Durham"},
    Authority{"841", "Darlington"},
    Authority{"845", "East Sussex"},
    Authority{"846", "Brighton and Hove"},
    Authority{"850", "Hampshire"},
    Authority{"851", "Portsmouth"},
    Authority{"852", "Southampton"},
    Authority{"855", "Leicestershire"},
    Authority{"856", "Leicester"},
    Authority{"857", "Rutland"},
    Authority{"860", "Staffordshire"},
    Authority{"861", "Stoke-on-Trent"},
    Authority{"865", "Wiltshire"},
    Authority{"866", "Swindon"},
    Authority{"867", "Bracknell Forest"},
    Authority{"868", "Windsor and Maidenhead"},
    Authority{"869", "West Berkshire"},
    Authority{"870", "Reading"},
    Authority{"871", "Slough"},
    Authority{"872", "Wokingham"},
    Authority{"873", "Cambridgeshire"},
    Authority{"874", "Peterborough"},
    Authority{"876", "Halton"},
    Authority{"877", "Warrington"},
    Authority{"878", "Devon"},
    Authority{"879", "Plymouth"},
    Authority{"880", "Torbay"},
    Authority{"881", "Essex"},
    Authority{"882", "Southend-on-Sea"},
    Authority{"883", "Thurrock"},
    Authority{"884", "Herefordshire, County of"},
    Authority{"885", "Worcestershire"},
    Authority{"886", "Kent"},
    Authority{"887", "Medway"},
    Authority{"888", "Lancashire"},
    Authority{"889", "Blackburn with Darwen"},
    Authority{"890", "Blackpool"},
    Authority{"891", "Nottinghamshire"},
    Authority{"892", "Nottingham"},
    Authority{"893", "Shropshire"},
    Authority{"894", "Telford and Wrekin"},
    Authority{"895", "Cheshire East"},
    Authority{"896", "Cheshire West and Chester"},
    Authority{"908", "Cornwall"},
    Authority{"909", "Cumbria"},
    Authority{"916", "Gloucestershire"},
    Authority{"919", "Hertfordshire"},
    Authority{"921", "Isle of Wight"},
    Authority{"925", "Lincolnshire"},
    Authority{"926", "Norfolk"},
    Authority{"928", "Northamptonshire"},
    Authority{"929", "Northumberland"},
    Authority{"931", "Oxfordshire"},
    Authority{"933", "Somerset"},
    Authority{"935", "Suffolk"},
    Authority{"936", "Surrey"},
    Authority{"937", "Warwickshire"},
    Authority{"938", "West Sussex"},
    Authority{"940", "North Northamptonshire"},
    Authority{"941", "West Northamptonshire"},
    Authority{"942", "Cumberland"},
    Authority{"943", "Westmorland and Furness"},
};

// What names of one authority have in common: "Bristol" and "Bristol, City of", "Durham" and "County Durham",
// "St Helens" and "St. Helens".
std::string key_of(std::string_view name) {
    std::string key = folded(name);
    std::erase_if(key, [](char c) { return c == '.' || c == ','; });
    for (const std::string_view ending : {" city of", " county of"})
        if (key.ends_with(ending)) key.resize(key.size() - ending.size());
    constexpr std::string_view beginning = "county ";
    return key.starts_with(beginning) ? key.substr(beginning.size()) : key;
}

// "; did you mean 'Kent'?", or "" where no name is near, whatever the capitals.
std::string hint(std::string_view wrong, const std::map<std::string, std::string>& names_by_key) {
    std::vector<std::string> keys;
    for (const auto& [key, name] : names_by_key)
        keys.push_back(key);
    const auto nearest = nearest_name(key_of(wrong), keys);
    return nearest ? fmt::format("; did you mean '{}'?", printable(names_by_key.at(*nearest))) : "";
}

}  // namespace

std::string_view authority_with_code(std::string_view code) {
    const auto* const found = std::lower_bound(
        authorities.begin(), authorities.end(), code,
        [](const Authority& authority, std::string_view wanted) { return authority.code < wanted; });
    return found != authorities.end() && found->code == code ? found->name : std::string_view{};
}

std::string authority_named(const std::string& name) {
    const std::string key = key_of(name);
    const auto* const found = std::find_if(authorities.begin(), authorities.end(),
                                           [&](const Authority& known) { return key_of(known.name) == key; });
    return found == authorities.end() ? name : std::string{found->name};
}

AuthorityFilter::AuthorityFilter(std::vector<std::string> wanted)
    : wanted_(std::move(wanted)), found_(wanted_.size(), false) {
    for (const std::string& name : wanted_)
        keys_.push_back(key_of(repaired(name)));
}

bool AuthorityFilter::takes(const std::string& name) {
    if (takes_all()) return true;
    const auto [entry, is_new] = seen_.try_emplace(name, false);
    if (!is_new) return entry->second;
    const std::string key = key_of(name);
    for (std::size_t i = 0; i < keys_.size(); ++i)
        if (keys_[i] == key) found_[i] = entry->second = true;
    return entry->second;
}

void AuthorityFilter::tell_missing(Problems& problems, const std::string& file) const {
    std::map<std::string, std::string> names_by_key;
    for (const auto& [name, taken] : seen_)
        names_by_key.emplace(key_of(name), name);
    for (std::size_t i = 0; i < wanted_.size(); ++i)
        if (!found_[i])
            problems.push_back({{.file = file},
                                fmt::format("no row is of the local authority '{}'{}", printable(wanted_[i]),
                                            hint(wanted_[i], names_by_key))});
}

}  // namespace headway
