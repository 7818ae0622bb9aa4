package herberge.cli.api;

import org.jspecify.annotations.Nullable;

/** The tokens of a login: the access token and the refresh token. */
public record Credentials(
        String username, String token, @Nullable String refreshToken) {

    /** Reads the response to a login or refresh. */
    public static Credentials ofLogin(ServerResponse response, String username) {
        String token = Json.text(response.json(), "token");
        if (token == null) {
            throw new UnexpectedAnswerException("a login without a token");
        }
        return new Credentials(username, token, Json.text(response.json(), "refreshToken"));
    }

    @Override
    public String toString() {
        return "credentials of " + username; // tokens must not appear in logs
    }
}
