-- How far a member has read a thread: the version of the talk's document that they saw.
CREATE TABLE talk_mark (
    workspace varchar(80) NOT NULL,
    map       varchar(80) NOT NULL,
    member    varchar(80) NOT NULL,
    thread    varchar(80) NOT NULL,
    version   bigint      NOT NULL,
    PRIMARY KEY (workspace, map, member, thread)
);

-- Which mentions were told of, so that an edit of the words tells nobody twice.
CREATE TABLE talk_mention (
    workspace varchar(80) NOT NULL,
    map       varchar(80) NOT NULL,
    message   varchar(80) NOT NULL,
    member    varchar(80) NOT NULL,
    PRIMARY KEY (workspace, map, message, member)
);
