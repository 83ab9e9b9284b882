-- A link may show a dashboard: then it says how many days a period is, and its map is empty where it is of the whole
-- workspace. A link to a map has no days.
ALTER TABLE sharing_link ADD COLUMN days int;
ALTER TABLE sharing_link ADD COLUMN money int NOT NULL DEFAULT 0;
