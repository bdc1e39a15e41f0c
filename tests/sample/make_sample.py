#!/usr/bin/env python3
"""Writes the sample register: invented people at invented schools, as of about 1 October 2016.

    python3 make_sample.py > register.json

The first part of the people are cases: each is there for one edge of one scheme, and the comment beside them
says which. The rest are colleagues who make the lists as long as an officer's are. The same output every time.
"""
import json
import sys

sys.dont_write_bytecode = True
from sample_rows import (add, chance, declared, head, kent_schools, listed, other_schools, person, post,  # noqa: E402
                         recommended, register, trained, without_head)

AS_OF = "2016-10-01"


# ---------------------------------------------------------------- Kent's own scheme

def kent_mentor(pid, name, urn, since="2009-09-01", skip=(), expertise=(), **kwargs):
    """A Kent head who meets all four criteria, but for those skipped."""
    head(pid, name, urn, since, expertise=expertise, **kwargs)
    if "C1" not in skip:
        trained(pid)
    if "C4" not in skip:
        recommended(pid)
    if "G8" not in skip:
        declared(pid, "kent", "leadership_capacity", True)


def kent_mentors():
    kent_mentor("k01", "Amara Okafor", 190001, expertise=["finance", "challenging_circumstances"])  # eligible
    trained("k01", "mentoring_new_headteachers", on="2014-06-19")
    kent_mentor("k02", "Benedict Shaw", 190002, skip=["C1"])  # KENT-C1: trained, but not by the authority
    trained("k02", provider="teaching_school")
    head("k03", "Carys Llewellyn", 190004, "2011-09-01", role="deputy_headteacher")  # KENT-C2: never a head
    trained("k03"), recommended("k03")
    kent_mentor("k04", "Dilip Raman", 190003, since="2010-01-04")  # KENT-C3: leadership requires improvement
    kent_mentor("k05", "Eleanor Finch", 190004, skip=["C4"])  # KENT-C4: no recommendation
    kent_mentor("k06", "Farid Haddad", 190005, skip=["C4"])  # KENT-C4: not a supportive one; KENT-G9: finance
    recommended("k06", supportive=False)
    kent_mentor("k07", "Grace Adeyemi", 190007)  # KENT-C3 unknown: never inspected
    kent_mentor("k08", "Howard Pryce", 190015)  # KENT-C3 unknown: no judgement of leadership; G2 unknown
    # KENT-C2: two years after the last day in post, on the day and a day later
    kent_mentor("k09", "Ingrid Solberg", 190016, since="2001-09-01", until="2014-10-01", skip=["G8"])
    kent_mentor("k10", "Jonah Mbeki", 190016, since="1999-09-01", until="2014-09-30", skip=["G8"])
    kent_mentor("k11", "Kathleen Moran", 190009, since="2004-09-01", until="2015-08-31", skip=["G8"],
                expertise=["building"])
    # acting headship is not headship
    head("k12", "Luca Bianchi", 190016, "2016-01-04", role="acting_headteacher")
    trained("k12"), recommended("k12")
    kent_mentor("k13", "Maryam Siddiqui", 190001, since="2008-09-01", until="2012-08-31")  # head of two schools
    post("k13", without_head(190002), "headteacher", "2012-09-01")
    post("k13", 190014, "executive_headteacher", "2015-09-01")
    # one of the two schools requires improvement
    kent_mentor("k14", "Nathaniel Cole", 190004, since="2007-09-01", until="2013-08-31")
    post("k14", 190009, "executive_headteacher", "2013-09-01")
    post("k14", 190018, "executive_headteacher", "2014-09-01")
    kent_mentor("k15", "Olwen Tudor", 190010, skip=["G8"])  # KENT-G8 unknown
    kent_mentor("k16", "Priya Nair", 190013, expertise=["personnel"])  # KENT-G8 not met
    declared("k16", "kent", "leadership_capacity", False, on="2016-09-15")
    kent_mentor("k17", "Quentin Barlow", 190017)  # KENT-C3 and G9: special measures
    kent_mentor("k18", "Rosalind Achterberg", 190008, skip=["C1"])  # KENT-C1: trained tomorrow
    trained("k18", on="2016-10-02")
    for pid, status in (("k01", "approved"), ("k05", "applied"), ("k08", "approved"), ("k09", "approved"),
                        ("k11", "approved"), ("k13", "approved"), ("k14", "stepped_back"), ("k15", "approved"),
                        ("k16", "approved"), ("k17", "suspended"), ("k10", "retired")):
        listed(pid, "kent", status, capacity=2 if pid in ("k01", "k13") else None)
    listed("k07", "kent", "approved", since="2013-09-02", until="2016-07-31")  # an entry that has ended


