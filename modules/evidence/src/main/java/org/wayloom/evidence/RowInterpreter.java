package org.wayloom.evidence;

/** Turns rows into evidence as a mapping says. */
interface RowInterpreter {
  /** Hands what the row holds to the sink: pieces of evidence, or one rejection. */
  void interpret(Row row, Sink sink);

  /** Takes what rows hold; the draft is the interpreter's again after the call. */
  interface Sink {
    void draft(Draft draft);

    void rejected(Rejection rejection);

    /** A survey cell that is no answer by the mapping. */
    void ignored();
  }

  /** The interpreter of a complete mapping. */
  static RowInterpreter of(ImportMapping mapping, Columns columns, String source) {
    return mapping.layout() == ImportMapping.Layout.SURVEY
        ? new SurveyRows(mapping, columns, source)
        : new EventRows(mapping, columns);
  }
}
