-- A note is an interview, an observation or another text with what people marked in it. Texts are kept by
-- revision and never change. Times are milliseconds since 1970; what is in the trash has a time there.
CREATE TABLE note (
    workspace varchar(80)  NOT NULL,
    id        varchar(80)  NOT NULL,
    number    bigint       NOT NULL UNIQUE,
    kind      varchar(20)  NOT NULL,
    title     varchar(300) NOT NULL,
    language  varchar(35)  NOT NULL,
    day       varchar(10)  NOT NULL,
    person    varchar(400) NOT NULL,
    persona   varchar(80)  NOT NULL,
    file      varchar(80)  NOT NULL,
    revision  integer      NOT NULL,
    created   bigint       NOT NULL,
    edited    bigint       NOT NULL,
    trashed   bigint,
    PRIMARY KEY (workspace, id)
);

CREATE INDEX note_of_person ON note (workspace, person);

CREATE TABLE note_text (
    workspace varchar(80) NOT NULL,
    note      varchar(80) NOT NULL,
    revision  integer     NOT NULL,
    content   text        NOT NULL,
    at        bigint      NOT NULL,
    PRIMARY KEY (workspace, note, revision),
    FOREIGN KEY (workspace, note) REFERENCES note (workspace, id) ON DELETE CASCADE
);

CREATE TABLE note_code (
    workspace   varchar(80)   NOT NULL,
    id          varchar(80)   NOT NULL,
    name        varchar(120)  NOT NULL,
    color       varchar(32)   NOT NULL,
    description varchar(2000) NOT NULL,
    PRIMARY KEY (workspace, id)
);

-- start_at and end_at count UTF-16 units of the note's newest revision; quote holds the words as they were marked.
CREATE TABLE note_passage (
    workspace  varchar(80)   NOT NULL,
    id         varchar(80)   NOT NULL,
    note       varchar(80)   NOT NULL,
    start_at   integer       NOT NULL,
    end_at     integer       NOT NULL,
    quote      text          NOT NULL,
    certainty  varchar(10)   NOT NULL,
    touchpoint varchar(80)   NOT NULL,
    map        varchar(80)   NOT NULL,
    stage      varchar(80)   NOT NULL,
    persona    varchar(80)   NOT NULL,
    remark     varchar(2000) NOT NULL,
    PRIMARY KEY (workspace, id),
    FOREIGN KEY (workspace, note) REFERENCES note (workspace, id) ON DELETE CASCADE
);

CREATE INDEX note_passage_of_note ON note_passage (workspace, note);

CREATE INDEX note_passage_of_touchpoint ON note_passage (workspace, touchpoint);

CREATE TABLE note_passage_code (
    workspace varchar(80) NOT NULL,
    passage   varchar(80) NOT NULL,
    code      varchar(80) NOT NULL,
    PRIMARY KEY (workspace, passage, code),
    FOREIGN KEY (workspace, passage) REFERENCES note_passage (workspace, id) ON DELETE CASCADE,
    FOREIGN KEY (workspace, code) REFERENCES note_code (workspace, id) ON DELETE CASCADE
);

CREATE INDEX note_passage_code_of_code ON note_passage_code (workspace, code);