# ---------------------------------------------------------------- Kent Leaders of Education

def kle_candidate(pid, name, urn, since="2010-09-01", skip=(), stays="2019-08-31", **kwargs):
    """A head who meets every criterion of the Kent Leaders of Education, but for those skipped."""
    head(pid, name, urn, since, **kwargs)
    if "E2" not in skip:
        declared(pid, "kle", "expects_to_remain_until", stays, by="applicant")
    if "E4" not in skip:
        declared(pid, "kle", "senior_leaders_have_capacity", True)
    if "E7" not in skip:
        declared(pid, "kle", "governing_body_support", True)
    if "E8" not in skip:
        add("support_given", person=pid, urn=190017, since="2015-01-05", until="2015-07-17",
            kind="school_improvement", effective=True)


def kle_candidates():
    kle_candidate("e01", "Samira Haidari", 190002)  # eligible
    kle_candidate("e02", "Theodore Banks", 190010, since="2014-03-01")  # E1: three years on 2017-03-01
    kle_candidate("e03", "Uma Krishnan", 190009, stays="2018-09-30")  # E2: a day short of two years
    kle_candidate("e04", "Victor Lindqvist", 190004, stays="2018-10-01")  # E2: on the day
    kle_candidate("e05", "Winifred Asante", 190010, skip=["E2"])  # E2 unknown
    kle_candidate("e06", "Xavier Delgado", 190012, expertise=["building"])  # E3: improvement, not assessed: unknown
    kle_candidate("e07", "Yasmin Qureshi", 190003)  # E9: by exception
    kle_candidate("e08", "Zachary Holm", 190018)  # E9: no inspection expected
    kle_candidate("e09", "Aoife Brennan", 190011)  # E9: the assessment is older than the inspection
    kle_candidate("e10", "Babatunde Ogun", 190001, skip=["E4"])  # E4: no capacity
    declared("e10", "kle", "senior_leaders_have_capacity", False)
    kle_candidate("e11", "Chiara Fontana", 190001, skip=["E4", "E7"])  # E4 and E7 unknown
    kle_candidate("e12", "Dafydd Morgan", 190005)  # E5: results fall
    kle_candidate("e13", "Esme Whitlock", 190008)  # E5 unknown: two years only
    kle_candidate("e14", "Femi Adebayo", 190006)  # E6: below the minimum standard
    kle_candidate("e15", "Gudrun Hess", 190013)  # E6 unknown
    kle_candidate("e16", "Hamza Yilmaz", 190004, skip=["E7"])  # E7: the governors changed their mind
    declared("e16", "kle", "governing_body_support", True, on="2016-03-01")
    declared("e16", "kle", "governing_body_support", False, on="2016-09-01")
    kle_candidate("e17", "Isolde Crane", 190016, skip=["E8"])  # E8: own school, and a support without effect
    add("support_given", person="e17", urn=190016, since="2014-09-01", until="2015-07-17", effective=True)
    add("support_given", person="e17", urn=190011, since="2015-09-01", until="2016-07-15", effective=False)
    kle_candidate("e18", "Jamal Osborne", 190016, skip=["E8"])  # E8 unknown: nobody said if it helped
    add("support_given", person="e18", urn=190012, since="2016-01-04", kind="mentoring")
    for number, (pid, outcome) in enumerate((("e01", "appointed"), ("e04", "appointed"), ("e08", "declined"),
                                             ("e13", "deferred"), ("e07", "appointed"), ("e12", "declined")), 1):
        add("applications", id="ap%d" % number, person=pid, scheme="kle", round="summer 2016",
            submitted_on="2016-04-2%d" % number, statement="Impact, evidence and the expertise on offer.")
        add("panel_decisions", application="ap%d" % number, date="2016-05-11", outcome=outcome,
            members=[{"name": "Rowena Glass", "represents": "Kent Association of Headteachers"},
                     {"name": "Piers Oduya", "represents": "local authority"}],
            reason=None if outcome == "appointed" else "Evidence of impact is not sufficient yet.")
        recommended(pid, "kle", "teaching_school_leader" if number % 2 else "local_authority_officer", "2016-05-03")
        if outcome == "appointed":
            listed(pid, "kle", since="2016-05-16", capacity=2)
            trained(pid, "mentor_coach_training", "recognised_provider", "2016-06-14", 2)
    for number, pid in enumerate(("e02", "e03", "e17"), 7):
        add("applications", id="ap%d" % number, person=pid, scheme="kle", round="autumn 2016",
            submitted_on="2016-09-2%d" % (number - 7))
    listed("e14", "kle", "approved", since="2015-05-18")  # KLE-N3: own school vulnerable, so step back
    listed("e06", "kle", "stepped_back", since="2015-05-18")
    listed("k13", "kle", since="2015-10-16")


