-- A survey as a team writes it, and what its links are signed with. Definitions are JSON.
-- Times are milliseconds since 1970.
CREATE TABLE survey (
    workspace varchar(80)  NOT NULL,
    id        varchar(80)  NOT NULL,
    key       varchar(80)  NOT NULL,
    token     varchar(80)  NOT NULL UNIQUE,
    secret    varchar(80)  NOT NULL,
    state     varchar(20)  NOT NULL,
    draft     text         NOT NULL,
    created   bigint       NOT NULL,
    edited    bigint       NOT NULL,
    PRIMARY KEY (workspace, id),
    UNIQUE (workspace, key)
);

-- What was published; never changed.
CREATE TABLE survey_version (
    workspace  varchar(80) NOT NULL,
    survey     varchar(80) NOT NULL,
    number     int         NOT NULL,
    definition text        NOT NULL,
    published  bigint      NOT NULL,
    PRIMARY KEY (workspace, survey, number)
);

-- That somebody answered; what was answered is evidence.
CREATE TABLE survey_response (
    workspace varchar(80)  NOT NULL,
    survey    varchar(80)  NOT NULL,
    id        varchar(80)  NOT NULL,
    person    varchar(400) NOT NULL,
    version   int          NOT NULL,
    at        bigint       NOT NULL,
    PRIMARY KEY (workspace, survey, id)
);
CREATE INDEX survey_response_person ON survey_response (workspace, survey, person, at);
