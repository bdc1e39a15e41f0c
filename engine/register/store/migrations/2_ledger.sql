-- Version 2: the ledger, which says what mentoring costs and who pays it to whom.
--
-- An entry moves an amount from one account to another, so all accounts together always hold nothing. No entry
-- is ever edited or removed. One that should not stand is taken back by an entry that moves the same amount the
-- other way. An entry stands that was not taken back and takes none back.
--
-- This file is not edited: what changes it is the next one in this folder.

-- Who paid or owes what to whom: one row for each movement of money.
CREATE TABLE ledger (
  -- 1, 2, 3, … without a gap
  number INTEGER PRIMARY KEY CHECK (number >= 1),
  -- when and by whom it was posted: the line of the log
  change INTEGER NOT NULL REFERENCES changes (number),
  -- the scheme's id
  scheme TEXT NOT NULL CHECK (trim(scheme) <> ''),
  -- the id of the partnership that the money was spent on; the entry outlasts that row of the register
  partnership TEXT NOT NULL CHECK (trim(partnership) <> ''),
  -- the number of the meeting within the partnership; null: the cost is not of a meeting
  meeting INTEGER CHECK (meeting >= 1),
  -- what is paid for, a word of the scheme: mentor_session
  item TEXT NOT NULL CHECK (trim(item) <> ''),
  -- the account that the amount leaves: local_authority, grant:spring, a school, a person
  payer TEXT NOT NULL CHECK (trim(payer) <> ''),
  -- the account that it goes to
  payee TEXT NOT NULL CHECK (trim(payee) <> ''),
  -- the amount
  pence INTEGER NOT NULL CHECK (pence BETWEEN 1 AND 100000000000),
  -- the day of the meeting, or on which the cost arose
  "on" TEXT NOT NULL CHECK ("on" IS date("on", '+0 days')),
  -- the clause of the policy by which it is paid
  clause TEXT NOT NULL CHECK (trim(clause) <> ''),
  -- the number of the entry that this one takes back; null: it takes none back
  reverses INTEGER UNIQUE REFERENCES ledger (number),
  CHECK (payer <> payee),
  CHECK (reverses < number)
) STRICT;
CREATE INDEX ledger_by_what_is_paid ON ledger (partnership, item, payer, meeting, scheme);
CREATE INDEX ledger_by_day ON ledger ("on");
CREATE INDEX ledger_by_change ON ledger (change);

CREATE TRIGGER ledger_is_not_edited BEFORE UPDATE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'an entry of the ledger is never edited; it is taken back by another one');
END;

CREATE TRIGGER ledger_is_not_removed BEFORE DELETE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'an entry of the ledger is never removed; it is taken back by another one');
END;

-- INSERT OR REPLACE would remove an entry without the trigger above, were its number or what it reverses there.
CREATE TRIGGER ledger_goes_on_without_a_gap BEFORE INSERT ON ledger
WHEN new.number <> (SELECT coalesce(max(number), 0) + 1 FROM ledger)
BEGIN
  SELECT RAISE(ABORT, 'entries of the ledger are numbered without a gap');
END;

CREATE TRIGGER ledger_charges_once BEFORE INSERT ON ledger
WHEN new.reverses IS NULL AND EXISTS (
    SELECT 1 FROM ledger AS standing
    WHERE standing.partnership = new.partnership AND standing.item = new.item AND standing.payer = new.payer
      AND standing.meeting IS new.meeting AND standing.scheme = new.scheme AND standing.reverses IS NULL
      AND NOT EXISTS (SELECT 1 FROM ledger AS back WHERE back.reverses = standing.number))
BEGIN
  SELECT RAISE(ABORT, 'this payer is charged for this already; that entry has to be taken back first');
END;

CREATE TRIGGER ledger_takes_back_once_and_whole BEFORE INSERT ON ledger
WHEN new.reverses IS NOT NULL AND (
    EXISTS (SELECT 1 FROM ledger AS back WHERE back.reverses = new.reverses)
    OR NOT EXISTS (
        SELECT 1 FROM ledger AS entry
        WHERE entry.number = new.reverses AND entry.reverses IS NULL AND entry.scheme = new.scheme
          AND entry.partnership = new.partnership AND entry.meeting IS new.meeting AND entry.item = new.item
          AND entry.payer = new.payee AND entry.payee = new.payer AND entry.pence = new.pence
          AND entry."on" = new."on" AND entry.clause = new.clause))
BEGIN
  SELECT RAISE(ABORT, 'an entry is taken back once, by the same amount the other way');
END;
