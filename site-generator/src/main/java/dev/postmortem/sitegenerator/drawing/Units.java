package dev.postmortem.sitegenerator.drawing;

/** Numbers as drawings write them: with a point and at most one digit after it. */
public final class Units {

  private Units() {}

  /** A number of units. */
  public static String of(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long absolute = Math.abs(tenths);
    String whole = sign + absolute / 10;
    return absolute % 10 == 0 ? whole : whole + "." + absolute % 10;
  }
}
