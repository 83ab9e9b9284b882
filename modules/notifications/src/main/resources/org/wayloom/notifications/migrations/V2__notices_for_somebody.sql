-- For which members a notice is; one that has none is for everybody.
CREATE TABLE notice_for (
    workspace varchar(80) NOT NULL,
    notice    varchar(80) NOT NULL,
    reader    varchar(80) NOT NULL,
    PRIMARY KEY (workspace, notice, reader),
    FOREIGN KEY (workspace, notice) REFERENCES notice (workspace, id) ON DELETE CASCADE
);
