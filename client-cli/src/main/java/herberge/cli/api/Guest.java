package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guest as returned by the server; {@code id} is null in the response to a dry run that would create it. */
public record Guest(
        @Nullable Long id,
        long version,
        String firstName,
        String lastName,
        String company,
        String email,
        String phone,
        String street,
        String postalCode,
        String city,
        String country,
        boolean member,
        String memberNumber,
        List<String> tags,
        String notes) {

    public static Guest of(JsonNode json) {
        return new Guest(
                Json.numberOrNull(json, "id"),
                Json.number(json, "version"),
                Json.textOrEmpty(json, "firstName"),
                Json.textOrEmpty(json, "lastName"),
                Json.textOrEmpty(json, "company"),
                Json.textOrEmpty(json, "email"),
                Json.textOrEmpty(json, "phone"),
                Json.textOrEmpty(json, "street"),
                Json.textOrEmpty(json, "postalCode"),
                Json.textOrEmpty(json, "city"),
                Json.textOrEmpty(json, "country"),
                Json.flag(json, "member"),
                Json.textOrEmpty(json, "memberNumber"),
                Json.list(json, "tags", JsonNode::asText),
                Json.textOrEmpty(json, "notes"));
    }

    public String fullName() {
        return shownName(firstName, lastName, company);
    }

    /** Returns the name that is shown: "First Last", "Last" or the company. Absent parts are empty. */
    public static String shownName(String firstName, String lastName, String company) {
        return lastName.isEmpty() && !company.isEmpty() ? company : (firstName + " " + lastName).strip();
    }
}
