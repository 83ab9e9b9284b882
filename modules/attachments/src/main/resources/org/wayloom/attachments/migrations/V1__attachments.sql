-- A file or picture that a workspace keeps. Its bytes lie in the data directory under their SHA-256.
-- Times are milliseconds since 1970.
CREATE TABLE attachment (
    workspace  varchar(80)  NOT NULL,
    id         varchar(80)  NOT NULL,
    name       varchar(400) NOT NULL,
    bytes      bigint       NOT NULL,
    media_type varchar(100) NOT NULL,
    sha256     varchar(64)  NOT NULL,
    added      bigint       NOT NULL,
    PRIMARY KEY (workspace, id)
);