# ---------------------------------------------------------------- the three other authorities

def south_gloucestershire():
    s = "south_gloucestershire"
    head("s01", "Keziah Thorne", 190101, "2008-09-01"), trained("s01")  # eligible
    head("s02", "Leopold Grant", 190102, "2012-01-09")  # SGLOS-T1: no course
    head("s03", "Meera Chaudhry", 190103, "2014-10-01"), trained("s03", on="2015-02-03")  # T2: two years today
    head("s04", "Niall Fitzgerald", 190104, "2014-10-02")  # T2: two years tomorrow
    head("s05", "Ottilie Bauer", 190105, "2005-09-01", "2016-08-31"), trained("s05")  # P2: retired
    head("s06", "Pavel Novak", 190106, "2010-09-01", role="deputy_headteacher"), trained("s06")  # P2: no head
    head("s07", "Rukhsana Mir", 190108, "2011-04-18"), trained("s07", provider="recognised_provider")
    for pid in ("s01", "s03", "s07"):
        listed(pid, s, since="2015-03-02", capacity=3 if pid == "s01" else None)


def manchester():
    keys = ("understands_local_context", "willing_termly_meetings", "available_for_contact")

    def candidate(pid, name, urn, since, **kwargs):
        head(pid, name, urn, since, expertise=kwargs.get("expertise", ()))
        for key in keys:
            if key not in kwargs.get("skip", ()):
                declared(pid, "manchester", key, key != kwargs.get("refuses"), by="applicant")

    candidate("m01", "Shanice Bright", 190201, "2009-09-01", expertise=["challenging_circumstances"])  # eligible
    candidate("m02", "Tomasz Zielinski", 190204, "2013-10-01")  # C1: three years today
    candidate("m03", "Una Kavanagh", 190205, "2013-12-02")  # C1: three years on 2016-12-02
    candidate("m04", "Vikram Bose", 190202, "2015-01-05")  # C1: two Manchester schools added up, with a gap
    post("m04", 190204, "headteacher", "2010-09-01", "2013-08-31")
    candidate("m05", "Wilhelmina Drax", 190206, "2015-09-01")  # C1: years as a head, but elsewhere
    post("m05", 190106, "headteacher", "2006-09-01", "2015-08-31")
    candidate("m06", "Yusuf Demir", 190203, "2008-09-01")  # C2: the newest inspection is worse
    candidate("m07", "Zofia Lewandowska", 190207, "2010-09-01")  # C2 unknown
    candidate("m08", "Alasdair Reid", 190201, "2007-09-01", refuses="willing_termly_meetings")  # R6
    candidate("m09", "Blessing Eze", 190205, "2007-01-08", skip=["available_for_contact"])  # R7 unknown
    candidate("m10", "Cordelia Nash", 190208, "2009-01-05", skip=["understands_local_context"])  # C3 unknown
    for pid in ("m01", "m02", "m04", "m09"):
        listed(pid, "manchester", since="2016-06-20")
        trained(pid, "induction", on="2016-06-27", days=0.5)


