-- Whom a team calls by name: to be mentioned, and to tell who said what. The name in lower case
-- is there once, so that an @ means one member. Times are milliseconds since 1970.
CREATE TABLE workspace_member (
    workspace varchar(80)  NOT NULL,
    id        varchar(80)  NOT NULL,
    name      varchar(120) NOT NULL,
    folded    varchar(400) NOT NULL,
    since     bigint       NOT NULL,
    PRIMARY KEY (workspace, id),
    UNIQUE (workspace, folded)
);
