-- What a workspace asks consent for.
-- Times are milliseconds since 1970.
CREATE TABLE privacy_purpose (
    workspace varchar(80)  NOT NULL,
    key       varchar(40)  NOT NULL,
    name      varchar(120) NOT NULL,
    place     int          NOT NULL,
    PRIMARY KEY (workspace, key)
);

-- How far evidence was read for what persons said about purposes.
CREATE TABLE privacy_reading (
    workspace varchar(80) NOT NULL PRIMARY KEY,
    upto      bigint      NOT NULL
);

-- What somebody said about a purpose; the last word counts, and none is ever changed.
CREATE TABLE privacy_consent (
    workspace varchar(80)   NOT NULL,
    id        varchar(80)   NOT NULL,
    person    varchar(1000) NOT NULL,
    purpose   varchar(40)   NOT NULL,
    given     int           NOT NULL,
    at        bigint        NOT NULL,
    how       varchar(20)   NOT NULL,
    noted_by  varchar(400)  NOT NULL,
    shown     text          NOT NULL,
    PRIMARY KEY (workspace, id)
);
CREATE INDEX privacy_consent_person ON privacy_consent (workspace, person, at);

-- That a person is to be erased, before anything is removed. Who it is stands here only until it is
-- done: then counts are left.
CREATE TABLE privacy_erasure (
    workspace varchar(80)  NOT NULL,
    id        varchar(80)  NOT NULL,
    state     varchar(20)  NOT NULL,
    pending   text,
    asked     bigint       NOT NULL,
    asked_by  varchar(400) NOT NULL,
    ended     bigint,
    events    bigint       NOT NULL,
    rejected  bigint       NOT NULL,
    responses bigint       NOT NULL,
    files     bigint       NOT NULL,
    PRIMARY KEY (workspace, id)
);
