package herberge.cli.input;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Parses times of day as typed by staff: {@code 15:30}, {@code 9:05} or {@code 15}. */
public final class TimeParser {

    private TimeParser() {}

    /** Returns the time as the server takes it, {@code HH:MM}, or null for a blank text. */
    public static @Nullable String parse(String text) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            String[] parts = typed.split(":", -1);
            if (parts.length <= 2 && typed.matches("[0-9]{1,2}(:[0-9]{2})?")) {
                return LocalTime.of(Integer.parseInt(parts[0]), parts.length == 1 ? 0 : Integer.parseInt(parts[1]))
                        .toString();
            }
        } catch (DateTimeException e) {
            throw notATime(text);
        }
        throw notATime(text);
    }

    private static UsageException notATime(String text) {
        return new UsageException("time.invalid", text);
    }
}
