package herberge.cli.text;

import java.time.LocalDate;

/** A day that people read without its weekday, such as a date of birth; programs read it as {@code 1990-05-01}. */
public record PlainDay(LocalDate day) {

    @Override
    public String toString() {
        return day.toString();
    }
}
