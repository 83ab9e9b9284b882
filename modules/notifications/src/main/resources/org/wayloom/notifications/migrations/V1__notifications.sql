-- What was announced, written in the transaction of what it tells of. The facts are JSON. Times are milliseconds
-- since 1970.
CREATE TABLE notice (
    workspace varchar(80) NOT NULL,
    id        varchar(80) NOT NULL,
    kind      varchar(40) NOT NULL,
    at        bigint      NOT NULL,
    facts     text        NOT NULL,
    PRIMARY KEY (workspace, id)
);

-- What is told once only, by a name of its own.
CREATE TABLE notice_once (
    workspace varchar(80)  NOT NULL,
    name      varchar(400) NOT NULL,
    PRIMARY KEY (workspace, name)
);

-- Who has read what.
CREATE TABLE notice_read (
    workspace varchar(80) NOT NULL,
    reader    varchar(80) NOT NULL,
    notice    varchar(80) NOT NULL,
    PRIMARY KEY (workspace, reader, notice),
    FOREIGN KEY (workspace, notice) REFERENCES notice (workspace, id) ON DELETE CASCADE
);

-- How somebody wants to be told.
CREATE TABLE notice_settings (
    workspace varchar(80) NOT NULL,
    reader    varchar(80) NOT NULL,
    facts     text        NOT NULL,
    PRIMARY KEY (workspace, reader)
);

-- What is to be mailed, until it stands in a mail.
CREATE TABLE notice_to_mail (
    workspace varchar(80) NOT NULL,
    reader    varchar(80) NOT NULL,
    notice    varchar(80) NOT NULL,
    at        bigint      NOT NULL,
    PRIMARY KEY (workspace, reader, notice),
    FOREIGN KEY (workspace, notice) REFERENCES notice (workspace, id) ON DELETE CASCADE
);

-- A mail that is on its way; its id is in its Message-ID, however often it is tried. Notices are ids with a space
-- between.
CREATE TABLE notice_mail (
    workspace varchar(80) NOT NULL,
    id        varchar(80) NOT NULL,
    reader    varchar(80) NOT NULL,
    notices   text        NOT NULL,
    tries     integer     NOT NULL,
    next_at   bigint      NOT NULL,
    PRIMARY KEY (workspace, id)
);

-- An address that is told. Secrets are sealed with a key that is not in this database; the old one signs beside the
-- new one until old_until.
CREATE TABLE webhook (
    workspace    varchar(80)   NOT NULL,
    id           varchar(80)   NOT NULL,
    url          varchar(2000) NOT NULL,
    note         varchar(200)  NOT NULL,
    kinds        text          NOT NULL,
    secret       text          NOT NULL,
    old_secret   text,
    old_until    bigint,
    stopped      varchar(20),
    stopped_at   bigint,
    last_success bigint,
    created      bigint        NOT NULL,
    PRIMARY KEY (workspace, id)
);

-- A message for a webhook. Its id is the notice's, the same for every try and every webhook.
CREATE TABLE webhook_delivery (
    workspace varchar(80) NOT NULL,
    webhook   varchar(80) NOT NULL,
    id        varchar(80) NOT NULL,
    type      varchar(40) NOT NULL,
    at        bigint      NOT NULL,
    body      text        NOT NULL,
    state     varchar(20) NOT NULL,
    tries     integer     NOT NULL,
    next_at   bigint      NOT NULL,
    PRIMARY KEY (workspace, webhook, id),
    FOREIGN KEY (workspace, webhook) REFERENCES webhook (workspace, id) ON DELETE CASCADE
);

CREATE INDEX webhook_delivery_due ON webhook_delivery (workspace, webhook, state, next_at);

-- Each time that it was sent: the status that came back, or why none did.
CREATE TABLE webhook_attempt (
    workspace varchar(80) NOT NULL,
    webhook   varchar(80) NOT NULL,
    delivery  varchar(80) NOT NULL,
    number    integer     NOT NULL,
    at        bigint      NOT NULL,
    millis    bigint      NOT NULL,
    status    integer,
    failure   varchar(20),
    PRIMARY KEY (workspace, webhook, delivery, number),
    FOREIGN KEY (workspace, webhook, delivery)
        REFERENCES webhook_delivery (workspace, webhook, id) ON DELETE CASCADE
);
