-- One row a document. The version and the time of the last change are kept here for lists;
-- the log below is the truth.
create table document (
  id           text not null primary key,
  workspace_id text not null,
  kind         text not null,
  epoch        bigint not null,
  version      bigint not null,
  created_at   bigint not null,
  changed_at   bigint not null,
  deleted_at   bigint
);
create index document_by_workspace on document (workspace_id, kind, changed_at);

-- The log: one row a batch. The primary key is the fence: of two writers that both believe they own
-- a document, the second to write a version fails.
create table document_op (
  workspace_id text not null,
  document_id  text not null,
  version      bigint not null,
  epoch        bigint not null,
  client_id    text not null,
  seq          bigint not null,
  actor_id     text not null,
  actor_name   text not null,
  committed_at bigint not null,
  ops          text not null,
  refusal      text,
  crc32c       bigint not null,
  primary key (document_id, version),
  unique (document_id, client_id, seq)
);

-- A cache of the log: what it comes to at a version.
create table document_snapshot (
  workspace_id text not null,
  document_id  text not null,
  version      bigint not null,
  epoch        bigint not null,
  records      text not null,
  crc32c       bigint not null,
  primary key (document_id, version)
);

-- The last batch of each client that is in the log.
create table document_client (
  workspace_id text not null,
  document_id  text not null,
  client_id    text not null,
  last_seq     bigint not null,
  last_seen    bigint not null,
  primary key (document_id, client_id)
);
