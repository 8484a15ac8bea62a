package dev.postmortem.site.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.postmortem.corpus.search.SearchIndex;
import dev.postmortem.corpus.search.SearchTerms;
import dev.postmortem.site.output.RenderedFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The search index as script files. A page that was opened from disk may load scripts but not fetch
 * data, so each piece is a call that hands its data over.
 */
public final class SearchScripts {

  /** About how many characters a piece of the index has. */
  private static final int SHARD = 30_000;

  /** Postmortems in one piece of the table. */
  private static final int TABLE = 1000;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES).build();

  private SearchScripts() {}

  /**
   * A facet.
   *
   * @param values every value with its name for people, in the order to show
   */
  public record Facet(String key, String title, List<FacetValue> values) {}

  /** A value of a facet. */
  public record FacetValue(String value, String name) {}

  /**
   * A postmortem in the table.
   *
   * @param values per facet, the places of its values in the facet's list
   */
  public record TableRow(
      String href,
      String title,
      String date,
      String isoDate,
      String severity,
      int rank,
      String kind,
      String unfinished,
      String detection,
      String resolve,
      String resolveSeconds,
      String teaser,
      String openActions,
      List<List<Integer>> values) {}

  /** All script files of the index. */
  public static List<RenderedFile> of(SearchIndex index, List<Facet> facets, List<TableRow> table) {
    List<RenderedFile> files = new ArrayList<>();
    List<SearchIndex.Shard> shards = index.shards(SHARD);
    int pieces = (table.size() + TABLE - 1) / TABLE;
    files.add(manifest(index, shards, facets, pieces, table.size()));
    for (int i = 0; i < shards.size(); i++) {
      files.add(shard(i, shards.get(i)));
    }
    for (int i = 0; i < pieces; i++) {
      files.add(piece(i, table.subList(i * TABLE, Math.min(table.size(), (i + 1) * TABLE))));
    }
    return files;
  }

  /** The words of one postmortem, from which excerpts are cut. */
  public static RenderedFile words(String path, int number, String words) {
    return script(
        path,
        "text",
        json -> {
          json.writeNumber(number);
          json.writeString(words);
        });
  }

  private static RenderedFile manifest(
      SearchIndex index,
      List<SearchIndex.Shard> shards,
      List<Facet> facets,
      int pieces,
      int postmortems) {
    return script(
        "search/manifest.js",
        "manifest",
        json -> {
          json.writeStartObject();
          json.writeNumberField("documents", index.documents());
          json.writeNumberField("postmortems", postmortems);
          json.writeNumberField("pieces", pieces);
          json.writeArrayFieldStart("shards");
          for (SearchIndex.Shard shard : shards) {
            json.writeString(shard.first());
          }
          json.writeEndArray();
          json.writeArrayFieldStart("stopWords");
          for (String word : SearchTerms.stopWords()) {
            json.writeString(word);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("facets");
          for (Facet facet : facets) {
            json.writeStartObject();
            json.writeStringField("key", facet.key());
            json.writeStringField("title", facet.title());
            json.writeArrayFieldStart("values");
            for (FacetValue value : facet.values()) {
              json.writeStartArray();
              json.writeString(value.value());
              json.writeString(value.name());
              json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static RenderedFile shard(int number, SearchIndex.Shard shard) {
    return script(
        "search/terms-" + number + ".js",
        "terms",
        json -> {
          json.writeNumber(number);
          json.writeStartObject();
          for (SearchIndex.Entry entry : shard.entries()) {
            json.writeFieldName(new SerializedString(entry.term()));
            json.writeArray(entry.postings(), 0, entry.postings().length);
          }
          json.writeEndObject();
        });
  }

  private static RenderedFile piece(int number, List<TableRow> rows) {
    return script(
        "search/table-" + number + ".js",
        "table",
        json -> {
          json.writeNumber(number);
          json.writeStartArray();
          for (TableRow row : rows) {
            json.writeStartArray();
            for (String cell :
                List.of(row.href(), row.title(), row.date(), row.isoDate(), row.severity())) {
              json.writeString(cell);
            }
            json.writeNumber(row.rank());
            for (String cell :
                List.of(
                    row.kind(),
                    row.unfinished(),
                    row.detection(),
                    row.resolve(),
                    row.resolveSeconds(),
                    row.teaser(),
                    row.openActions())) {
              json.writeString(cell);
            }
            json.writeStartArray();
            for (List<Integer> values : row.values()) {
              json.writeStartArray();
              for (int value : values) {
                json.writeNumber(value);
              }
              json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndArray();
          }
          json.writeEndArray();
        });
  }

  /** Writes the arguments of a call. */
  private interface Arguments {
    void write(JsonGenerator json) throws IOException;
  }

  private static RenderedFile script(String path, String function, Arguments arguments) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.setRootValueSeparator(new SerializedString(","));
      json.setHighestNonEscapedChar(0);
      arguments.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    // Two characters that JSON allows in strings and older scripts do not.
    String safe = text.toString().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    return RenderedFile.text(path, "postmortemSearch." + function + "(" + safe + ");\n");
  }
}
