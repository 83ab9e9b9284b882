-- Since when something lies in the trash; null where it does not. Its comments stay with it.
ALTER TABLE improvement_opportunity ADD COLUMN deleted bigint;
ALTER TABLE improvement_change ADD COLUMN deleted bigint;
