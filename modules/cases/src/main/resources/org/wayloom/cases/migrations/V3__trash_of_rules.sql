-- Since when a rule lies in the trash; null where it does not.
ALTER TABLE case_rule ADD COLUMN deleted bigint;
