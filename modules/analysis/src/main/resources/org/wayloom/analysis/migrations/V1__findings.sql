-- When a finding was seen on a map, and what the team thinks of it. Times are milliseconds since 1970.
CREATE TABLE finding (
    workspace  varchar(80)   NOT NULL,
    map        varchar(80)   NOT NULL,
    id         varchar(600)  NOT NULL,
    code       varchar(40)   NOT NULL,
    stage      varchar(80),
    touchpoint varchar(80),
    channel    varchar(200),
    persons    bigint        NOT NULL,
    first_seen bigint        NOT NULL,
    gone_since bigint,
    mark       varchar(10),
    reason     varchar(2000),
    PRIMARY KEY (workspace, map, id)
);
