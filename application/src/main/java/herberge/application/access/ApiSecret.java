package herberge.application.access;

import herberge.domain.user.ApiTokenId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an API token: its id and the secret that proves it. The prefix lets secret scanners recognize it. */
record ApiSecret(ApiTokenId id, String secret) {

    private static final Pattern SHAPE = Pattern.compile("hbt_([1-9][0-9]{0,17})_([A-Za-z0-9_-]{43})");

    static Optional<ApiSecret> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new ApiSecret(new ApiTokenId(Long.parseLong(matcher.group(1))), matcher.group(2)))
                : Optional.empty();
    }

    String text() {
        return "hbt_" + id.value() + "_" + secret;
    }

    /** Does not contain the secret. */
    @Override
    public String toString() {
        return "ApiSecret[" + id.value() + "]";
    }
}
