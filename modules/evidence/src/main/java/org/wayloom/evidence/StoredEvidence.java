package org.wayloom.evidence;

import java.util.List;
import org.wayloom.http.Page;
import org.wayloom.kernel.WorkspaceId;

/** What is stored of customers, to be asked: for those who analyse it. A role of evidence. */
public interface StoredEvidence {
  /** The sequence number of the newest stored event, and how often signatures were made anew. */
  Evidence.Revision revision(WorkspaceId workspace);

  /** Every distinct event signature with its counts, most events first. */
  List<Signature> signatures(WorkspaceId workspace);

  /**
   * Properties that are part of signatures besides kind, type, channel and page. Rules can test
   * these only.
   */
  List<String> signatureProperties(WorkspaceId workspace);

  /** The outside names of persons, in the order of the codes asked for. */
  List<String> persons(WorkspaceId workspace, int[] personCodes);

  /**
   * Events of these persons and signatures (either empty = all), by person, time, sequence. The
   * code of any of a person's names stands for the whole person.
   */
  Page<EventRow> rows(WorkspaceId workspace, Evidence.RowQuery query);

  /** The newest rows in which somebody says something, of one moment the later stored first. */
  List<EventRow> texts(WorkspaceId workspace, Evidence.TextQuery query);

  /**
   * The codes of the persons of whom any event has the property with one of the values, in order.
   * Values are compared whole and with their case.
   */
  int[] personsWith(WorkspaceId workspace, String property, List<String> values);

  /**
   * The properties that the newest evidence has, with their values, each by the number of persons,
   * most first.
   */
  List<PropertyValues> properties(WorkspaceId workspace);
}
