package dev.postmortem.sitegenerator.data;

import com.fasterxml.jackson.core.io.SerializedString;
import dev.postmortem.sitegenerator.output.DeferredFile;
import dev.postmortem.sitegenerator.output.RenderedFile;
import dev.postmortem.sitegenerator.search.SearchIndex;
import dev.postmortem.sitegenerator.search.SearchTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * The search index as script files: terms in alphabetical runs, the words that a slip may have
 * meant, and a manifest that says which file holds what.
 */
public final class SearchScripts {

  /** About how many characters a run of terms has, at least and at most. */
  private static final int MIN_RUN_CHARS = 6_000;

  private static final int MAX_RUN_CHARS = 30_000;

  /** More runs than this would make the manifest the larger part. */
  private static final int MAX_RUNS = 1_200;

  /** About how many characters of words are in one file. */
  private static final int SPELLING_FILE_CHARS = 8_000;

  private static final String MANIFEST = "search/manifest.js";

  private SearchScripts() {}

  /**
   * All script files of the index and of the table it leads to; a site whose search needs no table
   * gives an empty one.
   *
   * @param undated how many postmortems, the last ones, have no date
   */
  public static List<DeferredFile> of(
      SearchIndex index,
      List<PostmortemTable.Facet> facets,
      List<PostmortemTable.Row> table,
      int undated) {
    List<DeferredFile> files = new ArrayList<>();
    List<SearchIndex.Shard> shards = index.shards(runLength(index));
    List<List<SearchIndex.Spelling>> spellings = runs(index.spellings());
    files.add(
        new DeferredFile(
            MANIFEST, () -> manifest(shards, spellings, facets, index.documents(), undated)));
    for (int i = 0; i < shards.size(); i++) {
      int number = i;
      String path = "search/terms-" + number + ".js";
      files.add(new DeferredFile(path, () -> terms(path, number, shards.get(number))));
    }
    for (int i = 0; i < spellings.size(); i++) {
      int number = i;
      String path = "search/spellings-" + number + ".js";
      files.add(new DeferredFile(path, () -> spellings(path, number, spellings.get(number))));
    }
    files.addAll(PostmortemTable.of(table, facets.size()));
    return files;
  }

  /** The words of one document, from which excerpts are cut. */
  public static RenderedFile words(String path, int number, String words) {
    return Script.calling(
        "text",
        path,
        json -> {
          json.writeNumber(number);
          json.writeString(words);
        });
  }

  private static int runLength(SearchIndex index) {
    long all =
        index.entries().stream().mapToLong(e -> e.term().length() + 6L + e.postings().length).sum();
    return (int) Math.max(MIN_RUN_CHARS, Math.min(MAX_RUN_CHARS, all / MAX_RUNS));
  }

  private static List<List<SearchIndex.Spelling>> runs(List<SearchIndex.Spelling> spellings) {
    List<List<SearchIndex.Spelling>> runs = new ArrayList<>();
    int from = 0;
    int filled = 0;
    for (int i = 0; i < spellings.size(); i++) {
      filled += spellings.get(i).word().length() + 4;
      if (filled >= SPELLING_FILE_CHARS || i + 1 == spellings.size()) {
        runs.add(spellings.subList(from, i + 1));
        from = i + 1;
        filled = 0;
      }
    }
    return runs;
  }

  private static RenderedFile manifest(
      List<SearchIndex.Shard> shards,
      List<List<SearchIndex.Spelling>> spellings,
      List<PostmortemTable.Facet> facets,
      int postmortems,
      int undated) {
    return Script.calling(
        "manifest",
        MANIFEST,
        json -> {
          json.writeStartObject();
          json.writeNumberField("postmortems", postmortems);
          json.writeNumberField("undated", undated);
          json.writeNumberField("rows", PostmortemTable.ROWS_PER_PIECE);
          json.writeNumberField("column", PostmortemTable.COLUMN_ROWS_PER_PIECE);
          json.writeArrayFieldStart("shards");
          for (SearchIndex.Shard shard : shards) {
            json.writeString(shard.first());
          }
          json.writeEndArray();
          json.writeArrayFieldStart("spellings");
          for (List<SearchIndex.Spelling> run : spellings) {
            json.writeString(run.get(0).word());
          }
          json.writeEndArray();
          json.writeArrayFieldStart("stopWords");
          for (String word : SearchTerms.stopWords()) {
            json.writeString(word);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("facets");
          for (PostmortemTable.Facet facet : facets) {
            json.writeStartObject();
            json.writeStringField("key", facet.key());
            json.writeStringField("title", facet.title());
            json.writeArrayFieldStart("values");
            for (PostmortemTable.FacetValue value : facet.values()) {
              json.writeStartArray();
              json.writeString(value.value());
              if (!value.name().equals(value.value())) {
                json.writeString(value.name());
              }
              json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** Postings as pairs of the distance from the document before, and the weight. */
  private static RenderedFile terms(String path, int number, SearchIndex.Shard shard) {
    return Script.calling(
        "terms",
        path,
        json -> {
          json.writeNumber(number);
          json.writeStartObject();
          for (SearchIndex.Entry entry : shard.entries()) {
            Digits postings = new Digits();
            for (int i = 0; i < entry.postings().length; i += 2) {
              postings.number(entry.postings()[i]).small(entry.postings()[i + 1]);
            }
            json.writeFieldName(new SerializedString(entry.term()));
            json.writeString(postings.toString());
          }
          json.writeEndObject();
        });
  }

  private static RenderedFile spellings(
      String path, int number, List<SearchIndex.Spelling> spellings) {
    return Script.calling(
        "spellings",
        path,
        json -> {
          json.writeNumber(number);
          json.writeStartArray();
          for (SearchIndex.Spelling spelling : spellings) {
            json.writeString(spelling.word());
            json.writeNumber(spelling.documents());
          }
          json.writeEndArray();
        });
  }
}
