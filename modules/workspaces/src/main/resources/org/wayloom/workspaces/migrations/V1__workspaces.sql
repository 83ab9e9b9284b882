-- A team's room. Times are milliseconds since 1970; demo is 0 or 1.
CREATE TABLE workspace (
    id      varchar(80)  NOT NULL PRIMARY KEY,
    name    varchar(120) NOT NULL,
    demo    integer      NOT NULL,
    created bigint       NOT NULL
);
