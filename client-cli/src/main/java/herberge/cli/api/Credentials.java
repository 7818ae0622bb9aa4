package herberge.cli.api;

import org.jspecify.annotations.Nullable;

/** What a login left behind: the token to show, and the one that renews it. */
public record Credentials(
        String username, String token, @Nullable String refreshToken) {

    /** Reads the answer of login and refresh. */
    public static Credentials ofLogin(ServerResponse answer, String username) {
        String token = Json.text(answer.json(), "token");
        if (token == null) {
            throw new UnexpectedAnswerException("a login without a token");
        }
        return new Credentials(username, token, Json.text(answer.json(), "refreshToken"));
    }

    @Override
    public String toString() {
        return "credentials of " + username; // the tokens are secret, also from logs
    }
}
