-- When a case is opened. The facts are JSON, read and written as a whole; version counts the edits.
-- All times are milliseconds since 1970.
CREATE TABLE case_rule (
    workspace varchar(80)  NOT NULL,
    id        varchar(80)  NOT NULL,
    version   bigint       NOT NULL,
    facts     text         NOT NULL,
    since     bigint       NOT NULL,
    created   bigint       NOT NULL,
    edited    bigint       NOT NULL,
    edited_by varchar(400) NOT NULL,
    PRIMARY KEY (workspace, id)
);

-- How many cases a rule has given out, for those who take turns.
CREATE TABLE case_turn (
    workspace varchar(80) NOT NULL,
    rule      varchar(80) NOT NULL,
    turn      bigint      NOT NULL,
    PRIMARY KEY (workspace, rule)
);

CREATE TABLE case_settings (
    workspace varchar(80) NOT NULL PRIMARY KEY,
    version   bigint      NOT NULL,
    facts     text        NOT NULL
);

-- How far the evidence has been read, by the number, the key and the arrival of the last piece.
CREATE TABLE case_reading (
    workspace     varchar(80)  NOT NULL PRIMARY KEY,
    read_up_to    bigint       NOT NULL,
    signing       bigint       NOT NULL,
    last_key      varchar(200) NOT NULL,
    last_received bigint       NOT NULL
);

-- The last number of a case and of what happened to one.
CREATE TABLE case_counter (
    workspace varchar(80) NOT NULL PRIMARY KEY,
    cases     bigint      NOT NULL,
    events    bigint      NOT NULL
);

CREATE TABLE customer_case (
    workspace     varchar(80)   NOT NULL,
    id            varchar(80)   NOT NULL,
    number        bigint        NOT NULL,
    version       bigint        NOT NULL,
    state         varchar(20)   NOT NULL,
    is_open       integer       NOT NULL,
    person        varchar(4000) NOT NULL,
    owner         varchar(400)  NOT NULL,
    priority      varchar(20)   NOT NULL,
    opened        bigint        NOT NULL,
    due           bigint,
    waiting_since bigint,
    closed        bigint,
    closing       text,
    recovered     varchar(20)   NOT NULL,
    opportunity   varchar(80),
    change_id     varchar(80),
    edited        bigint        NOT NULL,
    edited_by     varchar(400)  NOT NULL,
    PRIMARY KEY (workspace, id)
);

-- A person has one open case at most.
CREATE UNIQUE INDEX one_open_case_a_person ON customer_case (workspace, person) WHERE is_open = 1;
CREATE INDEX customer_case_of_person ON customer_case (workspace, person);
CREATE INDEX customer_case_opened ON customer_case (workspace, opened, id);

CREATE INDEX customer_case_of_opportunity ON customer_case (workspace, opportunity);
CREATE INDEX customer_case_of_change ON customer_case (workspace, change_id);

-- Why. What a rule found in a piece of evidence counts once, whatever is read again.
CREATE TABLE case_cause (
    workspace varchar(80)  NOT NULL,
    rule      varchar(80)  NOT NULL,
    row_key   varchar(200) NOT NULL,
    case_id   varchar(80)  NOT NULL,
    position  bigint       NOT NULL,
    facts     text         NOT NULL,
    PRIMARY KEY (workspace, rule, row_key)
);

CREATE INDEX case_cause_of_case ON case_cause (workspace, case_id);

-- What happened to cases, one after another.
CREATE TABLE case_event (
    workspace varchar(80) NOT NULL,
    position  bigint      NOT NULL,
    case_id   varchar(80) NOT NULL,
    facts     text        NOT NULL,
    PRIMARY KEY (workspace, position)
);

CREATE INDEX case_event_of_case ON case_event (workspace, case_id);

-- What of that is yet to be told.
CREATE TABLE case_outbox (
    workspace varchar(80) NOT NULL,
    position  bigint      NOT NULL,
    PRIMARY KEY (workspace, position)
);

-- What is to happen to a case, and when.
CREATE TABLE case_moment (
    workspace varchar(80)  NOT NULL,
    case_id   varchar(80)  NOT NULL,
    kind      varchar(20)  NOT NULL,
    at        bigint       NOT NULL,
    tell      varchar(400) NOT NULL,
    PRIMARY KEY (workspace, case_id, kind)
);

CREATE INDEX case_moment_at ON case_moment (at);
