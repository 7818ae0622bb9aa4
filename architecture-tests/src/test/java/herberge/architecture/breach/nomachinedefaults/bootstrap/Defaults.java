package herberge.architecture.breach.nomachinedefaults.bootstrap;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

@SuppressWarnings({"DefaultCharset", "StringCaseLocaleUsage", "AnnotateFormatMethod", "DefaultLocale"})
final class Defaults {

    ZoneId offendsByZone() {
        return ZoneId.systemDefault();
    }

    TimeZone offendsByTimeZone() {
        return TimeZone.getDefault();
    }

    Locale offendsByLocale() {
        return Locale.getDefault();
    }

    Charset offendsByCharset() {
        return Charset.defaultCharset();
    }

    byte[] offendsByBytes(String text) {
        return text.getBytes();
    }

    String offendsByLowerCase(String text) {
        return text.toLowerCase();
    }

    String offendsByUpperCase(String text) {
        return text.toUpperCase();
    }

    UnaryOperator<String> offendsByReference() {
        return String::toLowerCase;
    }

    String offendsByFormat(int number) {
        return String.format("%d", number);
    }

    String offendsByFormatted(int number) {
        return "%d".formatted(number);
    }

    PrintStream offendsByPrinting(PrintStream out, int number) {
        return out.printf("%d", number);
    }

    DateTimeFormatter offendsByPattern() {
        return DateTimeFormatter.ofPattern("d MMM");
    }

    Collator offendsByCollator() {
        return Collator.getInstance();
    }

    String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    String format(int number) {
        return String.format(Locale.ROOT, "%d", number);
    }

    byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    DateTimeFormatter pattern() {
        return DateTimeFormatter.ofPattern("d MMM", Locale.ROOT);
    }
}
