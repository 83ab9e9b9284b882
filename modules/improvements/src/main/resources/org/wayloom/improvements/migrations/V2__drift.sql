-- What a map said when somebody last looked, and whether it still does: JSON, read and written as a
-- whole. basis says what the drift was computed from, so that it is computed again only when that changed.
CREATE TABLE improvement_drift (
    workspace varchar(80) NOT NULL,
    map       varchar(80) NOT NULL,
    base      text        NOT NULL,
    basis     text        NOT NULL,
    drift     text        NOT NULL,
    PRIMARY KEY (workspace, map)
);
