-- What a team takes for granted when it speaks of money: one amount for each thing.
-- The amount is a decimal number as text, in units of the currency; times are milliseconds since 1970.
CREATE TABLE dashboard_assumption (
    workspace varchar(80)  NOT NULL,
    kind      varchar(40)  NOT NULL,
    subject   varchar(400) NOT NULL,
    amount    varchar(40)  NOT NULL,
    currency  varchar(3)   NOT NULL,
    reason    text         NOT NULL,
    version   bigint       NOT NULL,
    edited    bigint       NOT NULL,
    edited_by varchar(400) NOT NULL,
    PRIMARY KEY (workspace, kind, subject)
);
