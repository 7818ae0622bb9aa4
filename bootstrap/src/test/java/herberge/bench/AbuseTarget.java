package herberge.bench;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * A server under attack, and the credentials of its clients.
 *
 * @param admin token of an administrator, for attacks by legal requests
 * @param bystander token of another user, who works meanwhile
 * @param epoch of the event log
 * @param goesOn false once the attack is to end
 */
public record AbuseTarget(int port, String admin, String bystander, String epoch, BooleanSupplier goesOn) {

    private static final byte[] NOTHING = {};

    static String bearer(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }

    int get(String path) throws IOException {
        return PlainHttp.ask(port, "GET", "/api/v1" + path, bearer(admin), NOTHING);
    }

    public int post(String path, byte[] body) throws IOException {
        return PlainHttp.ask(
                port, "POST", "/api/v1" + path, bearer(admin) + "Content-Type: application/json\r\n", body);
    }

    AbuseTarget until(BooleanSupplier ends) {
        return new AbuseTarget(port, admin, bystander, epoch, () -> !ends.getAsBoolean());
    }
}
