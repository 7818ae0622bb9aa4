package herberge.domain.movein;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes texts of one row and notes what had to be changed: edge blanks, control characters, decomposed letters, and what
 * is longer than its field.
 */
final class LegacyText {

    /** Words that stand where the staff had no value. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[xX]{1,4}");

    /** Control characters and invisible ones, which fields of one line refuse; joiners are judged by the field. */
    private static final Pattern INVISIBLE_IN_LINE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Cf}\\u2800\\p{IsNoncharacter_Code_Point}&&[^\\u200C\\u200D]]");

    private static final Pattern INVISIBLE = Pattern.compile(
            "[[\\p{Cc}&&[^\\n\\t]]\\p{Cs}\\u202A-\\u202E\\u2066-\\u206F\\uFFF9-\\uFFFB\\p{IsNoncharacter_Code_Point}]");

    private static final Pattern MOJIBAKE = Pattern.compile("Ã[\\u0080-\\u00BF¤¶¼Ÿ„–œ]|Â[\\u00A0-\\u00BF]|â€");

    private final RowNotes notes;

    LegacyText(RowNotes notes) {
        this.notes = notes;
    }

    /** A text of one line; null if there is none. */
    @Nullable
    String line(String column, int most) {
        return take(column, most, false);
    }

    /** A text of several lines. */
    @Nullable
    String lines(String column, int most) {
        return take(column, most, true);
    }

    /** A text of one line in which xxx and the like mean that the value is missing. */
    @Nullable
    String known(String column, int most) {
        String text = line(column, most);
        if (text != null && PLACEHOLDER.matcher(text).matches()) {
            notes.repair("placeholder-is-missing", column, text, null);
            return null;
        }
        return text;
    }

    private @Nullable String take(String column, int most, boolean lines) {
        Object value = notes.row().value(column);
        if (value instanceof byte[]) {
            notes.lose("no-text", column, value);
            return null;
        }
        String original = notes.row().text(column);
        if (original == null) {
            return null;
        }
        String text = clean(original, lines);
        if (!text.equals(original)) {
            notes.repair(text.isEmpty() ? "blank-is-missing" : "characters", column, original, text);
        }
        if (MOJIBAKE.matcher(text).find()) {
            notes.decide(new RowQuestion.GarbledText(column));
        }
        if (text.codePointCount(0, text.length()) > most) {
            notes.lose("too-long", column, original);
            text = text.substring(0, text.offsetByCodePoints(0, most)).strip();
        }
        return text.isEmpty() ? null : text;
    }

    private static String clean(String original, boolean lines) {
        String composed = Normalizer.normalize(original, Normalizer.Form.NFC);
        if (lines) {
            return INVISIBLE
                    .matcher(composed.replaceAll("\\r\\n?", "\n"))
                    .replaceAll("")
                    .strip();
        }
        String spaced = composed.replaceAll("[\\r\\n\\t]+", " ");
        return INVISIBLE_IN_LINE.matcher(spaced).replaceAll("").strip();
    }
}
