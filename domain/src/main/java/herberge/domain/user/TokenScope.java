package herberge.domain.user;

import java.util.Optional;
import java.util.stream.Stream;

/** What an API token may be used for. */
public enum TokenScope {
    READ("read"),
    WRITE("write");

    private final String code;

    TokenScope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<TokenScope> of(String code) {
        return Stream.of(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
