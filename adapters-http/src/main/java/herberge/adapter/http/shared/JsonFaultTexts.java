package herberge.adapter.http.shared;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** Says why a body is not JSON, without the parser's own texts, which name its classes. */
final class JsonFaultTexts {

    private JsonFaultTexts() {}

    /** The rest of a sentence that begins with "the body". */
    static String of(JsonProcessingException fault) {
        if (fault instanceof StreamConstraintsException) {
            return "has more than " + BodyParser.MAX_DEPTH + " levels, a number of more than " + BodyParser.MAX_NUMBER
                    + " characters, or a name that is too long";
        }
        JsonLocation at = fault.getLocation();
        return at == null || at.getLineNr() < 1
                ? "is not JSON"
                : "is not JSON: see line " + at.getLineNr() + ", column " + Math.max(1, at.getColumnNr());
    }
}
