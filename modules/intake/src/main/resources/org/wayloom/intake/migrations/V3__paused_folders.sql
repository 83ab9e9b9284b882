-- A folder that nobody looks into for now; what came from it is known still.
ALTER TABLE intake_folder ADD COLUMN paused integer NOT NULL DEFAULT 0;
