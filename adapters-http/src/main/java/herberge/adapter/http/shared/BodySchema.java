package herberge.adapter.http.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which fields of an object a reader asks for, and how long their arrays may be: all that a body is kept for. */
final class BodySchema {

    /** An array that a reader asks for; {@code object} outlines its elements where they are objects. */
    record Elements(int most, @Nullable BodySchema object) {}

    private final Set<String> fields = new HashSet<>();
    private final Map<String, Elements> arrays = new HashMap<>();

    /** Lets the reader read an object without any field, to see what it asks for. */
    static BodySchema of(Consumer<JsonFields> reader) {
        BodySchema outline = new BodySchema();
        reader.accept(JsonFields.outlining(outline));
        return outline;
    }

    /** The outline of an array's elements; what the reader makes of one without any field is of no use. */
    static <T> BodySchema ofElement(Function<JsonFields, T> reader) {
        List<T> made = new ArrayList<>();
        return of(in -> made.add(reader.apply(in)));
    }

    void add(String field) {
        fields.add(field);
    }

    void add(String field, Elements elements) {
        fields.add(field);
        arrays.put(field, elements);
    }

    boolean has(String field) {
        return fields.contains(field);
    }

    /** What an array of that name may have; null where the reader wants none. */
    @Nullable
    Elements elements(String field) {
        return arrays.get(field);
    }
}
