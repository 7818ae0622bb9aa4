package herberge.adapter.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** XML in the making. Characters that XML does not have become spaces, so that no text makes a document invalid. */
final class Markup {

    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins with a declaration or nothing. */
    Markup(String start) {
        this.out = new StringBuilder(start);
    }

    /** Opens an element. Attributes are pairs of a name and a value. */
    Markup open(String name, String... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    /** Closes the element that was opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes an element with a text; none where there is no text. */
    Markup element(String name, @Nullable String text, String... attributes) {
        return text == null ? this : open(name, attributes).text(text).close();
    }

    /** Writes an element without content. */
    Markup empty(String name, String... attributes) {
        tag(name, attributes).append("/>");
        return this;
    }

    private StringBuilder tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    /** Writes a text. */
    Markup text(String text) {
        text.codePoints().forEach(this::append);
        return this;
    }

    private void append(int character) {
        switch (character) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(isOfXml(character) ? character : ' ');
        }
    }

    private static boolean isOfXml(int character) {
        return character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
