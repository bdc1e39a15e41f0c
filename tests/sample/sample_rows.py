"""The rows of the sample register: its schools, and the helpers that give a person a post, training and the like."""
import random

TABLES = ("schools inspections assessments performance circumstances people posts appointments training "
          "recommendations declarations support_given relationships applications panel_decisions mentors "
          "partnerships meetings contacts evaluations deployments calendars rates grants").split()
register = {table: [] for table in TABLES}
chance = random.Random(20161001)


def add(table, **row):
    """Adds a row; a column that is None is left out, 'since' and 'until' are the columns from and to."""
    row = {{"since": "from", "until": "to"}.get(key, key): value for key, value in row.items()}
    register[table].append({key: value for key, value in row.items() if value is not None})


# ---------------------------------------------------------------- schools

def school(urn, name, authority, phase, faith=None, area=None, networks=(), policy="non_selective"):
    add("schools", urn=urn, name=name, local_authority=authority, phase=phase, religious_character=faith,
        admissions_policy=policy if phase in ("secondary", "all_through") else None, area=area,
        networks=list(networks) or None)


def inspected(urn, date, overall, leadership, category=None):
    add("inspections", urn=urn, date=date, overall_effectiveness=overall,
        leadership_and_management=leadership, category_of_concern=category)


YEARS = ("2013/14", "2014/15", "2015/16")
TRENDS = {  # score, band and minimum standard of three years
    "high": ([71.5, 70.2, 72.0], ["high"] * 3, [True] * 3),
    "rising": ([55.0, 58.5, 63.1], ["middle"] * 3, [True] * 3),
    "falling": ([66.0, 61.4, 60.9], ["middle"] * 3, [True] * 3),
    "below": ([48.0, 51.2, 53.9], ["low", "low", "middle"], [False, False, False]),
    "two_years": ([None, 62.0, 65.0], [None, "middle", "middle"], [None, True, True]),
    "no_standard": ([58.0, 61.0, 64.5], ["middle"] * 3, [True, True, None]),
}


def performed(urn, trend):
    for year, score, band, above in zip(YEARS, *TRENDS[trend]):
        if score is not None:
            add("performance", urn=urn, academic_year=year, score=score, band=band, above_minimum_standard=above)


CE, RC = "Church of England", "Roman Catholic"


