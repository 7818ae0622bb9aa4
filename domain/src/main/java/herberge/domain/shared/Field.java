package herberge.domain.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value is in a request, in the words of the domain. Adapters translate it: to a JSON Pointer, or to a column.
 *
 * @param kind whether it is a value of the entity or an option of the request
 * @param path the names, and the positions within lists, from the outermost; empty for the request as a whole
 */
public record Field(Kind kind, List<String> path) {

    /** Which part of a request contains the field. */
    public enum Kind {
        /** A value of the entity, or of the command. */
        VALUE,

        /** How the request is to be executed or answered, for example the cursor of a list. */
        OPTION
    }

    /** The request as a whole. */
    public static final Field WHOLE = new Field(Kind.VALUE, List.of());

    public Field {
        path = List.copyOf(path);
    }

    public static Field of(String name) {
        return new Field(Kind.VALUE, List.of(name));
    }

    public static Field option(String name) {
        return new Field(Kind.OPTION, List.of(name));
    }

    /** A value within this one. */
    public Field part(String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return new Field(kind, longer);
    }

    /** An element of this list. */
    public Field element(int index) {
        return part(Integer.toString(index));
    }

    /** For logs: the path with dots. */
    @Override
    public String toString() {
        return String.join(".", path);
    }
}
