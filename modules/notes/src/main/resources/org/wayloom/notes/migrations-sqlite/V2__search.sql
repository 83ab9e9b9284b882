-- The folded words of each note's title and newest text; rowid is the note's number.
CREATE VIRTUAL TABLE note_words USING fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');

-- What is deleted leaves the index at once, not with the next merge: erasing somebody means it.
INSERT INTO note_words (note_words, rank) VALUES ('secure-delete', 1);