def kent_schools():
    k, ash, mai, thanet, dart = "Kent", "Ashford LCSP", "Maidstone LCSP", "Thanet LCSP", "Dartford LCSP"
    school(190001, "Orchard Wold Primary School", k, "primary", None, "South Kent", [ash, "Ashford Rural"])
    school(190002, "St Eanswith's Church of England Primary School", k, "primary", CE, "South Kent", [ash])
    school(190003, "Hoath Lane Primary School", k, "primary", None, "East Kent", [thanet])
    school(190004, "Marlbrook Primary School", k, "primary", None, "West Kent", [mai])
    school(190005, "Our Lady of the Weald Catholic Primary School", k, "primary", RC, "West Kent", [mai])
    school(190006, "Pinden Hill Primary School", k, "primary", None, "North Kent", [dart])
    school(190007, "Saltings Infant School", k, "primary", None, "East Kent", [thanet, "Coastal Schools"])
    school(190008, "Chestfield Down Junior School", k, "primary", None, "East Kent", ["Canterbury LCSP"])
    school(190009, "The Ridgeway Grammar School", k, "secondary", None, "West Kent", [mai], "selective")
    school(190010, "Sir Roger Culpeper's Grammar School", k, "secondary", None, "East Kent", ["Canterbury LCSP"],
           "selective")
    school(190011, "Stour Valley School", k, "secondary", None, "South Kent", [ash])
    school(190012, "Northfleet Bridge Academy", k, "secondary", None, "North Kent", [dart])
    school(190013, "Kingsdown View Special School", k, "special", None, "East Kent", ["Dover LCSP"])
    school(190014, "Little Oast Nursery School", k, "nursery", None, "West Kent", [mai])
    school(190015, "Romney Sands Primary School", k, "primary", None, "South Kent")  # networks not recorded
    school(190016, "Boughton Hatch Primary School", k, "primary", CE, "North Kent", ["Swale LCSP"])
    school(190017, "Eastling Road Primary School", k, "primary", None, "North Kent", ["Swale LCSP"])
    school(190018, "Wantsum All-through School", k, "all_through", None, "East Kent", [thanet])
    for urn, overall, leadership, trend in (
            (190001, "good", "good", "rising"), (190002, "good", "outstanding", "high"),
            (190003, "requires_improvement", "requires_improvement", "rising"),
            (190004, "outstanding", "outstanding", "high"),
            (190005, "good", "good", "falling"), (190006, "good", "good", "below"),
            (190008, "good", "good", "two_years"), (190009, "outstanding", "outstanding", "high"),
            (190010, "good", "good", "high"), (190011, "requires_improvement", "good", "rising"),
            (190012, "requires_improvement", "good", "rising"), (190013, "good", "good", "no_standard"),
            (190014, "good", "good", "high"), (190016, "good", "good", "rising"),
            (190017, "inadequate", "inadequate", "below"),
            (190018, "requires_improvement", "requires_improvement", "rising")):
        category = "special_measures" if overall == "inadequate" else None
        inspected(urn, "2014-%02d-14" % (urn % 9 + 1), overall, leadership, category)
        performed(urn, trend)
    inspected(190001, "2010-05-20", "satisfactory", "satisfactory")
    inspected(190015, "2015-02-11", "good", None)  # a short inspection: no judgement of leadership
    # 190007 has never been inspected and has no results: everything about it is unknown.
    # KLE-E9: the authority sees good and expects an inspection; expects none; spoke before the inspection.
    add("assessments", urn=190003, date="2016-05-12", judgement="good", inspection_expected=True)
    add("assessments", urn=190018, date="2016-04-21", judgement="good", inspection_expected=False)
    add("assessments", urn=190011, date="2013-02-04", judgement="good", inspection_expected=True)
    add("circumstances", urn=190005, kind="finance", since="2016-02-01")
    add("circumstances", urn=190016, kind="reorganisation", since="2014-09-01", until="2015-08-31")
    add("circumstances", urn=190017, kind="ofsted_category", since="2014-04-14")
    add("circumstances", urn=190006, kind="vulnerable", since="2016-09-12")
    add("circumstances", urn=190015, kind="challenging_circumstances", since="2015-09-01")
    add("circumstances", urn=190012, kind="building", since="2016-01-11")
    add("circumstances", urn=190011, kind="weak_leadership", since="2016-03-01")
    add("circumstances", urn=190003, kind="below_floor_standard", since="2015-12-10", until="2016-08-31")


def other_schools():
    sg, m, h = "South Gloucestershire", "Manchester", "Havering"
    rows = (
        (190101, "Frome Meadow Primary School", sg, "primary", None, "good", "good"),
        (190102, "Severn Beacon Primary School", sg, "primary", None, "good", "good"),
        (190103, "St Aldhelm's Church of England School", sg, "primary", CE, "outstanding", "outstanding"),
        (190104, "Wickwar Lane Primary School", sg, "primary", None, "requires_improvement", "good"),
        (190105, "Patchway Brook School", sg, "secondary", None, "good", "good"),
        (190106, "Kingswood Tower Academy", sg, "secondary", None, "requires_improvement", "requires_improvement"),
        (190107, "Yate Common Infant School", sg, "primary", None, None, None),
        (190108, "Avonside Special School", sg, "special", None, "good", "good"),
        (190201, "Medlock Bank Primary School", m, "primary", None, "good", "good"),
        (190202, "St Chad's Roman Catholic Primary School", m, "primary", RC, "outstanding", "outstanding"),
        (190203, "Irk Valley Primary School", m, "primary", None, "requires_improvement", "requires_improvement"),
        (190204, "Fallow Green Community School", m, "primary", None, "good", "good"),
        (190205, "Ardwick Cross High School", m, "secondary", None, "good", "good"),
        (190206, "Boggart Clough Academy", m, "secondary", None, "good", "good"),
        (190207, "Wythen Park Primary School", m, "primary", None, None, None),
        (190208, "The Bridgewater Pupil Referral Unit", m, "pupil_referral_unit", None, "good", "good"),
        (190301, "Ingrebourne Primary School", h, "primary", None, "good", "good"),
        (190302, "Havering Palace Primary School", h, "primary", None, "good", "good"),
        (190303, "St Erkenwald's Catholic Primary School", h, "primary", RC, "outstanding", "outstanding"),
        (190304, "Rainham Reach Academy", h, "secondary", None, "good", "good"),
        (190305, "Emerson Grove School", h, "secondary", None, "requires_improvement", "requires_improvement"),
        (190306, "Beam Valley Sixth Form College", h, "sixteen_plus", None, "good", "good"),
    )
    for urn, name, authority, phase, faith, overall, leadership in rows:
        school(urn, name, authority, phase, faith)
        if overall:
            inspected(urn, "2013-%02d-07" % (urn % 8 + 2), overall, leadership)
            performed(urn, "rising" if overall == "good" else "high" if overall == "outstanding" else "falling")
    inspected(190203, "2010-03-03", "satisfactory", "good")  # MSA-C2: the newest one counts, and is worse
    add("circumstances", urn=190204, kind="challenging_circumstances", since="2014-09-01")
    add("circumstances", urn=190203, kind="personnel", since="2016-04-18")
    add("circumstances", urn=190106, kind="finance", since="2015-09-01")


