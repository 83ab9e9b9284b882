-- What happened, beside its facts: closings are counted by it.
ALTER TABLE case_event ADD COLUMN kind varchar(20) NOT NULL DEFAULT '';

-- A quotation mark within a text has a backslash before it, so these are the facts' own words.
UPDATE case_event SET kind = CASE
    WHEN facts LIKE '%"kind":"opened"%' THEN 'OPENED'
    WHEN facts LIKE '%"kind":"cause-added"%' THEN 'CAUSE_ADDED'
    WHEN facts LIKE '%"kind":"assigned"%' THEN 'ASSIGNED'
    WHEN facts LIKE '%"kind":"moved"%' THEN 'MOVED'
    WHEN facts LIKE '%"kind":"priority"%' THEN 'PRIORITY'
    WHEN facts LIKE '%"kind":"note"%' THEN 'NOTE'
    WHEN facts LIKE '%"kind":"reminded"%' THEN 'REMINDED'
    WHEN facts LIKE '%"kind":"due"%' THEN 'DUE'
    WHEN facts LIKE '%"kind":"escalated"%' THEN 'ESCALATED'
    WHEN facts LIKE '%"kind":"opportunity"%' THEN 'OPPORTUNITY'
    WHEN facts LIKE '%"kind":"closed"%' THEN 'CLOSED'
    WHEN facts LIKE '%"kind":"reopened"%' THEN 'REOPENED'
    WHEN facts LIKE '%"kind":"recovered"%' THEN 'RECOVERED'
    ELSE '' END;

CREATE INDEX case_event_of_kind ON case_event (workspace, kind, position);
