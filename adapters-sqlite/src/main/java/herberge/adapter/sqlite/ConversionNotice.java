package herberge.adapter.sqlite;

/**
 * A message about a statement.
 *
 * @param line the line of the input that it is about, from 1
 * @param needsPerson whether the text was left as it is and a person must change it; if not, the conversion made a choice
 */
public record ConversionNotice(int line, boolean needsPerson, String text) {}
