package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.text.PlainDay;
import herberge.cli.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person who travels with a guest. */
public record Person(String name, @Nullable LocalDate birthDate) {

    public static Person of(JsonNode json) {
        String name = (Json.textOrEmpty(json, "firstName") + " " + Json.textOrEmpty(json, "lastName")).strip();
        return new Person(name, json.hasNonNull("birthDate") ? Json.date(json, "birthDate") : null);
    }

    /** Returns the name with the date of birth, such as "Erika Meyer (born 1990-05-01)". */
    public Text text() {
        return birthDate == null ? new Text("code", name) : new Text("person.born", name, new PlainDay(birthDate));
    }
}
