-- A folder whose files are imported by a saved mapping, and what became of each file. A file is known by the
-- hash of its content; one that must not be opened, by its name. Times are milliseconds since 1970.
CREATE TABLE intake_folder (
    workspace      varchar(80)   NOT NULL,
    id             varchar(80)   NOT NULL,
    source         varchar(200)  NOT NULL,
    folder         varchar(1000) NOT NULL,
    mapping        varchar(200)  NOT NULL,
    every_minutes  integer       NOT NULL,
    created        bigint        NOT NULL,
    PRIMARY KEY (workspace, id)
);

CREATE TABLE intake_folder_file (
    workspace  varchar(80)   NOT NULL,
    folder     varchar(80)   NOT NULL,
    known_by   varchar(1200) NOT NULL,
    name       varchar(1000) NOT NULL,
    at         bigint        NOT NULL,
    problem    varchar(4000),
    PRIMARY KEY (workspace, folder, known_by),
    FOREIGN KEY (workspace, folder) REFERENCES intake_folder (workspace, id) ON DELETE CASCADE
);