def havering():
    h = "havering"
    rows = (("h01", "Desmond Clarke", 190301, "headteacher", "2008-09-01", True),  # eligible
            ("h02", "Efua Mensah", 190302, "business_manager", "2010-04-12", True),
            ("h03", "Fergus Doyle", 190304, "middle_leader", "2011-09-01", True),
            ("h04", "Gillian Stokes", 190303, "governor", "2006-09-01", True),
            ("h05", "Hiroshi Tanaka", 190304, "deputy_headteacher", "2009-09-01", False),  # S5: not successful
            ("h06", "Imogen Vale", 190305, "headteacher", "2010-09-01", None),  # S5 unknown
            ("h07", "Jaswinder Gill", 190306, "teacher", "2004-09-01", True),  # S5: no leadership post
            ("h08", "Kofi Boateng", 190302, "assistant_headteacher", "2012-09-01", True),
            ("h09", "Lorna Petrie", 190306, "executive_headteacher", "2011-09-01", True))
    for pid, name, urn, role, since, success in rows:
        head(pid, name, urn, since, role=role)
        if success is not None:
            declared(pid, h, "successful_in_role", success, by="local_authority_officer")
        if pid not in ("h05", "h07"):
            listed(pid, h, since="2015-11-02", capacity=2 if pid == "h01" else None)


# ---------------------------------------------------------------- mentees and their partnerships

def mentee(number, name, urn, role, appointed, starts, headship=None, authority=None, leadership=None):
    pid = "n%02d" % number
    head(pid, name, urn, starts, role=role)
    add("appointments", id="a%02d" % number, person=pid, urn=register["posts"][-1]["urn"], role=role,
        appointed_on=appointed, starts_on=starts, headship=headship, new_to_authority=authority,
        new_to_leadership=leadership)


def mentees():
    ht, acting, first, later = "headteacher", "acting_headteacher", "first", "second_or_later"
    mentee(1, "Marguerite Duval", 190003, ht, "2016-05-12", "2016-09-01", first)
    mentee(2, "Nikhil Sethi", 190011, ht, "2016-03-17", "2016-09-01", first, True)
    mentee(3, "Orla Hennessy", 190005, ht, "2016-06-09", "2016-09-01", first)
    mentee(4, "Percival Lunt", 190012, ht, "2016-09-22", "2017-01-03", first)  # appointed, not yet in post
    mentee(5, "Queenie Sharpe", 190010, ht, "2015-05-14", "2015-10-01", first)  # the year ended yesterday
    mentee(6, "Rafael Ortiz", 190015, ht, "2016-04-28", "2016-09-01", later)  # KLE-M2 only
    mentee(7, "Shirin Farahani", 190018, "executive_headteacher", "2016-05-26", "2016-09-01")  # KLE-M2
    mentee(8, "Terence Oakes", 190009, ht, "2015-06-11", "2015-10-02", first)  # the last day of the year
    mentee(9, "Ursula Klein", 190102, ht, "2016-05-19", "2016-09-01", first)
    mentee(10, "Vincent Abara", 190107, ht, "2016-05-05", "2016-09-01", later)
    mentee(11, "Wanda Kowalczyk", 190106, acting, "2016-07-07", "2016-09-01")
    mentee(12, "Yolanda Prince", 190204, ht, "2016-05-24", "2016-09-01", first)
    mentee(13, "Zubair Akhtar", 190203, ht, "2016-04-12", "2016-09-01", first)
    mentee(14, "Agnes Thwaite", 190206, ht, "2016-06-01", "2016-09-01", later)  # out of Manchester's scope
    mentee(15, "Bartholomew Quill", 190305, ht, "2016-05-10", "2016-09-01", first, True, False)
    mentee(16, "Celeste Antoine", 190301, "deputy_headteacher", "2016-06-14", "2016-09-01", None, False, True)
    mentee(17, "Dominic Farr", 190303, "business_manager", "2016-07-04", "2016-08-01", None, True, False)
    mentee(18, "Eunice Oyelaran", 190304, "governor", "2016-06-30", "2016-09-01", None, True, True)
    mentee(19, "Florian Weiss", 190306, "teacher", "2016-05-31", "2016-09-01", None, True, False)  # no leader
    mentee(20, "Gwendolyn Rees", 190302, acting, "2016-09-05", "2016-09-12", None, False, False)
    mentee(21, "Hassan Jama", 190304, "middle_leader", "2016-06-20", "2016-09-01")  # new to what: not recorded
    # KENT-G3: has worked for a mentor; worked beside one; HAV-S4: is managed by one
    post("n01", 190001, "deputy_headteacher", "2011-09-01", "2016-08-31")
    add("relationships", a="n03", b="k11", kind="worked_together", since="2006-09-01", until="2010-08-31")
    add("relationships", a="h01", b="n16", kind="line_manages", since="2016-09-01")
    add("relationships", a="m01", b="n12", kind="worked_together", since="2012-09-01", until="2014-08-31")


