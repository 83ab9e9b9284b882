-- The folded words of each note's title and newest text, a blank before each; rowid is the note's number.
CREATE TABLE note_words (
    rowid bigint NOT NULL PRIMARY KEY,
    words text   NOT NULL
);
