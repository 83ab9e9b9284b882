-- What every batch writes is kept short: each page of a table or an index that it touches is written
-- before its author hears of it.

-- The unique index of the log tells the last batch of a client as quickly.
drop table document_client;

-- A workspace has few documents of a kind: they are sorted when they are listed.
drop index document_by_workspace;
create index document_by_workspace on document (workspace_id, kind);
