package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Only a token signed by this house, unchanged and for an open session, is accepted. */
class BadTokensIT {

    private static final HouseUnderTest HOUSE = HouseUnderTest.shared();

    private static DecodedJWT annas;
    private static long bensSession;
    private static byte[] secret;

    @BeforeAll
    static void steal() {
        annas = JWT.decode(HOUSE.anna().token());
        bensSession = JWT.decode(HOUSE.ben().token()).getClaim("sid").asLong();
        secret = Base64.getDecoder()
                .decode(HOUSE.sql("select encode(secret, 'base64') from signing_key where id = '" + annas.getKeyId()
                                + "'")
                        .get(0));
    }

    /** A token like the one that the server would issue for Anna. */
    private static JWTCreator.Builder good() {
        return JWT.create()
                .withKeyId(annas.getKeyId())
                .withIssuer("herberge")
                .withSubject(annas.getSubject())
                .withClaim("sid", annas.getClaim("sid").asLong())
                .withExpiresAt(Instant.now().plusSeconds(600));
    }

    private static Algorithm ours() {
        return Algorithm.HMAC256(secret);
    }

    private static Reply shown(String token) {
        HouseClient nobody = HOUSE.nobody();
        return new HouseClient(nobody.http(), nobody.url(), token).get("/auth/session");
    }

    @Test
    void letsInWhomItHasSigned() {
        shown(annas.getToken()).expect(200);
        shown(good().sign(ours())).expect(200); // so that the forgeries below fail for what is wrong with them
    }

    @Test
    void refusesEveryForgery() throws NoSuchAlgorithmException {
        Map<String, String> forgeries = new LinkedHashMap<>();
        forgeries.putAll(ofOtherKeys());
        forgeries.putAll(ofOtherClaims());
        forgeries.putAll(ofOtherBytes());

        forgeries.forEach((what, token) -> {
            Reply reply = shown(token);
            assertThat(reply.status()).as(what).isEqualTo(401);
            assertThat(reply.code()).as(what).isEqualTo("unauthenticated");
            assertThat(reply.header("WWW-Authenticate")).as(what).startsWith("Bearer");
        });
    }

    private static Map<String, String> ofOtherKeys() throws NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        byte[] others = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        return Map.of(
                "alg none", good().sign(Algorithm.none()),
                "RS256", good().sign(Algorithm.RSA256(null, (RSAPrivateKey) pair.getPrivate())),
                "a public key as the secret",
                        good().sign(Algorithm.HMAC256(pair.getPublic().getEncoded())),
                "HS512 with our secret", good().sign(Algorithm.HMAC512(secret)),
                "another server's key by our name", good().sign(Algorithm.HMAC256(others)),
                "another server's key",
                        good().withKeyId(UUID.randomUUID().toString()).sign(Algorithm.HMAC256(others)),
                "no name of a key", good().withKeyId(null).sign(ours()));
    }

    private static Map<String, String> ofOtherClaims() {
        return Map.of(
                "another issuer", good().withIssuer("somebody else").sign(ours()),
                "expired", good().withExpiresAt(Instant.now().minusSeconds(1)).sign(ours()),
                "without an end", good().withExpiresAt((Instant) null).sign(ours()),
                "without a session", good().withClaim("sid", (Long) null).sign(ours()),
                "a session of nobody", good().withClaim("sid", 999_999_999L).sign(ours()),
                "somebody else's session", good().withClaim("sid", bensSession).sign(ours()),
                "a user who is no number", good().withSubject("admin").sign(ours()));
    }

    private static Map<String, String> ofOtherBytes() {
        String token = annas.getToken();
        String claims = new String(Base64.getUrlDecoder().decode(annas.getPayload()), StandardCharsets.UTF_8);
        String asAdmin = claims.replace("\"sub\":\"" + annas.getSubject() + "\"", "\"sub\":\"1\"");
        String altered =
                Base64.getUrlEncoder().withoutPadding().encodeToString(asAdmin.getBytes(StandardCharsets.UTF_8));
        String signature = annas.getSignature();
        char first = signature.charAt(0) == 'A' ? 'B' : 'A';
        return Map.of(
                "altered claims",
                token.replace(annas.getPayload(), altered),
                "an altered signature",
                token.replace(signature, first + signature.substring(1)),
                "no signature",
                token.replace(signature, ""),
                "half a token",
                annas.getHeader() + "." + annas.getPayload(),
                "no token at all",
                "let-me-in",
                "a made-up API token",
                "hbt_1_" + "A".repeat(43),
                "a made-up refresh token",
                annas.getClaim("sid") + "." + "A".repeat(43));
    }
}
