package herberge.adapter.http.shared;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ValueViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Reads the elements of a JSON array, at most {@code most}.
 *
 * @param type    what the array has to be, for the client
 * @param fits    whether an element has the right type
 * @param element reads an element at its position
 */
record ArrayReader<T>(int most, String type, Predicate<JsonNode> fits, BiFunction<JsonNode, Field, T> element) {

    static ArrayReader<String> ofTexts(int most, Faults wrongValues) {
        return new ArrayReader<>(
                most,
                "an array of strings",
                JsonNode::isTextual,
                (node, at) -> requireNonNullElse(InputText.normal(node, at, wrongValues), ""));
    }

    static ArrayReader<Long> ofNumbers(int most) {
        return new ArrayReader<>(
                most, "an array of integers", node -> node.isInt() || node.isLong(), (node, at) -> node.longValue());
    }

    List<T> read(JsonNode array, Field at, Faults wrongTypes, Faults wrongValues) {
        if (array.size() > most) {
            wrongValues.add(at, new ValueViolation.TooManyElements(most));
        }
        List<T> found = new ArrayList<>();
        for (int i = 0; i < Math.min(array.size(), most); i++) {
            Field position = at.element(i);
            if (fits.test(array.get(i))) {
                found.add(element.apply(array.get(i), position));
            } else {
                wrongTypes.add(position, RequestViolation.wrongType("part of " + type));
            }
        }
        return found;
    }
}