def partner(number, scheme, appointment, mentor, since="2016-09-01", until="2017-08-31", status="active", why=None):
    add("partnerships", id="x%02d" % number, scheme=scheme, appointment="a%02d" % appointment, mentor=mentor,
        since=since, until=until, status=status, exception_reason=why)


def meeting(number, count, planned, held=None, place=None, kind="regular", minutes=None, agenda=None):
    add("meetings", partnership="x%02d" % number, number=count, kind=kind, planned_on=planned, held_on=held,
        minutes=minutes, place=place, agenda=agenda)


def contact(number, on, channel):
    add("contacts", partnership="x%02d" % number, on=on, channel=channel)


def partnerships():
    sg, terms = "south_gloucestershire", ("mentee_school", "mentor_school", "neutral")
    partner(1, "kent", 2, "k13")
    meeting(1, 1, "2016-09-20", "2016-09-20", "mentee_school", "initial", 120)
    meeting(1, 2, "2017-01-19")
    partner(2, "kent", 3, "k15", why="No other head of a Catholic school was free.")
    # KENT-E2 and E3: the wrong place, and no next date
    meeting(2, 1, "2016-09-27", "2016-09-27", "mentor_school", "initial", 90)
    partner(3, "kent", 5, "k01", since="2015-10-01", until="2016-09-30", status="ended")
    for count, day in enumerate(("2015-10-15", "2016-01-21", "2016-05-12"), 1):
        meeting(3, count, day, day, "mentee_school" if count == 1 else "mentor_school")
    partner(4, sg, 9, "s01")
    days = ("2016-09-28", "2016-11-16", "2017-01-18", "2017-03-08", "2017-05-10", "2017-06-28")
    for count, day in enumerate(days, 1):
        meeting(4, count, day, day if day < AS_OF else None, terms[count % 3], minutes=180,
                agenda={"purpose": "Finding one's feet", "outcomes": "Three priorities for the term",
                        "success": "The governors agree them"} if count == 1 else None)
    partner(5, sg, 11, "s07", status="not_working")
    meeting(5, 1, "2016-09-21", "2016-09-21", "neutral", "initial", 150)
    partner(6, sg, 10, "s03", status="proposed")
    partner(7, "manchester", 13, "m04")
    contact(7, "2016-09-02", "telephone")
    meeting(7, 1, "2016-09-29", "2016-09-29", "mentee_school", "initial", 90)
    partner(8, "havering", 15, "h09")
    contact(8, "2016-09-08", "in_person"), contact(8, "2016-09-23", "email")
    partner(9, "havering", 17, "h02", since="2016-08-01", until="2017-07-31")  # HAV-R1: nothing in September
    contact(9, "2016-08-03", "visit")
    partner(10, "kle", 1, "e04")
    contact(10, "2016-09-05", "video"), contact(10, "2016-09-19", "text")
    meeting(10, 1, "2016-10-06", place="mentee_school", kind="initial")
    partner(11, sg, 9, "s05", since="2015-09-01", until="2016-08-31", status="ended")
    for term, by in (("autumn 2015", "mentor"), ("autumn 2015", "mentee"), ("spring 2016", "mentor"),
                     ("summer 2016", "mentor"), ("summer 2016", "mentee")):  # SGLOS-E2: one is missing
        add("evaluations", partnership="x11", term=term, by=by, meetings_held=2,
            returned_on={"autumn 2015": "2015-12-17", "spring 2016": "2016-03-24", "summer 2016": "2016-07-19"}[term],
            areas=["staffing", "governance"] if by == "mentor" else ["budget"],
            comments="Time to think, away from school." if by == "mentee" else None)
    rows = (("mentor_coaching", 190003, "school", "governing body", "governing_body", "spoken, to the chair"),
            ("leadership_development", None, "area", "teaching school alliance", "provider", None),
            ("peer_review", 190011, "school", "governing body", "commissioner", "written summary"),
            ("school_improvement", 190017, "area", "local authority", "client", "notes of visit"))
    for number, (activity, urn, route, commissioner, accountable, feedback) in enumerate(rows, 1):
        add("deployments", id="d%d" % number, person="e01" if number % 2 else "e04", scheme="kle", activity=activity,
            urn=urn, route=route, commissioner=commissioner, accountable_to=accountable, feedback=feedback,
            since="2016-09-01", until="2017-07-21" if number > 1 else None)


