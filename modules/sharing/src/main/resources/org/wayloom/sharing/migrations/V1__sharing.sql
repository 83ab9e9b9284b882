-- A read-only link to a map. Of its token and of its password only hashes stand here. A link that was revoked
-- stays, so that one can see later what was open when. Times are milliseconds since 1970.
CREATE TABLE sharing_link (
    workspace   varchar(80)   NOT NULL,
    id          varchar(80)   NOT NULL,
    map         varchar(80)   NOT NULL,
    token_hash  varchar(64)   NOT NULL UNIQUE,
    label       varchar(120)  NOT NULL,
    made        bigint        NOT NULL,
    made_by     varchar(400)  NOT NULL,
    expires     bigint,
    revoked     bigint,
    revoked_by  varchar(400),
    password    varchar(200),
    numbers     int           NOT NULL,
    quotes      int           NOT NULL,
    sites       varchar(3000) NOT NULL,
    PRIMARY KEY (workspace, id)
);

-- The size of the smallest group that a workspace shows to others.
CREATE TABLE sharing_setting (
    workspace  varchar(80) NOT NULL PRIMARY KEY,
    fewest     int         NOT NULL
);
