package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.input.DateParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the texts of a guest, as {@code guests add} and {@code guests edit} take them. */
final class GuestTextOptions {

    @Option(names = "--company", paramLabel = "NAME")
    @Nullable
    String company;

    @Option(names = "--email")
    @Nullable
    String email;

    @Option(names = "--phone")
    @Nullable
    String phone;

    @Option(names = "--street")
    @Nullable
    String street;

    @Option(names = "--postal-code")
    @Nullable
    String postalCode;

    @Option(names = "--city")
    @Nullable
    String city;

    @Option(names = "--country")
    @Nullable
    String country;

    @Option(names = "--birth-date", paramLabel = "DATE", description = "1990-05-01 or 01.05.1990")
    @Nullable
    String birthDate;

    @Option(names = "--member-number")
    @Nullable
    String memberNumber;

    @Option(names = "--tag", description = "may be repeated")
    @Nullable
    List<String> tags;

    @Option(names = "--notes")
    @Nullable
    String notes;

    @Option(names = "--set", paramLabel = "FIELD=TEXT", description = "any other text of a guest, such as profession")
    Map<String, String> others = new LinkedHashMap<>();

    /** Puts what was given into the body of a request; an empty text becomes null. */
    void putInto(ObjectNode body) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>(others);
        texts.put("company", company);
        texts.put("email", email);
        texts.put("phone", phone);
        texts.put("street", street);
        texts.put("postalCode", postalCode);
        texts.put("city", city);
        texts.put("country", country);
        texts.put("birthDate", birthDate == null ? null : parseBirthDate(birthDate));
        texts.put("memberNumber", memberNumber);
        texts.put("notes", notes);
        texts.forEach((field, text) -> put(body, field, text));
        if (tags != null) {
            ArrayNode all = body.putArray("tags");
            tags.stream().filter(tag -> !tag.isBlank()).forEach(all::add);
        }
    }

    /** Puts the text, if one was given; an empty one becomes null. */
    static void put(ObjectNode body, String field, @Nullable String text) {
        if (text != null) {
            body.put(field, text.isBlank() ? null : text);
        }
    }

    private static String parseBirthDate(String typed) {
        return typed.isBlank() ? "" : DateParser.parseWholeDate(typed).toString();
    }
}
