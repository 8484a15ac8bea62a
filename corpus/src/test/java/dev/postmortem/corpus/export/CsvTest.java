package dev.postmortem.corpus.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void plainCellsStandAsTheyAre() {
    assertThat(csv("a", "b c")).isEqualTo("a,b c\r\n");
  }

  @Test
  void commasQuotesAndLineBreaksAreQuoted() {
    assertThat(csv("a,b", "say \"x\"", "two\nlines"))
        .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
  }

  @Test
  void whatASpreadsheetWouldComputeIsDefused() {
    assertThat(csv("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"x\")"))
        .isEqualTo("'=1+1,'+1,'-1,'@SUM(A1),'\t=1,\"'=HYPERLINK(\"\"x\"\")\"\r\n");
  }

  private static String csv(String... cells) {
    return new Csv(List.of("h")).row(List.of(cells)).toString().substring("h\r\n".length());
  }
}
