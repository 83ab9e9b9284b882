-- What people call a version of a document. Times are milliseconds since 1970.
CREATE TABLE history_name (
    workspace   varchar(80)  NOT NULL,
    document    varchar(80)  NOT NULL,
    version     bigint       NOT NULL,
    name        varchar(400) NOT NULL,
    named_at    bigint       NOT NULL,
    named_by    varchar(400) NOT NULL,
    PRIMARY KEY (workspace, document, version)
);

-- Up to which version somebody has seen a document.
CREATE TABLE history_seen (
    workspace   varchar(80)  NOT NULL,
    document    varchar(80)  NOT NULL,
    person      varchar(80)  NOT NULL,
    version     bigint       NOT NULL,
    seen_at     bigint       NOT NULL,
    PRIMARY KEY (workspace, document, person)
);
