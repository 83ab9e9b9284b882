package org.wayloom.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.ImportMapping.SurveyQuestion;

/**
 * Exports of help desks, review sites and survey tools, recognised by what their columns are
 * called. Names are compared without case, spaces and signs; of the names of a role the first that
 * the file has counts.
 */
enum KnownExport {
  /** As of Zendesk, Chatwoot, Freshdesk: who asked for help, about what, and how it went. */
  TICKETS(EventKind.TICKET) {
    @Override
    boolean isIt(Names names) {
      return names.any(
              "subject",
              "ticketsubject",
              "title",
              "conversationid",
              "displayid",
              "ticketid",
              "metasenderid",
              "metasenderemail")
          && names.any("status", "ticketstatus", "conversationstatus")
          && names.any(
              "requester",
              "requesteremail",
              "requesterid",
              "requestername",
              "assignee",
              "assigneeid",
              "priority",
              "contactname",
              "contactemail",
              "contactid",
              "inboxname",
              "metasenderid",
              "metasenderemail");
    }
  },

  /** Reviews and posts: who wrote what where, often with stars. */
  MENTIONS(EventKind.MENTION) {
    @Override
    boolean isIt(Names names) {
      return names.any(
              "author",
              "authorname",
              "reviewer",
              "reviewername",
              "reviewerdisplayname",
              "username",
              "userscreenname")
          && names.any(
              "text", "review", "reviewtext", "content", "body", "comment", "message", "tweet")
          && names.any(
              "rating",
              "stars",
              "starrating",
              "score",
              "url",
              "link",
              "permalink",
              "platform",
              "sentiment");
    }
  };

  private static final List<String> TICKET_ID =
      List.of("ticketid", "id", "conversationid", "displayid", "ticketno", "number", "uuid");
  private static final List<String> MENTION_ID =
      List.of("reviewid", "mentionid", "postid", "tweetid", "id", "uuid");
  private static final List<String> PERSON =
      List.of(
          "requesteremail",
          "contactemail",
          "metasenderemail",
          "requesterid",
          "contactid",
          "metasenderid",
          "customeremail",
          "customerid",
          "requester",
          "requestername",
          "contactname",
          "customer",
          "authorid",
          "authoremail",
          "userid",
          "author",
          "authorname",
          "reviewer",
          "reviewername",
          "reviewerdisplayname",
          "username",
          "userscreenname");
  private static final List<String> TIME =
      List.of(
          "createdat",
          "created",
          "createtime",
          "ticketcreatedat",
          "createdtime",
          "requestedat",
          "date",
          "publishedat",
          "published",
          "reviewdate",
          "submittedat",
          "postedat",
          "timestamp",
          "time");
  private static final List<String> CHANNEL =
      List.of(
          "channel",
          "via",
          "viachannel",
          "inboxname",
          "inbox",
          "source",
          "platform",
          "site",
          "network",
          "metachannel");
  private static final List<String> TEXT =
      List.of(
          "description",
          "text",
          "reviewtext",
          "review",
          "content",
          "body",
          "comment",
          "message",
          "firstmessage",
          "lastnonactivitymessagecontent",
          "tweet",
          "subject",
          "title");
  private static final List<String> RATING =
      List.of(
          "satisfactionratingscore",
          "satisfactionscore",
          "satisfactionrating",
          "satisfaction",
          "csat",
          "csatrating",
          "rating",
          "stars",
          "starrating",
          "score");
  private static final List<String> PAGE = List.of("url", "link", "permalink", "reviewurl");

  private final EventKind kind;

  KnownExport(EventKind kind) {
    this.kind = kind;
  }

  abstract boolean isIt(Names names);

  /** What the file is, if it is one of these. */
  static Optional<KnownExport> of(List<String> columns) {
    Names names = new Names(columns);
    return Stream.of(values()).filter(export -> export.isIt(names)).findFirst();
  }

  /** The mapping of such a file, laid under what the user has chosen. */
  ImportMapping under(ImportMapping asked, Sample sample) {
    Names names = new Names(sample.profiles().stream().map(profile -> profile.name).toList());
    String value = or(asked.value(), Ratings.column(names.first(RATING), sample));
    return new ImportMapping(
        asked.layout() == null ? ImportMapping.Layout.EVENTS : asked.layout(),
        asked.delimiter(),
        asked.encoding(),
        asked.source(),
        asked.kind() == null ? kind : asked.kind(),
        or(asked.id(), unique(names.first(this == TICKETS ? TICKET_ID : MENTION_ID), sample)),
        or(asked.person(), names.first(PERSON)),
        or(asked.time(), names.first(TIME)),
        asked.timePattern(),
        asked.timeZone(),
        asked.fixedTime(),
        // A ticket is a ticket: without a column that is chosen, its type is its kind.
        asked.activity() == null ? "" : asked.activity(),
        or(asked.channel(), names.first(CHANNEL)),
        or(asked.page(), names.first(PAGE)),
        value,
        or(asked.text(), names.first(TEXT)),
        asked.properties(),
        asked.signatureProperties() == null ? List.of() : asked.signatureProperties(),
        asked.questions() == null ? scaled(value, sample) : asked.questions());
  }

  /** The rating as a question: its scale is what makes the value more than a number. */
  private static List<SurveyQuestion> scaled(@Nullable String value, Sample sample) {
    Question scale = Ratings.scale(value, sample);
    return value == null || scale == null
        ? List.of()
        : List.of(new SurveyQuestion(value, null, value, scale, Map.of()));
  }

  private static @Nullable String or(@Nullable String asked, @Nullable String known) {
    return asked == null ? known : asked;
  }

  private static @Nullable String unique(@Nullable String column, Sample sample) {
    Sample.Profile profile = column == null ? null : sample.profile(column);
    boolean sure =
        profile != null
            && profile.filled == sample.rows()
            && (profile.isUnique() || sample.rows() == 1);
    return sure ? column : null;
  }

  /** The columns of a file by their plain names. */
  static final class Names {
    /** The first column of each plain name. */
    private final Map<String, String> columns = new HashMap<>();

    Names(List<String> columns) {
      columns.forEach(column -> this.columns.putIfAbsent(ColumnNames.plain(column), column));
    }

    boolean any(String... plain) {
      return first(List.of(plain)) != null;
    }

    @Nullable String first(List<String> plain) {
      for (String name : plain) {
        String column = columns.get(name);
        if (column != null) {
          return column;
        }
      }
      return null;
    }
  }
}
