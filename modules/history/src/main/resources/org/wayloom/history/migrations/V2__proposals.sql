-- A map that was copied to try something, and is to be merged back. Its base is the last version that it has in common with
-- its origin: of the origin at first, of the proposal itself after a merge. What the base was before the last merge is kept, for
-- when that merge is taken back.
CREATE TABLE history_proposal (
    workspace      varchar(80)  NOT NULL,
    document       varchar(80)  NOT NULL,
    origin         varchar(80)  NOT NULL,
    origin_epoch   bigint       NOT NULL,
    base_document  varchar(80)  NOT NULL,
    base_version   bigint       NOT NULL,
    made_at        bigint       NOT NULL,
    made_by        varchar(400) NOT NULL,
    merged_at      bigint,
    merged_version bigint,
    prior_document varchar(80),
    prior_version  bigint,
    PRIMARY KEY (workspace, document)
);
CREATE INDEX history_proposal_by_origin ON history_proposal (workspace, origin);
