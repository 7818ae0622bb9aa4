package herberge.adapter.http.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fields are converted once, and read as often as a unit of work is repeated. */
class JsonFieldsTest {

    private record Draft(
            @Nullable String name,
            @Nullable LocalDate day,
            boolean active,
            @Nullable Integer choice) {}

    private final AtomicInteger conversions = new AtomicInteger();

    private Draft read(JsonFields in, Draft current) {
        return new Draft(
                in.text("name", current.name()),
                in.date("day", current.day()),
                in.flag("active", current.active()),
                in.choice("choice", current.choice(), "numbers", word -> {
                    conversions.incrementAndGet();
                    return word.length();
                }));
    }

    private JsonFields parse(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Draft blank = new Draft(null, null, true, null);
        return new JsonFields(BodyParser.parse(bytes, BodySchema.of(in -> read(in, blank))));
    }

    @Test
    void appliesTheSameFieldsToAnyDraft() {
        JsonFields in = parse("{\"day\":\"2027-03-01\",\"choice\":\"four\"}");
        Draft blank = read(in, new Draft(null, null, true, null));
        Draft changed = read(in, new Draft("Anna", LocalDate.EPOCH, false, 1));

        assertThat(blank).isEqualTo(new Draft(null, LocalDate.of(2027, 3, 1), true, 4));
        assertThat(changed).isEqualTo(new Draft("Anna", LocalDate.of(2027, 3, 1), false, 4));
        assertThat(conversions).hasValue(1);
    }

    @Test
    void addsEachFaultOnce() {
        JsonFields in = parse("{\"name\":1,\"day\":\"2027-02-30\",\"active\":null}");
        Draft current = new Draft("Anna", LocalDate.EPOCH, true, null);

        List<Draft> drafts = List.of(read(in, current), read(in, current));

        assertThat(drafts).containsOnly(new Draft("Anna", null, true, null));
        assertThat(in.wrongTypes().found())
                .extracting(fault -> FieldNames.pointer(fault.field()))
                .containsExactly("/name", "/active");
        assertThat(in.wrongValues().found())
                .extracting(fault -> FieldNames.pointer(fault.field()))
                .containsExactly("/day");
    }
}
