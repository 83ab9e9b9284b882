-- What could be better. The facts are JSON, read and written as a whole; version counts the edits.
-- Times are milliseconds since 1970.
CREATE TABLE improvement_opportunity (
    workspace varchar(80)  NOT NULL,
    id        varchar(80)  NOT NULL,
    version   bigint       NOT NULL,
    facts     text         NOT NULL,
    created   bigint       NOT NULL,
    edited    bigint       NOT NULL,
    edited_by varchar(400) NOT NULL,
    PRIMARY KEY (workspace, id)
);

-- What is done about it, with the effect that was expected.
CREATE TABLE improvement_change (
    workspace varchar(80)  NOT NULL,
    id        varchar(80)  NOT NULL,
    version   bigint       NOT NULL,
    facts     text         NOT NULL,
    created   bigint       NOT NULL,
    edited    bigint       NOT NULL,
    edited_by varchar(400) NOT NULL,
    PRIMARY KEY (workspace, id)
);

-- What people say about an opportunity or a change, one after another.
CREATE TABLE improvement_comment (
    workspace varchar(80)  NOT NULL,
    id        varchar(80)  NOT NULL,
    subject   varchar(80)  NOT NULL,
    at        bigint       NOT NULL,
    said_by   varchar(400) NOT NULL,
    words     text         NOT NULL,
    PRIMARY KEY (workspace, id)
);

CREATE INDEX improvement_comment_of_subject ON improvement_comment (workspace, subject);
