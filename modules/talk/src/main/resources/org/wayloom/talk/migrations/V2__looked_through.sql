-- Up to which version each talk was looked through, at a start, for mentions that nobody was told of.
CREATE TABLE talk_looked (
    workspace varchar(80) NOT NULL,
    map       varchar(80) NOT NULL,
    version   bigint      NOT NULL,
    PRIMARY KEY (workspace, map)
);
