package dev.postmortem.sitegenerator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tags of a page, read by a scanner of its own, so that tests do not trust what they test. */
final class Html {

  private Html() {}

  /** An opening tag. */
  record Tag(String name, Map<String, String> attributes) {}

  /** All opening tags of a page, in order. */
  static List<Tag> tags(String page) {
    List<Tag> tags = new ArrayList<>();
    int at = 0;
    while ((at = page.indexOf('<', at)) >= 0) {
      if (page.startsWith("<!--", at)) {
        at = page.indexOf("-->", at) + 3;
        continue;
      }
      int end = at + 1;
      while (end < page.length() && Character.isLetterOrDigit(page.charAt(end))) {
        end++;
      }
      if (end == at + 1) {
        at++;
        continue;
      }
      String name = page.substring(at + 1, end).toLowerCase(Locale.ROOT);
      Map<String, String> attributes = new LinkedHashMap<>();
      at = attributes(page, end, attributes);
      tags.add(new Tag(name, attributes));
    }
    return tags;
  }

  private static int attributes(String page, int from, Map<String, String> into) {
    int at = from;
    while (at < page.length() && page.charAt(at) != '>') {
      if (Character.isWhitespace(page.charAt(at)) || page.charAt(at) == '/') {
        at++;
        continue;
      }
      int end = at;
      while (" \n\t=>/".indexOf(page.charAt(end)) < 0) {
        end++;
      }
      String name = page.substring(at, end).toLowerCase(Locale.ROOT);
      String value = "";
      at = end;
      if (page.charAt(at) == '=') {
        char quote = page.charAt(at + 1);
        int close = page.indexOf(quote, at + 2);
        value = unescaped(page.substring(at + 2, close));
        at = close + 1;
      }
      into.put(name, value);
    }
    return at;
  }

  private static String unescaped(String value) {
    return value
        .replace("&#61;", "=")
        .replace("&#43;", "+")
        .replace("&#64;", "@")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
