package herberge.adapter.http.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an object that a reader reads, and the greatest length of each array: all that is kept of a body. */
final class BodySchema {

    /** An array field; {@code object} is the schema of its elements where they are objects. */
    record Elements(int most, @Nullable BodySchema object) {}

    private final Set<String> fields = new HashSet<>();
    private final Map<String, Elements> arrays = new HashMap<>();
    private final Map<String, BodySchema> objects = new HashMap<>();

    /** Lets the reader read an object without any field, to see which fields it reads. */
    static BodySchema of(Consumer<JsonFields> reader) {
        BodySchema schema = new BodySchema();
        reader.accept(JsonFields.recordingInto(schema));
        return schema;
    }

    /** The schema of an array's elements; the element that the reader returns for no field at all is discarded. */
    static <T> BodySchema ofElement(Function<JsonFields, T> reader) {
        List<T> discarded = new ArrayList<>();
        return of(in -> discarded.add(reader.apply(in)));
    }

    void add(String field) {
        fields.add(field);
    }

    void add(String field, Elements elements) {
        fields.add(field);
        arrays.put(field, elements);
    }

    void add(String field, BodySchema object) {
        fields.add(field);
        objects.put(field, object);
    }

    boolean has(String field) {
        return fields.contains(field);
    }

    /** The elements of the array field of that name; null where the reader reads no array. */
    @Nullable
    Elements elements(String field) {
        return arrays.get(field);
    }

    /** The schema of the object field of that name; null where the reader reads no object. */
    @Nullable
    BodySchema object(String field) {
        return objects.get(field);
    }

    /** The names that are not read. */
    List<String> unread(Collection<String> names) {
        return names.stream().filter(name -> !has(name)).toList();
    }
}