# ---------------------------------------------------------------- colleagues, calendars, money

FIRST = ("Abigail Adrian Aisha Alan Anita Arjun Beatrice Bilal Bronwen Callum Chidi Claire Conrad Daisy Darius Edith "
         "Elijah Fatima Freya George Harriet Iqra Ivan Jasmine Joel Katya Liam Leila Marcus Mei Naomi Oscar Paula "
         "Rashid Ruth Sanjay Stella Tariq Violet Wesley").split()
LAST = ("Abbott Ahmed Baptiste Begum Carver Chen Dasgupta Davies Ekwueme Ellis Farouk Gallagher Greene Hall Ibrahim "
        "Jarvis Kaur Lawson Lim MacLeod Mistry Nakamura Nolan Obi Pereira Rahman Rossi Sandhu Stone Teague Usman "
        "Varga Walker Xu Yates Zaman").split()


def colleagues(count):
    """Deputies, governors and the like, so that lists are not made of cases alone."""
    roles = ("deputy_headteacher", "assistant_headteacher", "senior_leader", "governor", "support_staff", "teacher")
    urns = [row["urn"] for row in register["schools"]]
    first, last = chance.sample(FIRST, len(FIRST)), chance.sample(LAST, len(LAST))
    for number in range(count):
        pid = "c%02d" % (number + 1)
        person(pid, first[number % len(first)] + " " + last[number % len(last)], contact=number % 4 > 0)
        urn = urns[(number * 7) % len(urns)]
        post(pid, urn, roles[number % len(roles)], "%d-09-01" % chance.randint(2003, 2015))
        if number % 5 == 0:
            trained(pid, chance.choice(("induction", "mentor_training")), "teaching_school",
                    "2015-03-%02d" % (number % 28 + 1))


def calendars():
    halves = {"autumn": ("2016-10-24", "2016-10-28"), "spring": ("2017-02-13", "2017-02-17"),
              "summer": ("2017-05-29", "2017-06-02")}
    for authority, starts, ends in (("Kent", "2016-09-01", "2017-07-21"),
                                    ("South Gloucestershire", "2016-09-05", "2017-07-21"),
                                    ("Manchester", "2016-09-05", "2017-07-25"),
                                    ("Havering", "2016-09-02", "2017-07-21")):
        dates = {"autumn": (starts, "2016-12-20" if authority == "Kent" else "2016-12-16"),
                 "spring": ("2017-01-04", "2017-03-31"), "summer": ("2017-04-18", ends)}
        add("calendars", local_authority=authority, academic_year="2016/17",
            terms=[{"name": name, "from": since, "to": until,
                    "half_term": dict(zip(("from", "to"), halves[name]))} for name, (since, until) in dates.items()])


def money():
    for scheme, item, pence, since, until in (
            ("kent", "travel", 2400, "2015-04-01", None), ("kent", "cover", 18000, "2015-04-01", "2016-08-31"),
            ("kent", "cover", 18500, "2016-09-01", None), ("kent", "mentor_training", 9500, "2015-04-01", None),
            ("kent", "annual_evaluation", 60000, "2015-04-01", None),
            ("south_gloucestershire", "mentor_session", 12500, "2016-04-01", None),
            ("kle", "mentor_coaching", 35000, "2016-04-01", None), ("kle", "peer_review", 40000, "2016-04-01", None)):
        add("rates", scheme=scheme, item=item, pence=pence, since=since, until=until)
    add("grants", scheme="kent", name="early_headship_programme", since="2016-04-01", until="2017-03-31", pence=30000)
    add("grants", scheme="kent", name="tda_funding", since="2016-04-01")


def written(tables):
    """The document with one row a line."""
    parts = []
    for table, rows in tables.items():
        lines = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in rows)
        parts.append('  "%s": [\n%s\n  ]' % (table, lines))
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main():
    for part in (kent_schools, other_schools, kent_mentors, kle_candidates, south_gloucestershire, manchester, havering,
                 mentees, partnerships):
        part()
    colleagues(120 - len(register["people"]))
    calendars()
    money()
    sys.stdout.write(written(register))


if __name__ == "__main__":
    main()
