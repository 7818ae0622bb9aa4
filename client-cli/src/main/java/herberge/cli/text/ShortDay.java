package herberge.cli.text;

import java.time.LocalDate;

/** A day without its weekday in English, such as 2026-12-24; as in a table in German. */
public record ShortDay(LocalDate day) {

    @Override
    public String toString() {
        return day.toString();
    }
}
