-- That a personal link was made for somebody: the last time, by survey.
CREATE TABLE survey_asked (
    workspace varchar(80)  NOT NULL,
    survey    varchar(80)  NOT NULL,
    person    varchar(400) NOT NULL,
    at        bigint       NOT NULL,
    PRIMARY KEY (workspace, survey, person)
);
CREATE INDEX survey_asked_person ON survey_asked (workspace, person, at);
CREATE INDEX survey_response_any ON survey_response (workspace, person, at);
