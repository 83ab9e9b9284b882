package org.wayloom.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.wayloom.attachments.Attachment;
import org.wayloom.attachments.Attachments;
import org.wayloom.evidence.PersonalData;
import org.wayloom.http.Json;
import org.wayloom.kernel.WorkspaceId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything that is held about a person as one JSON document, piece by piece. */
final class PersonExport {
  static final String FORMAT = "wayloom-person/1";

  private final PersonalData personal;
  private final List<PersonHolder> holders;
  private final Attachments attachments;
  private final OwnWords ownWords;

  PersonExport(
      PersonalData personal,
      List<PersonHolder> holders,
      Attachments attachments,
      OwnWords ownWords) {
    this.personal = personal;
    this.holders = List.copyOf(holders);
    this.attachments = attachments;
    this.ownWords = ownWords;
  }

  /**
   * @param words by which the person is named in texts of others
   * @param files that name the person
   */
  void write(
      WorkspaceId workspace,
      Collection<String> names,
      Collection<String> words,
      List<Attachment> files,
      Instant now,
      OutputStream out)
      throws IOException {
    JsonMapper mapper = Json.mapper();
    try (JsonGenerator json = mapper.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("format", FORMAT);
      json.writeStringProperty("made", now.toString());
      json.writePOJOProperty("names", names);
      json.writeArrayPropertyStart("events");
      personal.eachRow(workspace, names, json::writePOJO);
      json.writeEndArray();
      json.writePOJOProperty("rejected", personal.rejectedAbout(workspace, names));
      for (PersonHolder holder : holders) {
        json.writePOJOProperty(holder.kind(), holder.about(workspace, names));
      }
      json.writeArrayPropertyStart("files");
      for (Attachment file : files) {
        json.writePOJO(content(workspace, file));
      }
      json.writeEndArray();
      json.writePOJOProperty("namedInOurTexts", ownWords.about(workspace, words));
      json.writeEndObject();
    }
  }

  /** A file with its bytes in Base64. */
  record Content(String id, String name, String mediaType, Instant added, String base64) {}

  private Content content(WorkspaceId workspace, Attachment file) throws IOException {
    byte[] bytes = Files.readAllBytes(attachments.bytesOf(workspace, file));
    return new Content(
        file.id(),
        file.name(),
        file.mediaType(),
        file.added(),
        Base64.getEncoder().encodeToString(bytes));
  }
}