# ---------------------------------------------------------------- a school has one head

TWIN_NAMES = {
    "primary": ("Alder Bourne,Beacon Rise,Cobbler's Green,Dene Valley,Elmsway,Fox Hollow,Gorse Bank,Hazel Street,"
                "Ivychurch Lane,Juniper Road,Knoll Park,Larch Hill,Millrace,Nettle Down,Oakhanger,Plover Field,"
                "Quarry Wood,Rowan Tree,Swallow Court,Thistle Brook,Upper Lathe,Vinters Rise").split(","),
    "secondary": ("Ashdown Cross,Bell Harry,Castle Dyke,Drovers Way,Eden Bridge,Folly Hill,Gatehouse,"
                  "Hunters Forge,Ivy Chimneys,Jubilee Fields,King's Reach,Lantern Hill").split(","),
}
twin_names = {phase: iter(names) for phase, names in TWIN_NAMES.items()}


def is_led(urn):
    return any(row["urn"] == urn and row["role"] == "headteacher" and "to" not in row for row in register["posts"])


def without_head(urn):
    """The school if it has no head yet, else a school like it in all that schemes look at."""
    if not is_led(urn):
        return urn
    model = next(row for row in register["schools"] if row["urn"] == urn)
    twin = max(row["urn"] for row in register["schools"] if row["urn"] // 100 == urn // 100) + 1
    kind = {"primary": "Primary School", "secondary": "School", "special": "Special School"}[model["phase"]]
    if model.get("admissions_policy") == "selective":
        kind = "Grammar School"
    names = twin_names["primary" if model["phase"] == "primary" else "secondary"]
    add("schools", **dict(model, urn=twin, name=next(names) + " " + kind))
    for table in ("inspections", "assessments", "performance", "circumstances"):
        for row in [row for row in register[table] if row["urn"] == urn]:
            register[table].append(dict(row, urn=twin))
    return twin


# ---------------------------------------------------------------- what a person may have

def person(pid, name, expertise=(), contact=True):
    mail = name.lower().replace(" ", ".").replace("'", "") + "@schools.example"
    add("people", id=pid, name=name, email=mail if contact else None,
        telephone="01632 960%03d" % (len(register["people"]) + 100) if contact else None,
        expertise=list(expertise) or None)


def post(pid, urn, role, since, until=None):
    add("posts", person=pid, urn=urn, role=role, since=since, until=until)


def head(pid, name, urn, since, until=None, role="headteacher", expertise=()):
    person(pid, name, expertise)
    if role == "headteacher" and until is None:
        urn = without_head(urn)
    post(pid, urn, role, since, until)


def trained(pid, course="mentor_training", provider="local_authority", on="2014-06-12", days=1):
    add("training", person=pid, course=course, provider=provider, completed_on=on, days=days)


def declared(pid, scheme, key, value, on="2016-04-20", by="chair_of_governors"):
    add("declarations", person=pid, scheme=scheme, key=key, value=value, made_on=on, by_role=by)


def recommended(pid, scheme="kent", by="local_authority_officer", on="2015-11-06", supportive=None):
    add("recommendations", person=pid, scheme=scheme, by_role=by, given_on=on, supportive=supportive)


def listed(pid, scheme, status="approved", since="2015-09-14", until=None, capacity=None):
    add("mentors", person=pid, scheme=scheme, status=status, since=since, until=until, capacity=capacity)
