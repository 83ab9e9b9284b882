-- The findings of a map as they were computed last, and what from: versions of map and library, revision of the evidence.
CREATE TABLE finding_run (
    workspace       varchar(80) NOT NULL,
    map             varchar(80) NOT NULL,
    map_version     bigint      NOT NULL,
    library_version bigint      NOT NULL,
    last_sequence   bigint      NOT NULL,
    signing         bigint      NOT NULL,
    identities      bigint      NOT NULL,
    computed_at     bigint      NOT NULL,
    findings        text        NOT NULL,
    PRIMARY KEY (workspace, map)
);
