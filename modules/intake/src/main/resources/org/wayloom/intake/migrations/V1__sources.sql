-- A place that events are sent from, and the keys that it may send them with. A write key stands in web pages
-- for everybody to read: it can only add events. Times are milliseconds since 1970.
CREATE TABLE intake_source (
    workspace  varchar(80)  NOT NULL,
    id         varchar(80)  NOT NULL,
    name       varchar(200) NOT NULL,
    created    bigint       NOT NULL,
    PRIMARY KEY (workspace, id)
);

CREATE TABLE intake_key (
    write_key  varchar(80)  NOT NULL PRIMARY KEY,
    workspace  varchar(80)  NOT NULL,
    source     varchar(80)  NOT NULL,
    created    bigint       NOT NULL,
    revoked    bigint,
    FOREIGN KEY (workspace, source) REFERENCES intake_source (workspace, id) ON DELETE CASCADE
);
