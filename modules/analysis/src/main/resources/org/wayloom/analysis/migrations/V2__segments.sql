-- How persons are sorted into segments that were told from data, kept once a persona stands for one.
-- The id is taken from the model itself. Times are milliseconds since 1970.
CREATE TABLE segment_model (
    workspace varchar(80) NOT NULL,
    id        varchar(40) NOT NULL,
    model     text        NOT NULL,
    kept_at   bigint      NOT NULL,
    PRIMARY KEY (workspace, id)
);
