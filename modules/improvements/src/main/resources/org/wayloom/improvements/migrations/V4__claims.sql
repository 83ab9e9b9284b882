-- The numbers that the map's claims rest on and that have moved, as JSON; null where none has.
ALTER TABLE improvement_drift ADD COLUMN moved text;
