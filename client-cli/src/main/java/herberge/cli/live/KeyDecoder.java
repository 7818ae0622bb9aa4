package herberge.cli.live;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys from the characters that a terminal sends. A lone escape character is the key Esc; one that is followed by
 * more at once begins a sequence. Sequences that are not known become the key {@code other}.
 */
final class KeyDecoder {

    /** A source of characters. */
    interface Source {

        int END = -1;
        int NOTHING = -2;

        /** Returns the next character; {@link #NOTHING} after the time, {@link #END} at the end of input. */
        int read(long millis) throws IOException;
    }

    private static final int ESCAPE = 27;
    private static final long SEQUENCE_MILLIS = 40;
    private static final int LONGEST_SEQUENCE = 24;
    private static final Pattern MOUSE = Pattern.compile("\\[<(\\d{1,5});(\\d{1,5});(\\d{1,5})([Mm])");

    private static final Map<String, String> SEQUENCES = Map.ofEntries(
            Map.entry("[A", "up"),
            Map.entry("OA", "up"),
            Map.entry("[B", "down"),
            Map.entry("OB", "down"),
            Map.entry("[C", "right"),
            Map.entry("OC", "right"),
            Map.entry("[D", "left"),
            Map.entry("OD", "left"),
            Map.entry("[H", "home"),
            Map.entry("OH", "home"),
            Map.entry("[1~", "home"),
            Map.entry("[7~", "home"),
            Map.entry("[F", "end"),
            Map.entry("OF", "end"),
            Map.entry("[4~", "end"),
            Map.entry("[8~", "end"),
            Map.entry("[5~", "pgup"),
            Map.entry("[6~", "pgdn"),
            Map.entry("[3~", "delete"),
            Map.entry("[Z", "shift-tab"),
            Map.entry("[1;2C", "shift-right"),
            Map.entry("[1;2D", "shift-left"));

    private final Source source;

    KeyDecoder(Source source) {
        this.source = source;
    }

    /** Returns the next key, waiting for it; null at the end of the input. */
    @Nullable
    Key next() throws IOException {
        int read = Source.NOTHING;
        while (read == Source.NOTHING) {
            read = source.read(0);
        }
        if (read == Source.END) {
            return null;
        }
        return read == ESCAPE ? escape() : Key.of(name(read));
    }

    private String name(int read) throws IOException {
        return switch (read) {
            case '\r', '\n' -> "enter";
            case '\t' -> "tab";
            case 8, 127 -> "back";
            default -> read < ' ' ? "ctrl-" + (char) (read + 'a' - 1) : character((char) read);
        };
    }

    private String character(char first) throws IOException {
        if (!Character.isHighSurrogate(first)) {
            return String.valueOf(first);
        }
        int second = source.read(SEQUENCE_MILLIS);
        return second < 0 ? "other" : first + "" + (char) second;
    }

    private Key escape() throws IOException {
        int read = source.read(SEQUENCE_MILLIS);
        if (read < 0) {
            return Key.of("esc");
        }
        if (read != '[' && read != 'O') {
            return Key.of("other");
        }
        StringBuilder sequence = new StringBuilder().append((char) read);
        do {
            read = source.read(SEQUENCE_MILLIS);
            if (read < 0) {
                break;
            }
            sequence.append((char) read);
        } while (!isEnd(sequence) && sequence.length() < LONGEST_SEQUENCE);
        return ofSequence(sequence.toString());
    }

    private static boolean isEnd(StringBuilder sequence) {
        char last = sequence.charAt(sequence.length() - 1);
        return sequence.length() > 1 && last >= '@' && last <= '~';
    }

    private static Key ofSequence(String sequence) {
        Matcher mouse = MOUSE.matcher(sequence);
        if (!mouse.matches()) {
            return Key.of(SEQUENCES.getOrDefault(sequence, "other"));
        }
        String name = switch (Integer.parseInt(mouse.group(1))) {
            case 0 -> mouse.group(4).equals("M") ? "click" : "other";
            case 64 -> "wheel-up";
            case 65 -> "wheel-down";
            default -> "other";
        };
        return new Key(name, Integer.parseInt(mouse.group(2)) - 1, Integer.parseInt(mouse.group(3)) - 1);
    }
}
