package herberge.bootstrap;

import java.io.PrintWriter;

/** What a newcomer reads once the demo runs: who to be, and three things to try. */
final class DemoGuide {

    /** The password of every demo login; it is printed, so it protects nothing. */
    static final String PASSWORD = "herberge-demo";

    private DemoGuide() {}

    static void print(PrintWriter out, String url) {
        String guide = """

                Logins: admin, anna and ben, all with the password {password}

                Three things to try, in another terminal:

                1. Log in, and see the rooms of the house:
                   export HERBERGE_SERVER={url}
                   echo {password} | bin/herberge login --username anna --password-stdin
                   bin/herberge rooms

                2. See who lies where, which rooms are free, and book one:
                   bin/herberge chart today
                   bin/herberge free tomorrow +2
                   bin/herberge book ROOM tomorrow +2 --guest GUEST

                3. Book a room over HTTP:
                   TOKEN=$(curl -s {url}/api/v1/auth/login -H 'Content-Type: application/json' \\
                     -d '{"username":"anna","password":"{password}"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
                   curl -s {url}/api/v1/bookings -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                     -d '{"roomId":1,"guestId":1,"checkIn":"2027-03-01","checkOut":"2027-03-03","partySize":1}'

                Ctrl-C ends the demo and throws its data away.
                """;
        out.print(guide.replace("{password}", PASSWORD).replace("{url}", url));
        out.flush();
    }
}
