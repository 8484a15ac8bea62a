package dev.postmortem.linter.language.lexicon;

import java.util.Arrays;

/** A set of word classes, with room for as many as {@link WordClass} lists. */
public final class WordClasses {

  public static final WordClasses NONE =
      new WordClasses(new long[(WordClass.values().length + Long.SIZE - 1) / Long.SIZE]);

  /** A class's bit is at {@link WordClass#block()}; an array is asked faster than a set. */
  private final long[] blocks;

  private WordClasses(long[] blocks) {
    this.blocks = blocks;
  }

  public boolean contains(WordClass member) {
    return (blocks[member.block()] & member.bit()) != 0;
  }

  /** Whether it shares a class with another. */
  public boolean containsAny(WordClasses other) {
    for (int i = 0; i < blocks.length; i++) {
      if ((blocks[i] & other.blocks[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  public WordClasses with(WordClass member) {
    if (contains(member)) {
      return this;
    }
    long[] more = blocks.clone();
    more[member.block()] |= member.bit();
    return new WordClasses(more);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordClasses classes && Arrays.equals(blocks, classes.blocks);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(blocks);
  }

  /** Collects the classes of several words. */
  public static final class Union {

    private final long[] all = NONE.blocks.clone();

    public void add(WordClasses more) {
      for (int i = 0; i < all.length; i++) {
        all[i] |= more.blocks[i];
      }
    }

    public WordClasses toSet() {
      return new WordClasses(all.clone());
    }
  }
}
